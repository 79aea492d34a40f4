import type { FigureSuggestion } from '../suggest/types.ts';
import { type Reading, sentenceAround } from './reading.ts';

const TWO = /^(?:(?:the )?number of |число |количество )?(\S+) (?:and|и) (\S+) (.+)$/iu;

/**
 * What one of two figures counts that stand "respectively": of "temporary and permanent residence permits issued" the
 * first counts temporary ones, the second permanent ones. Null where the sentence does not share figures out so.
 */
export function measureShared(reading: Reading, figure: FigureSuggestion): string | null {
  const sentence = sentenceAround(reading.frozen, figure);
  const words = reading.frozen.text.slice(sentence.start, sentence.end);
  const parts = TWO.exec(figure.measure ?? '');
  if (!parts || !/\brespectively\b|соответственно/i.test(words)) return null;
  const beside = reading.suggestions.figures
    .filter((one) => one.start >= sentence.start && one.end <= sentence.end && one.measure === figure.measure)
    .toSorted((a, b) => a.start - b.start);
  if (beside.length !== 2) return null;
  const own = parts[beside.indexOf(figure) + 1];
  return own === undefined ? null : `${own} ${parts[3]}`;
}
