import { compare } from '../../../core/figures/compare.ts';
import { groupByMeasure } from '../../../core/figures/group.ts';
import { standing } from '../../../core/figures/supersession.ts';
import type { Anchor } from '../../../core/model/anchor.ts';
import { bounds, daysBetween } from '../../../core/model/date.ts';
import type { Fact } from '../../../core/model/fact.ts';
import type { Line } from '../../../core/model/line-to-take.ts';
import type { Look } from './look.ts';

/** How a line to take stands. Amber ones say why; the clearance is never taken back. */
export type LineState =
  | { readonly state: 'in-force' | 'draft' }
  | { readonly state: 'expired'; readonly days: number }
  | { readonly state: 'superseded' | 'in-question'; readonly evidence: string };

interface Doubts {
  readonly superseded: ReadonlySet<string>;
  readonly inConflict: ReadonlySet<string>;
}

const known = new WeakMap<ReadonlyMap<string, Fact>, Doubts>();

function doubtsOf(facts: ReadonlyMap<string, Fact>): Doubts {
  const before = known.get(facts);
  if (before) return before;
  const all = [...facts.values()];
  const stand = standing(all);
  const here = new Set(stand.map((fact) => fact.id));
  const doubts = {
    superseded: new Set(all.filter((fact) => !here.has(fact.id)).map((fact) => fact.id)),
    inConflict: new Set(
      groupByMeasure(stand).flatMap((group) =>
        compare(group.facts)
          .filter(({ verdict }) => verdict === 'conflict')
          .map(({ fact }) => fact),
      ),
    ),
  };
  known.set(facts, doubts);
  return doubts;
}

function anchorsOf(id: string, look: Look): readonly Anchor[] {
  const fact = look.all('fact').get(id);
  if (fact) return fact.anchors;
  const quote = look.all('quote').get(id);
  if (quote) return quote.passages.map(({ anchor }) => anchor);
  return (
    look
      .all('agreement')
      .get(id)
      ?.mentions.map(({ anchor }) => anchor) ?? []
  );
}

const isDoubtful = ({ state }: Anchor) => state === 'changed' || state === 'lost';

/** The state of a line on the day of the look; needs facts, quotes and agreements. */
export function lineState(line: Line, look: Look): LineState {
  const until = line.validUntil === null ? null : (bounds(line.validUntil)?.last ?? null);
  if (until !== null && until < look.today) return { state: 'expired', days: daysBetween(until, look.today) };
  const { superseded, inConflict } = doubtsOf(look.all('fact'));
  const gone = line.evidence.find((id) => superseded.has(id));
  if (gone !== undefined) return { state: 'superseded', evidence: gone };
  const doubtful = line.evidence.find((id) => inConflict.has(id) || anchorsOf(id, look).some(isDoubtful));
  if (doubtful !== undefined) return { state: 'in-question', evidence: doubtful };
  return { state: line.clearedBy === '' || line.clearedOn === null ? 'draft' : 'in-force' };
}

export const isAmber = ({ state }: LineState): boolean => state !== 'in-force' && state !== 'draft';
