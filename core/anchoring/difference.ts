import { NEGATION } from './negation.ts';

/** A stretch of words that stand in both wordings, in the older only, or in the newer only. */
export interface Stretch {
  readonly in: 'both' | 'was' | 'is';
  readonly text: string;
  /** What a reader must not overlook in words that differ; null for other words, and for those in both. */
  readonly why: 'digits' | 'negation' | null;
}

/** Words, numbers with their separators, white space, and every other sign by itself: all of a text. */
const PIECES = /[\p{L}\p{M}\p{N}]+(?:[.,'’‑-][\p{L}\p{M}\p{N}]+)*|\s+|[^\s\p{L}\p{M}\p{N}]/gu;
/** Above this many pieces squared the two are shown whole, one after the other. */
const MOST = 4_000_000;

/**
 * The difference of two wordings by whole words: a figure is one word, so that "143,000" and "134,000" differ as
 * figures. Joined, `both` and `was` give the older wording, `both` and `is` the newer.
 */
export function differences(was: string, is: string): readonly Stretch[] {
  const a = was.match(PIECES) ?? [];
  const b = is.match(PIECES) ?? [];
  const stretches: Stretch[] = [];
  const add = (side: Stretch['in'], text: string) => {
    const why = side === 'both' ? null : whyOf(text);
    const last = stretches.at(-1);
    if (last?.in === side && (last.why === why || /^\s/.test(text)))
      stretches[stretches.length - 1] = { ...last, text: last.text + text };
    else if (text !== '') stretches.push({ in: side, text, why });
  };
  if (a.length * b.length > MOST) {
    add('was', was);
    add('is', is);
    return stretches;
  }
  const common = longestCommon(a, b);
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const [x, y] = [a[i], b[j]];
    if (x !== undefined && x === y) {
      add('both', x);
      i += 1;
      j += 1;
    } else if (x !== undefined && (y === undefined || common(i + 1, j) >= common(i, j + 1))) {
      add('was', x);
      i += 1;
    } else {
      add('is', y ?? '');
      j += 1;
    }
  }
  return stretches;
}

function whyOf(text: string): Stretch['why'] {
  if (/\p{N}/u.test(text)) return 'digits';
  return NEGATION.test(text) ? 'negation' : null;
}

/** Length of the longest common run of pieces from two places on. */
function longestCommon(a: readonly string[], b: readonly string[]): (i: number, j: number) => number {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] =
        a[i] === b[j]
          ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
  return (i, j) => lengths[i * width + j] ?? 0;
}
