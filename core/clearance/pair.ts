import { seen } from './align.ts';
import { type WordBlock, wordsBefore } from './word-draft.ts';
import type { SentBlock } from './words.ts';

/** Which sent block each returned one is, by index; null for one that is new. */
export interface Paired {
  readonly sent: readonly (number | null)[];
  readonly byMark: number;
  readonly byWords: number;
}

/** Share of words two blocks must have in common to be one, where no mark says so. */
const ALIKE = 0.5;
/** So many blocks of a gap are compared, each with as many: a file with no block of ours costs no hours. */
const NEAR = 40;

/**
 * Pairs the blocks of a returned file with those that were sent: by their marks wherever they stand now, then by equal
 * words, then, between neighbours that are paired, by words most of which are the same.
 */
export function pair(sent: readonly SentBlock[], returned: readonly WordBlock[]): Paired {
  const found: (number | null)[] = returned.map(() => null);
  const taken = new Set<number>();
  const take = (at: number, as: number) => {
    found[at] = as;
    taken.add(as);
  };
  const marks = new Map(sent.flatMap(({ mark }, i) => (mark === null ? [] : [[mark, i]])));
  returned.forEach(({ mark }, at) => {
    const as = mark === null ? undefined : marks.get(mark);
    if (as !== undefined && !taken.has(as)) take(at, as);
  });
  const byMark = taken.size;

  const words = returned.map((block) => seen(wordsBefore(block)));
  const sentWords = sent.map(({ text }) => seen(text));
  const equal = new Map<string, number[]>();
  sentWords.forEach((text, i) => {
    if (taken.has(i) || text === '') return;
    const key = `${sent[i]?.part} ${text}`;
    const known = equal.get(key);
    if (known) known.push(i);
    else equal.set(key, [i]);
  });
  words.forEach((text, at) => {
    if (found[at] !== null || text === '') return;
    const as = equal.get(`${returned[at]?.part} ${text}`)?.shift();
    if (as !== undefined) take(at, as);
  });

  // What is left between two that are paired was written anew there.
  for (const gap of gaps(found)) {
    const left = openBetween(gap, sent.length, taken);
    for (const at of gap.at.slice(0, NEAR)) {
      const text = words[at] ?? '';
      if (text === '') continue;
      const near = left.filter((i) => !taken.has(i) && sent[i]?.part === returned[at]?.part).slice(0, NEAR);
      const scored = near.map((i) => ({ i, alike: likeness(text, sentWords[i] ?? '') }));
      const best = scored.reduce((a, b) => (b.alike > a.alike ? b : a), { i: -1, alike: 0 });
      if (best.alike >= ALIKE) take(at, best.i);
    }
  }
  return { sent: found, byMark, byWords: taken.size - byMark };
}

interface Gap {
  /** Returned blocks that are not paired, and the neighbours that are. */
  readonly at: readonly number[];
  readonly before: number | null;
  readonly after: number | null;
}

function gaps(found: readonly (number | null)[]): readonly Gap[] {
  const all: Gap[] = [];
  let open: number[] = [];
  let before: number | null = null;
  found.forEach((as, at) => {
    if (as === null) {
      open.push(at);
      return;
    }
    if (open.length > 0) all.push({ at: open, before, after: as });
    open = [];
    before = as;
  });
  if (open.length > 0) all.push({ at: open, before, after: null });
  return all;
}

function openBetween({ before, after }: Gap, count: number, taken: ReadonlySet<number>): readonly number[] {
  const first = (before ?? -1) + 1;
  const last = after ?? count;
  const between: number[] = [];
  for (let i = first; i < last && between.length < NEAR; i += 1) if (!taken.has(i)) between.push(i);
  return between;
}

/** Letters of a block that are looked at: enough to know a paragraph by. */
const ENOUGH = 2_000;

/** Share of words in common, each counted once: Dice. */
function likeness(a: string, b: string): number {
  const wordsOf = (text: string) => new Set(text.slice(0, ENOUGH).split(' '));
  const [left, right] = [wordsOf(a), wordsOf(b)];
  let common = 0;
  for (const word of left) if (right.has(word)) common += 1;
  return (2 * common) / (left.size + right.size);
}
