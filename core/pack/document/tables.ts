import type { Cell, Table } from './block.ts';
import { fitted } from './fitting.ts';
import { type Inlines, text } from './inline.ts';

/** Column of a table: head, share of the width, alignment. */
export const column = (
  head: string,
  width: number,
  align: 'left' | 'right' = 'left',
): Table['columns'][number] => ({
  head,
  width,
  align,
});

/** A cell of plain lines; empty ones are left out. */
export const plainCell = (...lines: readonly string[]): Cell =>
  lines.filter((line) => line !== '').map((line) => [text(line)]);

/** A cell whose lines are inlines; empty ones are left out. */
export const cell = (...lines: readonly Inlines[]): Cell => lines.filter((line) => line.length > 0);

/** A row with its label. */
export const row = (id: string | null, cells: readonly Cell[], strong = false): Table['rows'][number] => ({
  id,
  cells,
  strong,
});

/** A table over the full width, to be looked up. */
export const table = (
  name: string,
  columns: Table['columns'],
  rows: Table['rows'],
  face: Table['face'] = 'looking-up',
  width: Table['width'] = 'full',
): Table => fitted({ block: 'table', name, columns, rows, face, width });

/** Words that begin a cell or a sentence, with a capital. */
export const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);

/** Words that go on after a colon or an adjective. */
export const uncapital = (words: string): string => words.slice(0, 1).toLowerCase() + words.slice(1);
