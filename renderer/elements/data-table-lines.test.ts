import { describe, expect, it } from 'vitest';
import { type Column, leastWidth, linesOf } from './data-table-lines.ts';

interface Row {
  readonly id: string;
  readonly measure: string;
  readonly value: number | null;
}

const rows: readonly Row[] = [
  { id: 'a', measure: 'refused', value: 20 },
  { id: 'b', measure: 'deported', value: null },
  { id: 'c', measure: 'refused', value: 3 },
];
const columns: readonly Column<Row>[] = [
  { id: 'value', title: '', width: '1fr', cell: () => null, sortBy: (row) => row.value },
];
const given = {
  rows,
  columns,
  idOf: (row: Row) => row.id,
  groupOf: undefined,
  sort: null,
  folded: new Set<string>(),
};
const ids = (lines: readonly { id: string }[]) => lines.map((line) => line.id);

describe('lines of a table', () => {
  it('stand as given without a sort', () => expect(ids(linesOf(given))).toEqual(['a', 'b', 'c']));

  it('sort by number; what has none stands last both ways', () => {
    expect(ids(linesOf({ ...given, sort: { column: 'value', descending: false } }))).toEqual(['c', 'a', 'b']);
    expect(ids(linesOf({ ...given, sort: { column: 'value', descending: true } }))).toEqual(['a', 'c', 'b']);
  });

  it('stand under their groups, and leave with a folded one', () => {
    const groupOf = (row: Row) => ({ key: row.measure, title: row.measure });
    expect(ids(linesOf({ ...given, groupOf }))).toEqual(['group:refused', 'a', 'c', 'group:deported', 'b']);
    expect(ids(linesOf({ ...given, groupOf, folded: new Set(['group:refused']) }))).toEqual([
      'group:refused',
      'group:deported',
      'b',
    ]);
  });
});

it('needs the smaller end of every track, the gaps and the sides', () => {
  const widths = ['52px', 'minmax(96px, 1fr)', 'minmax(100px, 1.4fr)'];
  expect(leastWidth(widths.map((width) => ({ width })))).toBe(52 + 96 + 100 + 2 * 12 + 32);
});
