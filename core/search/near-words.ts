import type { Dictionary } from './dictionary.ts';

/** Typing errors forgiven in a word of a length: none below four letters, one below eight, two from there. */
export const forgiven = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2);

/** A word of the index near the one that was typed. */
export interface NearWord {
  readonly index: number;
  readonly errors: number;
}

const MOST = 20;

/**
 * Words within the forgiven distance (insertion, deletion, substitution, two neighbours exchanged), nearest first.
 * Rows of the distance table are shared by words that begin alike, and a beginning that is too far off is left
 * whole: the sorted words are walked once.
 */
export function nearWords(words: Dictionary, typed: string): readonly NearWord[] {
  const most = forgiven(typed.length);
  if (most === 0) return [];
  const width = typed.length + 1;
  const rows: Uint8Array[] = [Uint8Array.from({ length: width }, (_, i) => i)];
  const path = new Uint16Array(typed.length + most + 1);
  const found: NearWord[] = [];
  let depth = 0;
  // Facets stand before every letter and digit.
  for (let index = words.range('\u0001')[1]; index < words.size; ) {
    const start = words.offsets[index] ?? 0;
    const length = (words.offsets[index + 1] ?? 0) - start;
    let shared = 0;
    while (shared < depth && shared < length && path[shared] === words.units[start + shared]) shared += 1;
    depth = shared;
    let dead = -1;
    while (depth < length) {
      if (depth >= path.length) {
        dead = depth;
        break;
      }
      const unit = words.units[start + depth] ?? 0;
      const above = rows[depth] ?? new Uint8Array(width);
      const before = depth > 0 ? rows[depth - 1] : undefined;
      rows[depth + 1] ??= new Uint8Array(width);
      const row = rows[depth + 1] ?? above;
      path[depth] = unit;
      row[0] = depth + 1;
      let least = depth + 1;
      for (let i = 1; i < width; i += 1) {
        const same = typed.charCodeAt(i - 1) === unit;
        let cost = Math.min((above[i] ?? 0) + 1, (row[i - 1] ?? 0) + 1, (above[i - 1] ?? 0) + (same ? 0 : 1));
        const exchanged =
          before && i > 1 && typed.charCodeAt(i - 2) === unit && typed.charCodeAt(i - 1) === path[depth - 1];
        if (exchanged) cost = Math.min(cost, (before[i - 2] ?? 0) + 1);
        row[i] = cost;
        if (cost < least) least = cost;
      }
      depth += 1;
      // An exchange reaches back over one row: a beginning is given up only where the row above was too far off too.
      if (least > most && Math.min(...above) > most) {
        dead = depth;
        break;
      }
    }
    if (dead === -1) {
      const errors = rows[length]?.[typed.length] ?? most + 1;
      if (errors <= most) found.push({ index, errors });
      index += 1;
    } else index = endOfBeginning(words, index, dead);
  }
  return found.toSorted((a, b) => a.errors - b.errors || a.index - b.index).slice(0, MOST);
}

/** The first word after `index` that does not share its first `length` units. */
function endOfBeginning(words: Dictionary, index: number, length: number): number {
  const start = words.offsets[index] ?? 0;
  const beginning = String.fromCharCode(...words.units.subarray(start, start + length));
  return Math.max(index + 1, words.range(beginning)[1]);
}
