import { atOnce, type Steps } from './steps.ts';

/** Words written between two steps. */
const WORDS = 4_000;

/** Sorted words, back to back as UTF-16 units, so that a loaded index is looked into without making strings. */
export class Dictionary {
  readonly units: Uint16Array;
  /** Where each word begins; one more than there are words. */
  readonly offsets: Uint32Array;
  readonly size: number;

  constructor(units: Uint16Array, offsets: Uint32Array) {
    this.units = units;
    this.offsets = offsets;
    this.size = Math.max(0, offsets.length - 1);
  }

  static of(sorted: readonly string[]): Dictionary {
    return atOnce(Dictionary.writing(sorted));
  }

  /** Of words already sorted by UTF-16 unit, each once. */
  static *writing(sorted: readonly string[]): Steps<Dictionary> {
    const offsets = new Uint32Array(sorted.length + 1);
    for (let i = 0; i < sorted.length; i += 1) offsets[i + 1] = (offsets[i] ?? 0) + (sorted[i]?.length ?? 0);
    const units = new Uint16Array(offsets.at(-1) ?? 0);
    for (let from = 0; from < sorted.length; from += WORDS) {
      write(sorted, from, Math.min(sorted.length, from + WORDS), units, offsets[from] ?? 0);
      yield;
    }
    return new Dictionary(units, offsets);
  }

  word(index: number): string {
    return String.fromCharCode(...this.units.subarray(this.offsets[index], this.offsets[index + 1]));
  }

  /** Negative where the word at `index` comes before `wanted`; zero also where it only begins with it and `prefix` is set. */
  private order(index: number, wanted: string, prefix: boolean): number {
    const start = this.offsets[index] ?? 0;
    const length = (this.offsets[index + 1] ?? 0) - start;
    const shared = Math.min(length, wanted.length);
    for (let i = 0; i < shared; i += 1) {
      const difference = (this.units[start + i] ?? 0) - wanted.charCodeAt(i);
      if (difference !== 0) return difference;
    }
    return prefix && length >= wanted.length ? 0 : length - wanted.length;
  }

  private firstNotBefore(wanted: string): number {
    let low = 0;
    let high = this.size;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.order(middle, wanted, false) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Index of a word, or -1. */
  find(word: string): number {
    const at = this.firstNotBefore(word);
    return at < this.size && this.order(at, word, false) === 0 ? at : -1;
  }

  /** The words that begin with a prefix: half-open range of indexes. */
  range(prefix: string): readonly [number, number] {
    const from = this.firstNotBefore(prefix);
    let low = from;
    let high = this.size;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.order(middle, prefix, true) <= 0) low = middle + 1;
      else high = middle;
    }
    return [from, low];
  }
}

function write(sorted: readonly string[], from: number, to: number, units: Uint16Array, start: number): void {
  let at = start;
  for (let number = from; number < to; number += 1) {
    const word = sorted[number] ?? '';
    for (let i = 0; i < word.length; i += 1) units[at++] = word.charCodeAt(i);
  }
}
