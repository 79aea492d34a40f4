import type { Lines } from './frozen-text.ts';

/**
 * Lines as numbers side by side, start and end of each in turn: a text of a million words has a hundred thousand, and
 * that many small arrays are slow to make and to keep.
 */
export class PackedLines implements Lines {
  /** Starts at even, ends at odd places. */
  readonly numbers: Int32Array;

  constructor(numbers: Int32Array) {
    this.numbers = numbers;
  }

  get length(): number {
    return this.numbers.length >> 1;
  }

  at(index: number): readonly [number, number] | undefined {
    const place = 2 * (index < 0 ? this.length + index : index);
    const start = this.numbers[place];
    const end = this.numbers[place + 1];
    return start === undefined || end === undefined ? undefined : [start, end];
  }
}

/** The numbers of some lines, packed where they are not yet. */
export function packed(lines: Lines): Int32Array {
  if (lines instanceof PackedLines) return lines.numbers;
  const numbers = new Int32Array(2 * lines.length);
  for (let index = 0; index < lines.length; index += 1) numbers.set(lines.at(index) ?? [0, 0], 2 * index);
  return numbers;
}
