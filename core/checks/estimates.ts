import { plainText } from '../model/narrative.ts';
import type { Draft } from './finding.ts';
import { at, numberOf, type Survey } from './survey.ts';
import { confidenceIn, likelihoodsIn, type Scale, sentencesOf } from './yardsticks.ts';

/** Judgements of the desk: words of two yardsticks, likelihood beside confidence, estimates where none are switched on. */
export function estimates({ input, items, firstUses }: Survey): readonly Draft[] {
  const { yardstick, language } = input.briefing;
  const ofText = (text: string, where: Omit<Draft, 'kind' | 'params'>): Draft[] =>
    sentencesOf(text, language).flatMap((sentence) => {
      const found = likelihoodsIn(sentence, language);
      const drafts: Draft[] = [];
      if (found.length > 0 && confidenceIn(sentence, language)) {
        const words = sentence.trim().slice(0, 120);
        drafts.push({ kind: 'likelihood-with-confidence', ...where, params: { words } });
      }
      for (const { word, scale } of found)
        if (!fits(scale, yardstick))
          drafts.push({ kind: 'scales-mixed', ...where, params: { word, yardstick } });
      return drafts;
    });
  const narrative = items.flatMap(({ section, item }) => {
    const where = { section: section.id, item: item.id };
    if (item.item === 'paragraph' && item.ours) return ofText(plainText(item.runs), where);
    return [];
  });
  const comments = firstUses.flatMap((use): Draft[] => {
    const comment = use.ref.kind === 'comment' ? input.records.comment[use.ref.id] : undefined;
    if (!comment) return [];
    const record = numberOf(input, use.ref);
    const found = ofText(comment.text, at(use, 'text'));
    if (yardstick === 'none') {
      if (comment.likelihood !== null || comment.confidence !== null)
        found.push({
          kind: 'estimative-off',
          ...at(use, comment.likelihood === null ? 'confidence' : 'likelihood'),
          params: { record },
        });
      return found;
    }
    const chosen = comment.likelihood === null ? [] : likelihoodsIn(comment.likelihood, language);
    const isTerm = chosen.length > 0 && chosen.every(({ scale }) => fits(scale, yardstick));
    if (comment.likelihood !== null && language === 'en' && !isTerm)
      found.push({
        kind: 'scales-mixed',
        ...at(use, 'likelihood'),
        params: { word: comment.likelihood, yardstick },
      });
    return found;
  });
  return [...narrative, ...comments];
}

/** A word of either yardstick fits where none is switched on: it is then plain language. */
const fits = (scale: Scale, yardstick: 'none' | 'icd203' | 'phia') =>
  yardstick === 'none' || scale === 'both' || scale === yardstick;
