import type { FlatIndex } from './flat-index.ts';
import { nearWords } from './near-words.ts';
import type { Clause } from './query.ts';

/** Words of an index that answer a clause, each with its weight. */
export interface Expansion {
  readonly words: readonly number[];
  readonly weights: readonly number[];
  /** Sum of their postings, as a measure of how common they are. */
  readonly postings: number;
  /** The words read in place of one that is not in the index. */
  readonly instead: readonly string[];
}

const EXACT = 1;
const SAME_STEM = 0.8;
const BEGINS = 0.6;
const NEAR = 0.4;

const none: Expansion = { words: [], weights: [], postings: 0, instead: [] };

function expansion(
  index: FlatIndex,
  weighted: ReadonlyMap<number, number>,
  instead: readonly string[] = [],
): Expansion {
  const words = [...weighted.keys()];
  const { postingFirst } = index.parts;
  let postings = 0;
  for (const word of words) postings += (postingFirst[word + 1] ?? 0) - (postingFirst[word] ?? 0);
  return { words, weights: [...weighted.values()], postings, instead };
}

/** Words that share a stem. */
function ofStem(index: FlatIndex, stem: string): Uint32Array {
  const at = stem === '' ? -1 : index.stems.find(stem);
  if (at === -1) return new Uint32Array();
  return index.parts.stemWords.subarray(index.parts.stemFirst[at], index.parts.stemFirst[at + 1]);
}

/** The words of an index that a word clause stands for: itself, its other forms, what begins with it. */
export function expand(index: FlatIndex, clause: Extract<Clause, { clause: 'word' }>): Expansion {
  const weighted = new Map<number, number>();
  if (clause.open) {
    const [from, to] = index.words.range(clause.word);
    for (let word = from; word < to; word += 1) weighted.set(word, BEGINS);
  }
  for (const word of ofStem(index, clause.stem)) weighted.set(word, SAME_STEM);
  const exact = index.words.find(clause.word);
  if (exact !== -1) weighted.set(exact, EXACT);
  return expansion(index, weighted);
}

/** The words nearest to one that no index has, with their other forms. */
export function expandNear(index: FlatIndex, word: string): Expansion {
  const near = nearWords(index.words, word);
  const [best] = near;
  if (!best) return none;
  const closest = near.filter(({ errors }) => errors === best.errors);
  const weighted = new Map<number, number>();
  for (const { index: at } of closest) {
    const stem = index.parts.stemOf[at] ?? 0;
    for (const form of index.parts.stemWords.subarray(
      index.parts.stemFirst[stem],
      index.parts.stemFirst[stem + 1],
    ))
      weighted.set(form, NEAR);
  }
  return expansion(
    index,
    weighted,
    closest.map(({ index: at }) => index.words.word(at)),
  );
}

/** Places of a word in the documents wanted (null: in all). Others are passed over without being read. */
function placesOf(
  index: FlatIndex,
  word: number,
  wanted: ReadonlyMap<number, unknown> | null,
): Map<number, number[]> {
  const { postingFirst, postings, positionFirst, positions } = index.parts;
  const found = new Map<number, number[]>();
  let byte = positionFirst[word] ?? 0;
  for (let at = postingFirst[word] ?? 0; at < (postingFirst[word + 1] ?? 0); at += 1) {
    const posting = postings[at] ?? 0;
    let times = posting & 255;
    if (wanted !== null && !wanted.has(posting >>> 8)) {
      while (times > 0) if ((positions[byte++] ?? 0) < 0x80) times -= 1;
      continue;
    }
    const places: number[] = [];
    let place = 0;
    for (; times > 0; times -= 1) {
      let shift = 0;
      let read = positions[byte++] ?? 0;
      while (read >= 0x80) {
        place += (read & 0x7f) << shift;
        shift += 7;
        read = positions[byte++] ?? 0;
      }
      place += read << shift;
      places.push(place);
    }
    found.set(posting >>> 8, places);
  }
  return found;
}

/** The words that may stand at one place of a phrase: one, or, while it is being typed, all that begin so. */
function standsFor(index: FlatIndex, word: string, isOpen: boolean): readonly [number, number] {
  if (isOpen) return index.words.range(word);
  const exact = index.words.find(word);
  return exact === -1 ? [0, 0] : [exact, exact + 1];
}

/**
 * Documents that hold a phrase, and how often. The rarest word is looked at first, the others only where it stands.
 * Words past the 255th of their kind in one document are not seen.
 */
export function phraseIn(
  index: FlatIndex,
  clause: Extract<Clause, { clause: 'phrase' }>,
): ReadonlyMap<number, number> {
  const { postingFirst } = index.parts;
  const asked = clause.words
    .map((word, i) => {
      const [from, to] = standsFor(index, word, clause.open && i === clause.words.length - 1);
      return { i, from, to, postings: (postingFirst[to] ?? 0) - (postingFirst[from] ?? 0) };
    })
    .sort((a, b) => a.postings - b.postings);
  /** Document → where the phrase would begin. */
  let begins: Map<number, number[]> | null = null;
  for (const { i, from, to } of asked) {
    const here = new Map<number, number[]>();
    for (let word = from; word < to; word += 1)
      for (const [document, places] of placesOf(index, word, begins)) {
        const known = here.get(document) ?? [];
        for (const place of places) known.push(place - i);
        here.set(document, known);
      }
    const before: Map<number, number[]> | null = begins;
    if (before)
      for (const [document, starts] of here) {
        const both = starts.filter((start) => before.get(document)?.includes(start));
        if (both.length > 0) here.set(document, both);
        else here.delete(document);
      }
    begins = here;
    if (begins.size === 0) break;
  }
  return new Map([...(begins ?? [])].map(([document, starts]) => [document, starts.length]));
}
