import type { Layout } from './layout.ts';

interface Table {
  /** First and last line of its rows, from 0. */
  readonly from: number;
  readonly to: number;
  /** Widest cell but for those at the end of a row, and widest of those, in ems; stops of the row that has most. */
  readonly cell: number;
  readonly end: number;
  readonly stops: number;
}

/** Rows whose cells are measured: enough to know a table by. */
const MEASURED = 400;
/** Between a cell and the next, and the least that may be left of it, ems. */
const GAP = 1.2;
const LEAST = 0.6;

interface Known {
  readonly letters: number;
  readonly tables: Table[];
}
const known = new WeakMap<Layout, Known>();

/**
 * Distance of the stops at which the cells of a table row stand, in ems, so that they are the same in each of its rows; the
 * letters of a row stay one piece of text. Undefined for what is no row, or where the table is wider than the room, ems.
 */
export function stopsOf(
  layout: Layout,
  index: number,
  room: number,
  measure: (words: string) => number,
  /** Counts up when other letters are loaded: what was measured in those before is measured anew. */
  letters = 0,
): number | undefined {
  if (layout.at(index)?.kind !== 'table-row') return undefined;
  const before = known.get(layout);
  const here = before?.letters === letters ? before : { letters, tables: [] as Table[] };
  known.set(layout, here);
  const { tables } = here;
  let table = tables.find(({ from, to }) => from <= index && index <= to);
  if (!table) {
    table = tableAt(layout, index, measure);
    tables.push(table);
  }
  if (table.stops === 0) return undefined;
  const most = (room - table.end) / table.stops;
  return most < table.cell + LEAST ? undefined : Math.min(most, table.cell + GAP);
}

function tableAt(layout: Layout, index: number, measure: (words: string) => number): Table {
  const isRow = (at: number) => layout.at(at)?.kind === 'table-row';
  let [from, to] = [index, index];
  while (isRow(from - 1)) from -= 1;
  while (isRow(to + 1)) to += 1;
  let [cell, end, stops] = [0, 0, 0];
  for (let at = from; at <= Math.min(to, from + MEASURED); at += 1) {
    const line = layout.at(at);
    if (!line) break;
    const cells = layout.frozen.text.slice(line.start, line.end).split('\t');
    const last = cells.pop() ?? '';
    end = Math.max(end, measure(last));
    for (const words of cells) cell = Math.max(cell, measure(words));
    stops = Math.max(stops, cells.length);
  }
  return { from, to, cell, end, stops };
}

const SIZE = 100;
let pen: OffscreenCanvasRenderingContext2D | null = null;

/** Width of words as they are set in the text, ems; roughly, where its letters are not loaded yet. */
export function widthOfWords(words: string): number {
  pen ??= new OffscreenCanvas(1, 1).getContext('2d');
  if (!pen) return words.length / 2;
  pen.font = `${SIZE}px ${getComputedStyle(document.documentElement).getPropertyValue('--serif')}`;
  return pen.measureText(words).width / SIZE;
}
