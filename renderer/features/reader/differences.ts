/** A stretch of words that stand in both texts, in the older only, or in the newer only. */
export interface Stretch {
  readonly in: 'both' | 'was' | 'is';
  readonly text: string;
}

/** Words and what stands between them, so that every unit of the text is in one of the pieces. */
const PIECE = /[\p{L}\p{N}\p{M}]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu;
/** Above this many pieces squared the two are shown whole, one after the other. */
const MOST = 4_000_000;

/**
 * The difference of two short texts by whole words: a figure is one word, so that "143,000" and "134,000" differ as
 * figures. Joined, `both` and `was` give the older text, `both` and `is` the newer.
 */
export function differences(was: string, is: string): readonly Stretch[] {
  const a = was.match(PIECE) ?? [];
  const b = is.match(PIECE) ?? [];
  if (a.length * b.length > MOST)
    return [
      { in: 'was', text: was },
      { in: 'is', text: is },
    ];
  const common = longestCommon(a, b);
  const out: Stretch[] = [];
  const add = (side: Stretch['in'], text: string) => {
    const last = out.at(-1);
    if (last?.in === side) out[out.length - 1] = { in: side, text: last.text + text };
    else out.push({ in: side, text });
  };
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      add('both', a[i] ?? '');
      i += 1;
      j += 1;
    } else if (i < a.length && (j >= b.length || common(i + 1, j) >= common(i, j + 1))) {
      add('was', a[i] ?? '');
      i += 1;
    } else {
      add('is', b[j] ?? '');
      j += 1;
    }
  }
  return out;
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
