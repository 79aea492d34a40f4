import type { CsvCell } from '../../actions/table.ts';
import type { Sort } from '../../elements/data-table.tsx';
import { linesOf } from '../../elements/data-table-lines.ts';
import type { Grouping, TableColumn, TableDefinition } from './definition.ts';
import type { Look } from './look.ts';

interface Shown<Line> {
  readonly lines: readonly Line[];
  readonly columns: readonly TableColumn<Line>[];
  readonly grouping: Grouping<Line> | null;
  readonly sort: Sort | null;
}

/** A table as it is seen: its columns, rows in their order, the group of each in front. What is folded is there too. */
export function seen<Line>(
  { idOf }: TableDefinition<Line>,
  { lines, columns, grouping, sort }: Shown<Line>,
  look: Look,
): { readonly head: readonly string[]; readonly rows: readonly (readonly CsvCell[])[] } {
  const { t } = look;
  const plain = (value: string | number | null): CsvCell =>
    typeof value === 'number' ? value : (value ?? t('tables.notStated')).replaceAll('\u00a0', ' ');
  const ordered = linesOf({
    rows: lines,
    idOf,
    columns: columns.map(({ id, width, sortBy, value }) => ({
      id,
      width,
      title: '',
      cell: () => null,
      sortBy: (line: Line) => (sortBy ?? value)(line, look),
    })),
    groupOf: grouping ? (line) => grouping.of(line, look) : undefined,
    sort,
    folded: new Set(),
  });
  let group: CsvCell = '';
  const rows: CsvCell[][] = [];
  for (const line of ordered) {
    if (line.group) group = plain(typeof line.group.title === 'string' ? line.group.title : null);
    else {
      const cells = columns.map((column) => plain(column.value(line.row, look)));
      rows.push(grouping ? [group, ...cells] : cells);
    }
  }
  const head = columns.map((column) => t(`tables.column.${column.id}`));
  return { head: grouping ? [capital(t(`tables.group.${grouping.id}`)), ...head] : head, rows };
}

function capital(words: string): string {
  return words.slice(0, 1).toLocaleUpperCase() + words.slice(1);
}
