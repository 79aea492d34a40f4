/** Words in a row that count as one feature of a text. */
const SHINGLE = 4;
/** Features kept: the smallest hashes are a fair sample of all, so that two sketches tell how alike the texts are. */
const KEPT = 256;

/** A text's features for finding near-equal texts: at most 256 of 32 bits, in rising order. */
export type Sketch = Uint32Array;

/** Texts at least this alike are versions of one: a few sentences of fifty added, dropped or changed. */
export const NEAR = 0.5;

/**
 * The sketch of a text: its runs of four words, hashed, the smallest kept (bottom-k MinHash, Broder 1997). Case, white
 * space, punctuation and marks do not count. Texts shorter than four words give one feature.
 */
export function sketchOf(text: string): Sketch {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .replace(/ё/g, 'е')
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const hashes = words.map(hashOf);
  const features = new Set<number>();
  for (let at = 0; at + SHINGLE <= Math.max(words.length, SHINGLE); at += 1) {
    let feature = 0x811c9dc5;
    for (const hash of hashes.slice(at, at + SHINGLE)) feature = mixed(Math.imul(feature, 31) ^ hash);
    features.add(feature);
  }
  return words.length === 0 ? new Uint32Array() : Uint32Array.from(features).sort().slice(0, KEPT);
}

/** How alike two texts are by their sketches, 0 to 1: the share of runs of words that both have (Jaccard), estimated. */
export function resemblance(a: Sketch, b: Sketch): number {
  let [i, j, both, seen] = [0, 0, 0, 0];
  while (seen < KEPT && (i < a.length || j < b.length)) {
    const [x, y] = [a[i] ?? Number.POSITIVE_INFINITY, b[j] ?? Number.POSITIVE_INFINITY];
    if (x === y) both += 1;
    if (x <= y) i += 1;
    if (y <= x) j += 1;
    seen += 1;
  }
  return seen === 0 ? 0 : both / seen;
}

/** FNV-1a over UTF-16 code units. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** Spreads all bits, so that the smallest hashes are a fair sample (the finaliser of MurmurHash3). */
function mixed(hash: number): number {
  let bits = hash ^ (hash >>> 16);
  bits = Math.imul(bits, 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
