import { kindNames } from '../model/kinds.ts';
import { Dictionary } from './dictionary.ts';
import type { SearchDocument } from './document.ts';
import { FACET, FlatIndex, ID_LENGTH, NO_DAY } from './flat-index.ts';
import { stem } from './stem.ts';
import { atOnce, type Steps, sortInSteps } from './steps.ts';
import { Surfaces } from './surfaces.ts';
import { eachWord, fold } from './words.ts';

const MOST_TIMES = 255;
/** Letters of a text read between two steps; words folded, stemmed or ranked; tokens that are only counted. */
const LETTERS = 20_000;
const WORDS = 500;
const TOKENS = 20_000;

/** Documents counted between two steps. */
const TOGETHER = 64;

/** Where each word was last, and how many times it has been in that document. */
interface Seen {
  readonly document: Int32Array;
  readonly place: Uint32Array;
  readonly times: Uint8Array;
}
type Visit = (word: number, isNew: boolean, bytes: number, document: number, distance: number) => void;

/** A list of numbers that grows. */
class Numbers {
  list = new Uint32Array(1 << 10);
  length = 0;

  push(value: number): void {
    if (this.length === this.list.length) {
      const larger = new Uint32Array(this.length * 2);
      larger.set(this.list);
      this.list = larger;
    }
    this.list[this.length++] = value;
  }
}

/** Collects documents one at a time, so that no more than one text need be held, and makes the index of them. */
export class IndexBuilder {
  /** A word as it stands → number of its folded word, so that each is folded once. */
  private readonly surfaces = new Surfaces();
  private readonly numbers = new Map<string, number>();
  private readonly folded: string[] = [];
  private readonly tokens = new Numbers();
  private readonly ends = new Numbers();
  private readonly lengths = new Numbers();
  private readonly documents: { kind: number; id: string; days: readonly [number, number] | null }[] = [];

  private numberOf(word: string): number {
    const known = this.numbers.get(word);
    if (known !== undefined) return known;
    const number = this.folded.length;
    this.folded.push(word);
    this.numbers.set(word, number);
    return number;
  }

  private readonly ofSurface = (surface: string): number => this.numberOf(fold(surface));

  private *addText(text: string): Steps<void> {
    for (let from = 0; from < text.length; ) {
      const enough = from + LETTERS;
      let read = text.length;
      eachWord(
        text,
        (start, end) => {
          this.tokens.push(this.surfaces.numberOf(text, start, end, this.ofSurface));
          if (end < enough) return true;
          read = end;
          return false;
        },
        from,
      );
      from = read;
      if (from < text.length) yield;
    }
  }

  /** Adds a document; nothing else may be added meanwhile. */
  *adding(document: SearchDocument): Steps<void> {
    const from = this.tokens.length;
    yield* this.addText(document.title);
    yield* this.addText(document.body);
    this.lengths.push(this.tokens.length - from);
    for (const facet of document.facets) this.tokens.push(this.numberOf(FACET + facet));
    this.ends.push(this.tokens.length);
    this.documents.push({ kind: kindNames.indexOf(document.kind), id: document.id, days: document.days });
  }

  add(document: SearchDocument): void {
    atOnce(this.adding(document));
  }

  /** The index of all that was added. `sequence`: number of the last edit that is in it. */
  *building(sequence: number): Steps<FlatIndex> {
    const sorted = yield* sortInSteps(this.folded);
    const rank = new Uint32Array(sorted.length);
    for (let at = 0; at < sorted.length; at += 1) {
      rank[this.numbers.get(sorted[at] ?? '') ?? 0] = at;
      if (at % WORDS === WORDS - 1) yield;
    }
    for (let from = 0; from < this.tokens.length; from += TOKENS) {
      const { list, length } = this.tokens;
      for (let i = from; i < Math.min(length, from + TOKENS); i += 1) list[i] = rank[list[i] ?? 0] ?? 0;
      yield;
    }
    const words = yield* Dictionary.writing(sorted);
    return new FlatIndex(
      {
        units: words.units,
        offsets: words.offsets,
        ...(yield* stemsOf(sorted)),
        ...(yield* this.postings(sorted.length)),
        ...(yield* this.table()),
      },
      sequence,
    );
  }

  build(sequence: number): FlatIndex {
    return atOnce(this.building(sequence));
  }

  private *postings(words: number) {
    const postingFirst = new Uint32Array(words + 1);
    const positionFirst = new Uint32Array(words + 1);
    yield* this.walk(words, (word, isNew, bytes) => {
      if (isNew) postingFirst[word + 1] = (postingFirst[word + 1] ?? 0) + 1;
      positionFirst[word + 1] = (positionFirst[word + 1] ?? 0) + bytes;
    });
    for (let i = 0; i < words; i += 1) {
      postingFirst[i + 1] = (postingFirst[i + 1] ?? 0) + (postingFirst[i] ?? 0);
      positionFirst[i + 1] = (positionFirst[i + 1] ?? 0) + (positionFirst[i] ?? 0);
    }
    const postings = new Uint32Array(postingFirst[words] ?? 0);
    const positions = new Uint8Array(positionFirst[words] ?? 0);
    const nextPosting = postingFirst.slice();
    const nextByte = positionFirst.slice();
    yield* this.walk(words, (word, isNew, bytes, document, distance) => {
      const at = nextPosting[word] ?? 0;
      if (isNew) {
        postings[at] = document * 256 + 1;
        nextPosting[word] = at + 1;
      } else if (bytes > 0) postings[at - 1] = (postings[at - 1] ?? 0) + 1;
      let byte = nextByte[word] ?? 0;
      let rest = distance;
      for (let i = 1; i < bytes; i += 1) {
        positions[byte++] = (rest & 0x7f) | 0x80;
        rest >>>= 7;
      }
      if (bytes > 0) positions[byte++] = rest;
      nextByte[word] = byte;
    });
    return { postingFirst, postings, positionFirst, positions };
  }

