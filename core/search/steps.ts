/**
 * Work that may be put down between any two of its steps, each of about a millisecond: a long one is done in slices
 * so that others get their turn. Nobody sees its result before it is whole.
 */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Does all steps one after the other. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Strings sorted at one go, and merged between two steps. */
const RUN = 1 << 11;
const MERGED = 1 << 13;

/** Strings in the order of their UTF-16 units, which the sort without a comparison of one's own gives fastest. */
export function* sortInSteps(strings: readonly string[]): Steps<readonly string[]> {
  let runs: (readonly string[])[] = [];
  for (let from = 0; from < strings.length; from += RUN) {
    runs.push(strings.slice(from, from + RUN).sort());
    yield;
  }
  while (runs.length > 1) {
    const longer: (readonly string[])[] = [];
    for (let i = 0; i < runs.length; i += 2) longer.push(yield* merge(runs[i] ?? [], runs[i + 1] ?? []));
    runs = longer;
  }
  return runs[0] ?? [];
}

function* merge(left: readonly string[], right: readonly string[]): Steps<readonly string[]> {
  if (right.length === 0) return left;
  const merged: string[] = [];
  let l = 0;
  let r = 0;
  while (l < left.length || r < right.length) {
    const stop = Math.min(left.length + right.length, merged.length + MERGED);
    while (merged.length < stop) {
      const a = left[l];
      const b = right[r];
      if (b === undefined || (a !== undefined && a <= b)) {
        merged.push(a ?? '');
        l += 1;
      } else {
        merged.push(b);
        r += 1;
      }
    }
    yield;
  }
  return merged;
}
