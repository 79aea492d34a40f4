import { type KindName, kindNames } from '../model/kinds.ts';
import { Dictionary } from './dictionary.ts';

/** Mark in front of every facet in the dictionary: sorts before all letters and digits, and is in no text. */
export const FACET = '\u0001';
/** No day: the record has no date. */
export const NO_DAY = -0x8000_0000;

/** The parts of an index as they stand in its file, in order. */
const parts = [
  ['units', 2],
  ['offsets', 4],
  ['stemUnits', 2],
  ['stemOffsets', 4],
  /** Stem of each word. */
  ['stemOf', 4],
  /** Words of each stem: first of them in `stemWords`. */
  ['stemFirst', 4],
  ['stemWords', 4],
  /** First posting of each word; one more than there are words. */
  ['postingFirst', 4],
  /** A posting: document × 256 + number of times, up to 255. */
  ['postings', 4],
  /** First byte of the positions of each word. */
  ['positionFirst', 4],
  /** For each posting the places of the word, each as the distance from the one before, 7 bits a byte (LEB128). */
  ['positions', 1],
  ['kinds', 1],
  ['ids', 1],
  /** Documents in order of their ids. */
  ['byId', 4],
  ['lengths', 4],
  ['firstDay', 4],
  ['lastDay', 4],
] as const;
type PartName = (typeof parts)[number][0];
/** The arrays an index is made of. */
export type Parts = {
  readonly [P in PartName]: P extends 'units' | 'stemUnits'
    ? Uint16Array
    : P extends 'positions' | 'kinds' | 'ids'
      ? Uint8Array
      : P extends 'firstDay' | 'lastDay'
        ? Int32Array
        : Uint32Array;
};

const MAGIC = 0x58_49_52_50;
/** Raised when the layout, folding or stemming changes, so that older files are rebuilt. */
const INDEX_VERSION = 1;
const HEADER = 4 + parts.length;
/** Characters of an id (a ULID). */
export const ID_LENGTH = 26;

/** Per document: clauses matched so far, score, times in the clause at hand; and the documents it touched. */
export interface Scratch {
  readonly stage: Uint8Array;
  readonly scores: Float32Array;
  readonly times: Float32Array;
  readonly touched: Uint32Array;
}

/** A flat index in memory: views over one stretch of bytes. Immutable. */
export class FlatIndex {
  readonly parts: Parts;
  readonly words: Dictionary;
  readonly stems: Dictionary;
  readonly size: number;
  /** Sequence number of the last edit that is in it. */
  readonly sequence: number;
  /** Mean number of words of a document. */
  readonly meanLength: number;
  /** Length part of BM25, per document. */
  readonly norm: Float32Array;

  /** Working room of a search, made once. */
  readonly scratch: Scratch;

  constructor(built: Parts, sequence: number) {
    this.parts = built;
    this.sequence = sequence;
    this.words = new Dictionary(built.units, built.offsets);
    this.stems = new Dictionary(built.stemUnits, built.stemOffsets);
    this.size = built.lengths.length;
    let total = 0;
    for (const length of built.lengths) total += length;
    this.meanLength = this.size === 0 ? 0 : total / this.size;
    this.norm = new Float32Array(this.size);
    this.scratch = {
      stage: new Uint8Array(this.size),
      scores: new Float32Array(this.size),
      times: new Float32Array(this.size),
      touched: new Uint32Array(this.size),
    };
    const mean = this.meanLength || 1;
    for (let i = 0; i < this.size; i += 1) this.norm[i] = K1 * (1 - B + (B * (built.lengths[i] ?? 0)) / mean);
  }

  kind(document: number): KindName {
    return kindNames[this.parts.kinds[document] ?? 0] ?? 'source';
  }

  id(document: number): string {
    return String.fromCharCode(...this.parts.ids.subarray(document * ID_LENGTH, (document + 1) * ID_LENGTH));
  }

  /** Document of an id, or -1. */
  documentOf(id: string): number {
    let low = 0;
    let high = this.size - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const document = this.parts.byId[middle] ?? 0;
      const there = this.id(document);
      if (there === id) return document;
      if (there < id) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  /** Bytes for a file, little-endian as every machine the app runs on. */
  toBytes(): Uint8Array {
    const aligned = (length: number) => (length + 3) & ~3;
    const size = parts.reduce((sum, [name]) => sum + aligned(this.parts[name].byteLength), HEADER * 4);
    const bytes = new Uint8Array(size);
    const header = new Uint32Array(bytes.buffer, 0, HEADER);
    header.set([MAGIC, INDEX_VERSION, this.sequence >>> 0, Math.floor(this.sequence / 2 ** 32)]);
    let at = HEADER * 4;
    for (const [i, [name]] of parts.entries()) {
      const part = this.parts[name];
      header[4 + i] = part.byteLength;
      bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
      at += aligned(part.byteLength);
    }
    return bytes;
  }

  /** Reads what `toBytes` wrote without copying it. Null where it is another version, cut short, or none at all. */
  static fromBytes(given: Uint8Array): FlatIndex | null {
    const bytes = given.byteOffset % 4 === 0 ? given : given.slice();
    if (bytes.byteLength < HEADER * 4) return null;
    const header = new Uint32Array(bytes.buffer, bytes.byteOffset, HEADER);
    if (header[0] !== MAGIC || header[1] !== INDEX_VERSION) return null;
    let at = HEADER * 4;
    const read: Partial<Record<PartName, ArrayBufferView>> = {};
    for (const [i, [name, width]] of parts.entries()) {
      const length = header[4 + i] ?? 0;
      if (at + length > bytes.byteLength || length % width !== 0) return null;
      read[name] = viewOf(name, bytes.buffer, bytes.byteOffset + at, length / width);
      at += (length + 3) & ~3;
    }
    if (at !== bytes.byteLength) return null;
    const index = new FlatIndex(read as Parts, (header[2] ?? 0) + (header[3] ?? 0) * 2 ** 32);
    return index.isWhole() ? index : null;
  }

  /** True where the parts fit each other. */
  private isWhole(): boolean {
    const { offsets, units, postingFirst, postings, positionFirst, positions, ids, kinds, byId, stemOf } =
      this.parts;
    const words = this.words.size;
    return (
      (offsets.at(-1) ?? 0) === units.length &&
      postingFirst.length === words + 1 &&
      (postingFirst.at(-1) ?? 0) === postings.length &&
      positionFirst.length === words + 1 &&
      (positionFirst.at(-1) ?? 0) === positions.length &&
      stemOf.length === words &&
      ids.length === this.size * ID_LENGTH &&
      kinds.length === this.size &&
      byId.length === this.size
    );
  }
}

function viewOf(name: PartName, buffer: ArrayBufferLike, offset: number, length: number): ArrayBufferView {
  switch (name) {
    case 'units':
    case 'stemUnits':
      return new Uint16Array(buffer, offset, length);
    case 'positions':
    case 'kinds':
    case 'ids':
      return new Uint8Array(buffer, offset, length);
    case 'firstDay':
    case 'lastDay':
      return new Int32Array(buffer, offset, length);
    default:
      return new Uint32Array(buffer, offset, length);
  }
}

/** Constants of BM25 (Robertson and Zaragoza, 2009). */
export const K1 = 1.2;
const B = 0.75;
