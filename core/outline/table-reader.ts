import type { Run } from '../model/narrative.ts';
import type { Piece } from './piece.ts';

type Rows = readonly (readonly (readonly Run[])[])[];

/** Columns and rows one cell may take: a page may say anything. */
const WIDEST = 50;
const TALLEST = 500;
/** Empty cells made to even a table: a page of a few bytes could ask for millions. */
const MOST_EMPTY = 1_000_000;

/** Rows of one length, the short ones filled up with empty cells; as they are where that would take too many. */
export function evenRows(rows: Rows): Rows {
  const columns = rows.reduce((most, { length }) => Math.max(most, length), 0);
  if (columns * rows.length > MOST_EMPTY) return rows;
  return rows.map((row) => Array.from({ length: columns }, (_, i) => row[i] ?? []));
}

const sized = (value: string | undefined, most: number): number =>
  Math.min(most, Math.max(1, Number.parseInt(value ?? '1', 10) || 1));

/** Makes an even table of the cells of a page: what took several columns or rows stands in the first of them. */
export class TableReader {
  private readonly rows: (readonly Run[])[][] = [];
  /** Rows that a cell of each column still reaches down. */
  private readonly reaching: number[] = [];
  private header = false;
  private wide = 1;
  private tall = 1;
  private empty = 0;

  openRow(): void {
    this.rows.push([]);
  }

  openCell(heads: boolean, size: Readonly<Record<string, string>>): void {
    if (heads && this.rows.length === 1) this.header = true;
    if (this.empty > MOST_EMPTY) return;
    this.wide = sized(size.colspan, WIDEST);
    this.tall = sized(size.rowspan, TALLEST);
    this.empty += this.wide * this.tall - 1;
  }

  closeCell(words: readonly Run[]): void {
    const row = this.rows.at(-1);
    if (!row) return;
    this.skipReached(row);
    for (let i = 0; i < this.wide; i += 1) {
      this.reaching[row.length] = this.tall - 1;
      row.push(i === 0 ? words : []);
    }
    this.wide = 1;
    this.tall = 1;
  }

  closeRow(): void {
    const row = this.rows.at(-1);
    if (row) this.skipReached(row);
  }

  /** The table; null where it has no cell. */
  finish(): Extract<Piece, { readonly item: 'table' }> | null {
    const rows = this.rows.filter((row) => row.length > 0);
    return rows.length === 0 ? null : { item: 'table', header: this.header, rows: evenRows(rows) };
  }

  private skipReached(row: (readonly Run[])[]): void {
    for (let left = this.reaching[row.length] ?? 0; left > 0; left = this.reaching[row.length] ?? 0) {
      this.reaching[row.length] = left - 1;
      row.push([]);
    }
  }
}
