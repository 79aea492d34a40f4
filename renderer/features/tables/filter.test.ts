import { describe, expect, it } from 'vitest';
import type { TableColumn, TableDefinition } from './definition.ts';
import { fitting } from './filter.ts';
import type { Look } from './look.ts';

interface Line {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  readonly tags: string;
}

const column = (id: 'name' | 'note' | 'tags'): TableColumn<Line> => ({
  id,
  width: '1fr',
  value: (line) => line[id],
});
const definition: TableDefinition<Line> = {
  kind: 'fact',
  needs: [],
  rowHeight: 34,
  lines: () => [],
  idOf: ({ id }) => id,
  recordOf: ({ id }) => id,
  columns: [column('name'), column('note'), column('tags')],
  groupings: [],
  summary: () => '',
};
const lines: readonly Line[] = [
  { id: '1', name: 'Расулзода, premier', note: 'border crossings', tags: 'migration' },
  { id: '2', name: 'Ёлкина', note: 'premier of the region', tags: '' },
];
// Values come from the lines themselves: nothing of the look is asked.
const look = {} as Look;
const found = (query: string, shown: readonly TableColumn<Line>[], group: string | null = null) =>
  fitting(lines, query, shown, group, definition, look).map(({ id }) => id);

describe('the filter of a table', () => {
  const [name, note] = definition.columns;
  const both = name && note ? [name, note] : [];

  it('asks for every word, whole or begun, in any order, ё as е', () => {
    expect(found('prem расул', both)).toEqual(['1']);
    expect(found('елк', both)).toEqual(['2']);
    expect(found('remier', both)).toEqual([]);
    expect(found('“premier”', both)).toEqual(['1', '2']);
  });

  it('reads the columns that are shown, the group, and tags always', () => {
    expect(found('premier', both.slice(0, 1))).toEqual(['1']);
    expect(found('premier', both.slice(0, 1), 'note')).toEqual(['1', '2']);
    expect(found('migr', both.slice(0, 1))).toEqual(['1']);
  });

  it('lets everything through while nothing but signs is typed', () => {
    expect(found('  — ', both)).toEqual(['1', '2']);
  });
});
