import type { FrozenText } from '../../../core/model/frozen-text.ts';

/** Width of words as they are set in the text, ems. */
export type Measure = (words: string) => number;

interface Table {
  readonly start: number;
  readonly end: number;
  /** Of each column the cells that are likely to be its widest. */
  readonly widest: readonly (readonly string[])[];
}

interface Measured {
  readonly letters: number;
  readonly tables: readonly (Table & { readonly columns: readonly number[]; readonly width: number })[];
}

/** Between a cell and the next, ems. */
const GAP = 1.2;
/** What a canvas measures is a little less than what is drawn. */
const SPARE = 1.02;
/** A table wider than this is left as its lines are, ems; a row of more units is broken into lines and not set at all. */
const WIDEST = 46;
const UNITS = 66;

const found = new WeakMap<FrozenText, readonly Table[]>();
const measured = new WeakMap<FrozenText, Measured>();

/**
 * Widths in ems of the columns of the table that has this offset, so that its cells stand under each other; undefined
 * outside of tables. `letters` counts up when other letters are loaded: what was measured in those before is measured anew.
 */
export function columnsAt(
  frozen: FrozenText,
  offset: number,
  measure: Measure,
  letters: number,
): readonly number[] | undefined {
  const table = measuredOf(frozen, measure, letters).tables.find(
    ({ start, end }) => start <= offset && offset < end,
  );
  return table?.columns;
}

/** Width in ems of the widest table that is set in columns; 0 without one. */
export function widestTable(frozen: FrozenText, measure: Measure, letters: number): number {
  return Math.max(0, ...measuredOf(frozen, measure, letters).tables.map(({ width }) => width));
}

function measuredOf(frozen: FrozenText, measure: Measure, letters: number): Measured {
  const known = measured.get(frozen);
  if (known?.letters === letters) return known;
  const tables = (found.get(frozen) ?? tablesIn(frozen))
    .map((table) => {
      const columns = table.widest.map((cells) => Math.max(...cells.map(measure)) * SPARE);
      return {
        ...table,
        columns: columns.map((width) => width + GAP),
        width: sum(columns) + GAP * columns.length,
      };
    })
    .filter(({ width }) => width <= WIDEST);
  const now = { letters, tables };
  measured.set(frozen, now);
  return now;
}

/** Runs of table rows. Linear in the letters of rows; only a few cells of each table are measured afterwards. */
function tablesIn(frozen: FrozenText): readonly Table[] {
  const { blocks, text } = frozen;
  const tables: Table[] = [];
  for (let at = 0; at < blocks.length; at += 1) {
    const first = blocks[at];
    if (first?.kind !== 'table-row') continue;
    const widest: string[][] = [];
    let fits = true;
    let last = first;
    for (let row = blocks[at]; row?.kind === 'table-row'; at += 1, row = blocks[at]) {
      last = row;
      fits &&= row.end - row.start <= UNITS;
      if (fits) takeIn(text.slice(row.start, row.end).split('\t'), widest);
    }
    if (fits && widest.length > 1) tables.push({ start: first.start, end: last.end, widest });
  }
  found.set(frozen, tables);
  return tables;
}

/** How many cells of a column are measured. */
const FEW = 4;

function takeIn(cells: readonly string[], widest: string[][]): void {
  cells.forEach((cell, column) => {
    const held = widest[column] ?? [];
    widest[column] = held;
    if (held.length < FEW) held.push(cell);
    else if (cell.length > (held.at(-1)?.length ?? 0)) held[FEW - 1] = cell;
    held.sort((a, b) => b.length - a.length);
  });
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** As large as rows are set: of this face larger letters are narrower. */
const SIZE = 15;
let pen: OffscreenCanvasRenderingContext2D | null = null;

export function widthOfWords(words: string): number {
  pen ??= new OffscreenCanvas(1, 1).getContext('2d');
  if (!pen) return words.length / 2;
  pen.font = `${SIZE}px ${getComputedStyle(document.documentElement).getPropertyValue('--serif')}`;
  return pen.measureText(words).width / SIZE;
}
