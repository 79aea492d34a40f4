import { describe, expect, it } from 'vitest';
import { type Column, fittingColumns, leastWidth, linesOf, tracksOf } from './data-table-lines.ts';

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

describe('columns that fit', () => {
  const wide = [
    { id: 'title', width: 'minmax(200px, 2fr)' },
    { id: 'kind', width: '100px', leavesUnder: 300 },
    { id: 'quotes', width: '64px', leavesUnder: 400 },
    { id: 'facts', width: '64px', leavesUnder: 400 },
  ];
  const shown = (width: number) => fittingColumns(wide, width).map(({ id }) => id);

  it('are all of them where there is room, and before anything is drawn', () => {
    expect(shown(500)).toEqual(['title', 'kind', 'quotes', 'facts']);
    expect(shown(0)).toEqual(['title', 'kind', 'quotes', 'facts']);
  });

  it('leave in their order rather than make the table scroll sideways', () => {
    expect(shown(490)).toEqual(['title', 'kind', 'quotes']);
    expect(shown(399)).toEqual(['title', 'kind']);
    expect(shown(310)).toEqual(['title']);
  });

  it('never leave where nothing says they may', () => expect(shown(100)).toEqual(['title']));
});

describe('tracks of a table', () => {
  const columns = [{ width: '40px' }, { width: 'minmax(100px, 2fr)' }, { width: 'minmax(200px, 1fr)' }];
  const least = leastWidth(columns);

  it('are those of the columns where they fit', () =>
    expect(tracksOf(columns, least)).toEqual({
      template: '40px minmax(100px, 2fr) minmax(200px, 1fr)',
      least,
    }));

  it('give a little rather than scroll sideways, in proportion; a fixed one gives nothing', () =>
    expect(tracksOf(columns, least - 30)).toEqual({
      template: '40px minmax(90px, 2fr) minmax(180px, 1fr)',
      least: least - 30,
    }));

  it('stay readable where much is missing: the table scrolls', () =>
    expect(tracksOf(columns, least - 60).least).toBe(least));
});
