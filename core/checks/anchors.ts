import { numbered } from '../language/numbers.ts';
import { anchorsOf } from '../pack/composition.ts';
import type { Draft } from './finding.ts';
import { atEvidence, type Survey } from './survey.ts';

/** Anchors that are lost or changed, and words that no longer equal the text they were taken from. */
export function anchors({ input, evidence }: Survey): readonly Draft[] {
  return evidence.flatMap((used) => {
    const field =
      used.evidence.kind === 'quote'
        ? 'passages'
        : used.evidence.kind === 'agreement'
          ? 'mentions'
          : 'anchors';
    const where = atEvidence(used, field);
    const record = numbered(used.evidence.kind, used.evidence.record);
    return anchorsOf(used.evidence).flatMap((anchor): Draft[] => {
      const params = { record, words: shorten(anchor.exact) };
      if (anchor.state === 'lost' || input.records.source[anchor.source] === undefined)
        return [{ kind: 'anchor-lost', ...where, params }];
      if (anchor.state === 'changed') return [{ kind: 'anchor-changed', ...where, params }];
      const text = input.texts[anchor.source]?.text;
      const reads = text?.slice(anchor.start, anchor.end);
      if (reads === undefined || reads === anchor.exact) return [];
      return [{ kind: 'quote-differs', ...where, params: { ...params, source: shorten(reads) } }];
    });
  });
}

const shorten = (text: string) => (text.length > 120 ? `${text.slice(0, 119)}…` : text);
