import type { Dictionary } from './dictionary.ts';

/** Typing errors forgiven in a word of a length: none below four letters, one below eight, two from there. */
export const forgiven = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2);

/** A word of the index near the one that was typed. */
export interface NearWord {
  readonly index: number;
  readonly errors: number;
}

const MOST = 20;
/** More than any word is off; small enough to be counted up in a byte. */
const FAR = 100;

/**
 * Words within the forgiven distance (insertion, deletion, substitution, two neighbours exchanged), nearest first.
 * The first letter is taken to be right, or left out, or exchanged with the second: people see that one. The sorted
 * words are walked once: rows of the distance table are shared by words that begin alike, and a beginning that is
 * too far off is passed over with all its words.
 */
export function nearWords(words: Dictionary, typed: string): readonly NearWord[] {
  const most = forgiven(typed.length);
  if (most === 0) return [];
  const table = new Distances(typed, most);
  const found: NearWord[] = [];
  for (const first of new Set([typed.slice(0, 1), typed.slice(1, 2)])) {
    const [from, to] = words.range(first);
    table.restart();
    for (let index = from; index < to; index += 1) {
      const errors = table.to(words, index);
      if (errors <= most) found.push({ index, errors });
    }
  }
  return found.toSorted((a, b) => a.errors - b.errors || a.index - b.index).slice(0, MOST);
}

/** Rows of the distance table for the word looked at last; only the band that can still be forgiven is filled. */
class Distances {
  private readonly typed: Uint16Array;
  private readonly most: number;
  private readonly width: number;
  private readonly rows: Uint8Array;
  private readonly path: Uint16Array;
  /** Rows that are filled for `path`. */
  private depth = 0;
  /** Length of the beginning that is too far off, or 0. */
  private dead = 0;

  constructor(typed: string, most: number) {
    this.typed = Uint16Array.from(typed, (unit) => unit.charCodeAt(0));
    this.most = most;
    this.width = typed.length + 1;
    this.rows = new Uint8Array(this.width * (typed.length + most + 2)).fill(FAR);
    for (let i = 0; i < this.width; i += 1) this.rows[i] = i;
    this.path = new Uint16Array(typed.length + most + 1);
  }

  restart(): void {
    this.depth = 0;
    this.dead = 0;
  }

  /** Errors between what was typed and a word; more than forgiven where it is too far off. */
  to(words: Dictionary, index: number): number {
    const start = words.offsets[index] ?? 0;
    const length = (words.offsets[index + 1] ?? 0) - start;
    if (Math.abs(length - this.typed.length) > this.most) return FAR;
    let shared = 0;
    const known = Math.min(this.depth, length);
    while (shared < known && this.path[shared] === words.units[start + shared]) shared += 1;
    if (this.dead > 0 && shared >= this.dead) return FAR;
    this.dead = 0;
    this.depth = shared;
    while (this.depth < length) if (!this.fill(words.units[start + this.depth] ?? 0)) return FAR;
    return this.rows[length * this.width + this.typed.length] ?? FAR;
  }

  /** Fills the next row; false where nothing that begins so can be forgiven. */
  private fill(unit: number): boolean {
    const { rows, typed, width, most, depth } = this;
    const above = depth * width;
    const row = above + width;
    this.path[depth] = unit;
    rows[row] = depth + 1;
    const from = Math.max(1, depth + 1 - most);
    const to = Math.min(width - 1, depth + 1 + most);
    if (from > 1) rows[row + from - 1] = FAR;
    let least = from > 1 ? FAR : depth + 1;
    let leastAbove = FAR;
    for (let i = from; i <= to; i += 1) {
      const last = typed[i - 1] === unit ? 0 : 1;
      const straight = rows[above + i] ?? FAR;
      let cost = Math.min(straight + 1, (rows[row + i - 1] ?? FAR) + 1, (rows[above + i - 1] ?? FAR) + last);
      const exchanged = depth > 0 && i > 1 && typed[i - 2] === unit && typed[i - 1] === this.path[depth - 1];
      if (exchanged) cost = Math.min(cost, (rows[above - width + i - 2] ?? FAR) + 1);
      rows[row + i] = cost;
      if (cost < least) least = cost;
      leastAbove = Math.min(leastAbove, straight, rows[above + i - 1] ?? FAR);
    }
    if (to < width - 1) rows[row + to + 1] = FAR;
    this.depth = depth + 1;
    // An exchange reaches back over one row: given up only where the row above is too far off as well.
    if (least <= most || leastAbove <= most) return true;
    this.dead = this.depth;
    return false;
  }
}