  /** Goes over all tokens in order. */
  private *walk(words: number, visit: Visit): Steps<void> {
    const seen = {
      document: new Int32Array(words).fill(-1),
      place: new Uint32Array(words),
      times: new Uint8Array(words),
    };
    let begin = 0;
    for (let document = 0; document < this.ends.length; document += 1) {
      const end = this.ends.list[document] ?? 0;
      for (let from = begin; from < end; from += TOKENS) {
        this.stretch(document, begin, from, Math.min(end, from + TOKENS), seen, visit);
        if (from + TOKENS < end || document % TOGETHER === TOGETHER - 1) yield;
      }
      begin = end;
    }
  }

  /** Tokens of one document, which begins at `begin`. A loop of its own: one that may be put down is twice as slow. */
  private stretch(document: number, begin: number, from: number, to: number, seen: Seen, visit: Visit): void {
    const { list } = this.tokens;
    for (let at = from; at < to; at += 1) {
      const word = list[at] ?? 0;
      const place = at - begin;
      const isNew = seen.document[word] !== document;
      const times = seen.times[word] ?? 0;
      const distance = isNew ? place : place - (seen.place[word] ?? 0);
      if (!isNew && times === MOST_TIMES) continue;
      seen.document[word] = document;
      seen.place[word] = place;
      seen.times[word] = isNew ? 1 : times + 1;
      const bytes =
        distance < 0x80
          ? 1
          : distance < 0x4000
            ? 2
            : distance < 0x20_0000
              ? 3
              : distance < 0x1000_0000
                ? 4
                : 5;
      visit(word, isNew, bytes, document, distance);
    }
  }

  private *table() {
    const size = this.documents.length;
    const kinds = new Uint8Array(size);
    const ids = new Uint8Array(size * ID_LENGTH);
    const firstDay = new Int32Array(size).fill(NO_DAY);
    const lastDay = new Int32Array(size).fill(NO_DAY);
    for (const [i, { kind, id, days }] of this.documents.entries()) {
      kinds[i] = kind;
      for (let c = 0; c < ID_LENGTH; c += 1) ids[i * ID_LENGTH + c] = id.charCodeAt(c);
      if (days) [firstDay[i], lastDay[i]] = days;
    }
    const numbers = new Map(this.documents.map(({ id }, i) => [id, i]));
    const byId = Uint32Array.from(yield* sortInSteps([...numbers.keys()]), (id) => numbers.get(id) ?? 0);
    return { kinds, ids, byId, lengths: this.lengths.list.slice(0, size), firstDay, lastDay };
  }
}

function* stemsOf(sorted: readonly string[]) {
  const numbers = new Map<string, number>();
  const stems: string[] = [];
  const stemmed = new Uint32Array(sorted.length);
  for (const [at, word] of sorted.entries()) {
    const text = word.startsWith(FACET) ? '' : stem(word);
    const known = numbers.get(text);
    if (known === undefined) {
      numbers.set(text, stems.length);
      stemmed[at] = stems.length;
      stems.push(text);
    } else stemmed[at] = known;
    if (at % WORDS === WORDS - 1) yield;
  }
  const inOrder = yield* sortInSteps(stems);
  const rank = new Uint32Array(stems.length);
  for (const [at, text] of inOrder.entries()) {
    rank[numbers.get(text) ?? 0] = at;
    if (at % WORDS === WORDS - 1) yield;
  }
  yield;
  const dictionary = yield* Dictionary.writing(inOrder);
  const stemOf = stemmed.map((one) => rank[one] ?? 0);
  return {
    stemUnits: dictionary.units,
    stemOffsets: dictionary.offsets,
    stemOf,
    ...wordsByStem(stemOf, stems.length),
  };
}

function wordsByStem(stemOf: Uint32Array, stems: number) {
  const stemFirst = new Uint32Array(stems + 1);
  for (let word = 0; word < stemOf.length; word += 1) {
    const one = stemOf[word] ?? 0;
    stemFirst[one + 1] = (stemFirst[one + 1] ?? 0) + 1;
  }
  for (let i = 0; i < stems; i += 1) stemFirst[i + 1] = (stemFirst[i + 1] ?? 0) + (stemFirst[i] ?? 0);
  const next = stemFirst.slice();
  const stemWords = new Uint32Array(stemOf.length);
  for (let word = 0; word < stemOf.length; word += 1) {
    const one = stemOf[word] ?? 0;
    const at = next[one] ?? 0;
    stemWords[at] = word;
    next[one] = at + 1;
  }
  return { stemFirst, stemWords };
}

/** The index of some documents. */
export function buildIndex(documents: Iterable<SearchDocument>, sequence: number): FlatIndex {
  const builder = new IndexBuilder();
  for (const document of documents) builder.add(document);
  return builder.build(sequence);
}
