// biome-ignore-all lint/a11y/useSemanticElements: virtual rows are placed by transform, which a table cannot do
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its current row
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the keys are the grid's
import { ArrowDown, ArrowUp } from 'lucide-react';
import { classes } from './classes.ts';
import styles from './data-table.module.css';
import type { Column, Sort } from './data-table-lines.ts';
import { Icon } from './icon.tsx';

interface HeadProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly template: string;
  /** Width in px under which head and rows scroll sideways together. */
  readonly least: number;
  readonly sort: Sort | null;
  readonly onSort: ((sort: Sort | null) => void) | undefined;
}

/** Titles of the columns; a press sorts up, then down, then not. */
export function DataTableHead<Row>({ columns, template, least, sort, onSort }: HeadProps<Row>) {
  function next(id: string): Sort | null {
    if (sort?.column !== id) return { column: id, descending: false };
    return sort.descending ? null : { column: id, descending: true };
  }
  return (
    <div role="rowgroup" className={styles.head} style={{ minWidth: least }}>
      <div role="row" aria-rowindex={1} className={styles.headRow} style={{ gridTemplateColumns: template }}>
        {columns.map((column) => {
          const sorted =
            sort?.column === column.id ? (sort.descending ? 'descending' : 'ascending') : undefined;
          return (
            <div
              key={column.id}
              role="columnheader"
              tabIndex={-1}
              aria-sort={sorted ?? (column.sortBy && onSort ? 'none' : undefined)}
              className={classes(styles.title, column.align === 'end' && styles.end)}
            >
              {column.sortBy && onSort ? (
                <button
                  type="button"
                  className={styles.sort}
                  tabIndex={-1}
                  onClick={() => onSort(next(column.id))}
                >
                  <span title={column.title}>{column.title}</span>
                  {sorted && <Icon of={sorted === 'descending' ? ArrowDown : ArrowUp} size={12} />}
                </button>
              ) : (
                column.title
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
