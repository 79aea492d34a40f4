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

/** Places of a word in each document that has it. */
function placesOf(index: FlatIndex, word: number, wanted: ReadonlySet<number> | null): Map<number, number[]> {
  const { postingFirst, postings, positionFirst, positions } = index.parts;
  const found = new Map<number, number[]>();
  let byte = positionFirst[word] ?? 0;
  for (let at = postingFirst[word] ?? 0; at < (postingFirst[word + 1] ?? 0); at += 1) {
    const posting = postings[at] ?? 0;
    const document = Math.floor(posting / 256);
    const keep = wanted === null || wanted.has(document);
    const places: number[] = [];
    let place = 0;
    for (let times = posting % 256; times > 0; times -= 1) {
      let distance = 0;
      let shift = 0;
      let read = positions[byte++] ?? 0;
      while (read >= 0x80) {
        distance |= (read & 0x7f) << shift;
        shift += 7;
        read = positions[byte++] ?? 0;
      }
      distance |= read << shift;
      place += distance;
      if (keep) places.push(place);
    }
    if (keep) found.set(document, places);
  }
  return found;
}

/** Documents that hold a phrase, and how often. Words past the 255th of their kind in one document are not seen. */
export function phraseIn(
  index: FlatIndex,
  clause: Extract<Clause, { clause: 'phrase' }>,
): ReadonlyMap<number, number> {
  let ends: Map<number, number[]> | null = null;
  for (const [i, word] of clause.words.entries()) {
    const isOpen = clause.open && i === clause.words.length - 1;
    const exact = index.words.find(word);
    const [from, to] = isOpen ? index.words.range(word) : [exact, exact === -1 ? -1 : exact + 1];
    const wanted: ReadonlySet<number> | null = ends === null ? null : new Set(ends.keys());
    const here = new Map<number, number[]>();
    for (let one = from; one < to; one += 1)
      for (const [document, places] of placesOf(index, one, wanted))
        here.set(document, [...(here.get(document) ?? []), ...places]);
    if (ends === null) ends = here;
    else {
      const next = new Map<number, number[]>();
      for (const [document, places] of here) {
        const before = new Set(ends.get(document));
        const after = places.filter((place) => before.has(place - 1));
        if (after.length > 0) next.set(document, after);
      }
      ends = next;
    }
    if (ends.size === 0) break;
  }
  return new Map([...(ends ?? [])].map(([document, places]) => [document, places.length]));
}
