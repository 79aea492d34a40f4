import type { FlatIndex } from './flat-index.ts';

/** Rarest words of a text that are looked for, and in how many documents one may be to count as rare. */
const WORDS = 24;
const RARE = 200;
/** Share of those words that a document must have. */
const SHARED = 0.5;
const MOST = 8;

/**
 * Ids of documents that share the rarest words of a text with it: where a copy or another version of it is found, if
 * there is one. To be compared in full; most shared words first. `words` are the text's, folded.
 */
export function documentsLike(index: FlatIndex, words: ReadonlySet<string>): readonly string[] {
  const { postingFirst, postings } = index.parts;
  const rarest = [...words]
    .map((word) => index.words.find(word))
    .filter((word) => word !== -1)
    .map((word) => ({ from: postingFirst[word] ?? 0, to: postingFirst[word + 1] ?? 0 }))
    .filter(({ from, to }) => to - from <= RARE)
    .sort((a, b) => a.to - a.from - (b.to - b.from))
    .slice(0, WORDS);
  const shared = new Map<number, number>();
  for (const { from, to } of rarest)
    for (const posting of postings.subarray(from, to))
      shared.set(posting >>> 8, (shared.get(posting >>> 8) ?? 0) + 1);
  return [...shared]
    .filter(([, words]) => words >= rarest.length * SHARED)
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST)
    .map(([document]) => index.id(document));
}
