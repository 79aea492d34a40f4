import type { Briefing, Clearance } from '../../../core/model/briefing.ts';
import type { ReturnedDraft } from '../../../core/model/draft.ts';

/** A unit that was asked, as it was named last. */
export interface Unit {
  readonly key: string;
  readonly unit: string;
  readonly who: string;
}

/** Units × numbered drafts of a briefing. */
export interface ClearanceGrid {
  readonly units: readonly Unit[];
  readonly drafts: readonly { readonly number: number; readonly at: string | null }[];
  readonly next: number;
  readonly answer: (unit: Unit, draft: number) => Clearance | undefined;
  /** What a unit sent back last of a draft. */
  readonly returned: (unit: Unit, draft: number) => ReturnedDraft | undefined;
}

const keyOf = (unit: string): string => unit.toLocaleLowerCase().replace(/\s+/g, ' ').trim();

export function gridOf({
  clearances,
  drafts,
  returned,
}: Pick<Briefing, 'clearances' | 'drafts' | 'returned'>): ClearanceGrid {
  const units = new Map<string, Unit>();
  for (const { unit, who } of clearances.toSorted((a, b) => a.draft - b.draft)) {
    const key = keyOf(unit);
    units.set(key, { key, unit, who: who || units.get(key)?.who || '' });
  }
  const numbers = new Set([
    ...drafts.map(({ number }) => number),
    ...clearances.map(({ draft }) => draft),
    ...returned.map(({ draft }) => draft),
  ]);
  return {
    units: [...units.values()],
    drafts: [...numbers]
      .toSorted((a, b) => a - b)
      .map((number) => ({ number, at: drafts.find((one) => one.number === number)?.at ?? null })),
    next: Math.max(0, ...drafts.map(({ number }) => number), ...clearances.map(({ draft }) => draft)) + 1,
    answer: ({ key }, draft) => clearances.find((one) => keyOf(one.unit) === key && one.draft === draft),
    returned: ({ key }, draft) => returned.findLast((one) => keyOf(one.unit) === key && one.draft === draft),
  };
}

/** How many changes of a returned draft nobody has settled. */
export const openIn = ({ found, settled }: ReturnedDraft): number => found - Object.keys(settled).length;

/** Units that have not answered the last draft they were asked about. */
export function waitingUnits(grid: ClearanceGrid): number {
  return grid.units.filter((unit) => {
    const last = grid.drafts.findLast(({ number }) => grid.answer(unit, number) !== undefined);
    return last !== undefined && grid.answer(unit, last.number)?.answer === 'waiting';
  }).length;
}
