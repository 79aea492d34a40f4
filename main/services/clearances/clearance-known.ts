import { folded } from '../../../core/clearance/align.ts';
import type { Known } from '../../../core/clearance/judge.ts';
import type { Anchor } from '../../../core/model/anchor.ts';
import { type FrozenText, lineAt } from '../../../core/model/frozen-text.ts';
import type { EvidenceRef } from '../../../core/model/narrative.ts';
import type { PackRecords } from '../../../core/pack/input.ts';

/** What judging a change has to know, from records and texts of the library. */
export function knownOf(records: PackRecords, texts: Readonly<Record<string, FrozenText>>): Known {
  return {
    figures: ({ kind, id }) => {
      const fact = kind === 'fact' ? records.fact[id] : undefined;
      return [fact?.value, fact?.valueTo, fact?.comparator?.amount].flatMap((value) =>
        typeof value === 'number' ? [String(Math.abs(value))] : [],
      );
    },
    line: (ref, words) => {
      const anchors = anchorsOf(records, ref);
      const [first] = anchors;
      if (first === undefined) return null;
      const wanted = folded(words);
      const at = anchors.find(({ exact }) => collapsed(exact).includes(wanted)) ?? first;
      const frozen = texts[at.source];
      if (!frozen) return { source: at.source, line: null };
      return { source: at.source, line: lineAt(frozen, at.start + offsetOf(at.exact, wanted)) };
    },
  };
}

const collapsed = (text: string): string => folded(text).replace(/ +/g, ' ');

/** Where words with single spaces begin in words as the source has them. */
function offsetOf(exact: string, wanted: string): number {
  const pattern = wanted.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace(/ +/g, ' +');
  return Math.max(0, folded(exact).search(new RegExp(pattern)));
}

function anchorsOf(records: PackRecords, { kind, id }: EvidenceRef): readonly Anchor[] {
  if (kind === 'quote') return (records.quote[id]?.passages ?? []).map(({ anchor }) => anchor);
  return kind === 'mark' ? (records.mark[id]?.anchors ?? []) : [];
}
