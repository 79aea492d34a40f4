import { useMemo } from 'react';
import type { Sort } from '../../elements/data-table.tsx';
import { remember, useWorkspace } from '../../state/workspace.ts';
import type { Grouping, TableColumn, TableDefinition } from './definition.ts';

interface Settings<Line> {
  readonly columns: readonly TableColumn<Line>[];
  readonly grouping: Grouping<Line> | null;
  readonly sort: Sort | null;
  readonly isShown: (column: TableColumn<Line>) => boolean;
  readonly showColumn: (column: TableColumn<Line>, shown: boolean) => void;
  /** By the grouping's id; null for none. */
  readonly groupBy: (id: string | null) => void;
  readonly sortBy: (sort: Sort | null) => void;
}

/** Columns, grouping and sorting of a table as this person left them. */
export function useSettings<Line>({
  kind,
  columns,
  groupings,
  grouped,
}: TableDefinition<Line>): Settings<Line> {
  const views = useWorkspace((state) => state.layout.views);
  const group = views[`table.${kind}.group`];
  const sorted = views[`table.${kind}.sort`];
  const isShown = (column: TableColumn<Line>) =>
    views[`table.${kind}.column.${column.id}`] !== undefined
      ? views[`table.${kind}.column.${column.id}`] === true
      : column.extra !== true;
  // Only numbers are remembered: a column by its place from 1, negative where it descends; 0 for none.
  const sortColumn = typeof sorted === 'number' ? columns[Math.abs(sorted) - 1] : undefined;
  const shown = columns.filter(isShown);
  const key = shown.map((column) => column.id).join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same columns are the same list
  const stable = useMemo(() => shown, [columns, key]);
  return {
    columns: stable,
    grouping:
      typeof group === 'number'
        ? (groupings[group - 1] ?? null)
        : (groupings.find((grouping) => grouping.id === grouped) ?? null),
    sort: sortColumn ? { column: sortColumn.id, descending: Number(sorted) < 0 } : null,
    isShown,
    showColumn: (column, shown) => remember(`table.${kind}.column.${column.id}`, shown),
    groupBy: (id) => remember(`table.${kind}.group`, groupings.findIndex((one) => one.id === id) + 1),
    sortBy: (sort) => {
      const place = columns.findIndex((column) => column.id === sort?.column) + 1;
      remember(`table.${kind}.sort`, sort?.descending ? -place : place);
    },
  };
}
