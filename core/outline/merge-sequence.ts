import { type Json, sameJson } from '../model/patch.ts';

/** One place of a sequence that was changed: `start` to `end` of it became `put`. */
interface Change<T> {
  readonly start: number;
  readonly end: number;
  readonly put: readonly T[];
}

// Whatever is merged is JSON.
const same = (a: unknown, b: unknown) => sameJson(a as Json | undefined, b as Json | undefined);

function changeOf<T>(before: readonly T[], after: readonly T[]): Change<T> {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && same(before[start], after[start])) start += 1;
  let tail = 0;
  while (tail < most - start && same(before[before.length - 1 - tail], after[after.length - 1 - tail]))
    tail += 1;
  return { start, end: before.length - tail, put: after.slice(start, after.length - tail) };
}

/**
 * Both changes of a sequence in one, where they are at different places of `base`; null where they touch the same.
 * What both put in at one point stands one after the other, as `join` joins it: `theirs` was there first.
 */
export function mergeSequence<T>(
  base: readonly T[],
  mine: readonly T[],
  theirs: readonly T[],
  join = (a: readonly T[], b: readonly T[]): readonly T[] => [...a, ...b],
): readonly T[] | null {
  if (same(mine, theirs) || same(base, theirs)) return mine;
  if (same(base, mine)) return theirs;
  const [a, b] = [changeOf(base, theirs), changeOf(base, mine)];
  const puts = (change: Change<T>) => change.start === change.end;
  if (puts(a) && puts(b) && a.start === b.start)
    return [...base.slice(0, a.start), ...join(a.put, b.put), ...base.slice(a.start)];
  const [first, second] = a.start < b.start || (a.start === b.start && puts(a)) ? [a, b] : [b, a];
  if (first.end > second.start) return null;
  return [
    ...base.slice(0, first.start),
    ...first.put,
    ...base.slice(first.end, second.start),
    ...second.put,
    ...base.slice(second.end),
  ];
}
