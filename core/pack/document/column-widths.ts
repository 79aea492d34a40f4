import type { Cell } from './block.ts';
import { wordsOf } from './inline.ts';

/** Millimetres of a letter of a table that is looked up, and of the room between two columns. */
const LETTER = 1.55;
const GAP = 2;
const STEP = 4;

const linesIn = (cell: Cell, width: number): number =>
  cell.reduce(
    (sum, line) => sum + Math.max(1, Math.ceil((wordsOf(line).length * LETTER) / (width - GAP))),
    0,
  );

/**
 * How two columns share their millimetres so that the rows take fewest lines, reckoned from letters: width of the second,
 * not under `least` and not over half of both.
 */
export function secondWidth(rows: readonly (readonly [Cell, Cell])[], both: number, least: number): number {
  const height = (width: number) =>
    rows.reduce(
      (sum, [first, second]) => sum + Math.max(linesIn(first, both - width), linesIn(second, width)),
      0,
    );
  let best = least;
  for (let width = least + STEP; width <= both / 2; width += STEP)
    if (height(width) < height(best)) best = width;
  return best;
}
