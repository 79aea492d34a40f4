// biome-ignore-all lint/a11y/useSemanticElements: virtual rows are placed by transform, which a table cannot do
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its current row
// biome-ignore-all lint/a11y/noStaticElementInteractions: it is a grid or a treegrid
// biome-ignore-all lint/a11y/useAriaPropsSupportedByRole: the same
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the keys are the grid's
import { useVirtualizer } from '@tanstack/react-virtual';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react';
import { classes } from './classes.ts';
import styles from './data-table.module.css';
import { DataTableHead } from './data-table-head.tsx';
import {
  type Column,
  fittingColumns,
  linesOf,
  type Sort,
  type TableGroup,
  type TableLine,
  tracksOf,
} from './data-table-lines.ts';
import { DraggableRow, type RowDrag } from './draggable-row.tsx';
import { Icon } from './icon.tsx';
import { useWidth } from './use-width.ts';

export type { Column, Sort, TableGroup } from './data-table-lines.ts';

interface DataTableProps<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly idOf: (row: Row) => string;
  readonly columns: readonly Column<Row>[];
  /** Groups in the order they first appear; without it the table is flat. */
  readonly groupOf?: ((row: Row) => TableGroup) | undefined;
  readonly sort?: Sort | null;
  readonly onSort?: ((sort: Sort | null) => void) | undefined;
  readonly selected: ReadonlySet<string>;
  /** `extend` with Ctrl/⌘ (toggle), `range` with Shift. The whole new selection is given. */
  readonly onSelect: (selected: ReadonlySet<string>) => void;
  /** Enter or a double click. */
  readonly onOpen?: ((id: string) => void) | undefined;
  /** A key no arrow or Enter took, on the row in hand: `E`, `Delete`. True where it was taken. */
  readonly onKey?: ((event: KeyboardEvent, id: string) => boolean) | undefined;
  /** What a drag of the row carries; null where it carries nothing. */
  readonly dragOf?: ((id: string) => RowDrag | null) | undefined;
  /** Hatched and italic: computed here, not reported. */
  readonly computed?: ((row: Row) => boolean) | undefined;
  readonly rowHeight?: number;
  readonly empty?: ReactNode;
  readonly footer?: ReactNode;
}

/** Rows in columns: virtual, sorted and grouped, with arrows, Home, End, Shift and Ctrl. One tab stop. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const {
    label,
    rows,
    idOf,
    columns,
    groupOf,
    sort = null,
    onSort,
    selected,
    onSelect,
    onOpen,
    onKey,
  } = props;
  const { dragOf, computed, rowHeight = 34, empty, footer } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const width = useWidth(scroller);
  const base = useId();
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [current, setCurrent] = useState<string | null>(null);
  const [anchor, setAnchor] = useState<string | null>(null);
  const shown = fittingColumns(columns, width);
  const lines = useMemo(
    () => linesOf({ rows, idOf, columns, groupOf, sort, folded }),
    [rows, idOf, columns, groupOf, sort, folded],
  );
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => (lines[at]?.group ? 40 : rowHeight),
    overscan: 8,
    getItemKey: (at) => lines[at]?.id ?? at,
  });
  // Heights depend on what each line is: a changed list is measured anew.
  // biome-ignore lint/correctness/useExhaustiveDependencies: lines is what changed
  useEffect(() => virtual.measure(), [lines, rowHeight, virtual]);

  // What was selected elsewhere, such as a record just made, comes into sight.
  const [first] = selected;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a row that is scrolled away stays away until another is selected
  useEffect(() => {
    if (selected.size !== 1 || first === undefined || first === current) return;
    const found = lines.findIndex((line) => line.id === first);
    if (found === -1) return;
    setCurrent(first);
    virtual.scrollToIndex(found);
  }, [first, lines.length]);

  const at = lines.findIndex((line) => line.id === (current ?? [...selected][0]));
  const { template, least } = tracksOf(shown, width);

  function go(to: number, event: { shiftKey: boolean; ctrlKey: boolean; metaKey: boolean }) {
    const line = lines[Math.max(0, Math.min(lines.length - 1, to))];
    if (!line) return;
    setCurrent(line.id);
    virtual.scrollToIndex(lines.indexOf(line));
    if (line.group) return;
    if (event.shiftKey) onSelect(between(lines, anchor ?? line.id, line.id));
    else if (!event.ctrlKey && !event.metaKey) {
      setAnchor(line.id);
      onSelect(new Set([line.id]));
    }
  }

  function press(line: TableLine<Row>, event: { shiftKey: boolean; ctrlKey: boolean; metaKey: boolean }) {
    setCurrent(line.id);
    if (line.group) return setFolded(toggled(folded, line.id));
    if (event.shiftKey) return onSelect(between(lines, anchor ?? line.id, line.id));
    setAnchor(line.id);
    onSelect(event.ctrlKey || event.metaKey ? toggled(selected, line.id) : new Set([line.id]));
  }

  function keys(event: KeyboardEvent<HTMLElement>) {
    if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
    const line = lines[at];
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: lines.length - 1,
      PageDown: at + page,
      PageUp: at - page,
    };
    const to = steps[event.key];
    if (to !== undefined && !event.altKey) go(to, event);
    else if (line?.group && ['ArrowLeft', 'ArrowRight', 'Enter', ' '].includes(event.key)) {
      const open = !folded.has(line.id);
      if ((event.key === 'ArrowLeft') === open || event.key === 'Enter' || event.key === ' ')
        setFolded(toggled(folded, line.id));
    } else if (line && !line.group && event.key === 'Enter' && !event.ctrlKey && !event.metaKey)
      onOpen?.(line.id);
    else if (line && !line.group && event.key === ' ') onSelect(toggled(selected, line.id));
    else if (event.key === 'a' && (event.ctrlKey || event.metaKey))
      onSelect(new Set(lines.filter((candidate) => !candidate.group).map((candidate) => candidate.id)));
    else if (!(line && !line.group && onKey?.(event, line.id))) return;
    event.preventDefault();
  }

  if (rows.length === 0 && empty !== undefined) return <div className={styles.none}>{empty}</div>;
  return (
    <div
      ref={scroller}
      className={classes(styles.scroller, at >= 0 && styles.led)}
      role={groupOf ? 'treegrid' : 'grid'}
      aria-label={label}
      aria-rowcount={lines.length + 1}
      aria-colcount={shown.length}
      aria-multiselectable="true"
      aria-activedescendant={at >= 0 ? `${base}-${at}` : undefined}
      tabIndex={0}
      data-first=""
      // By keys one stands on a row from the first; a press chooses its own.
      onFocus={(event) => {
        const [top] = lines;
        if (at < 0 && top && event.currentTarget.matches(':focus-visible')) setCurrent(top.id);
      }}
      onKeyDown={keys}
    >
      <DataTableHead columns={shown} template={template} least={least} sort={sort} onSort={onSort} />
      <div
        className={styles.body}
        role="rowgroup"
        style={{ height: virtual.getTotalSize(), minWidth: least }}
      >
        {virtual.getVirtualItems().map((item) => {
          const line = lines[item.index];
          if (!line) return null;
          const frame = {
            id: `${base}-${item.index}`,
            style: { transform: `translateY(${item.start}px)`, height: item.size },
            'aria-rowindex': item.index + 2,
          };
          if (line.group)
            return (
              <div
                key={item.key}
                {...frame}
                role="row"
                aria-expanded={!folded.has(line.id)}
                aria-level={1}
                className={classes(styles.group, item.index === at && styles.current)}
                onClick={(event) => press(line, event)}
              >
                <div role="gridcell" aria-colspan={shown.length} className={styles.groupCell}>
                  <Icon of={folded.has(line.id) ? ChevronRight : ChevronDown} size={14} />
                  <span
                    className={styles.groupTitle}
                    title={typeof line.group.title === 'string' ? line.group.title : undefined}
                  >
                    {line.group.title}
                  </span>
                  <span
                    className={styles.groupDetail}
                    title={typeof line.group.detail === 'string' ? line.group.detail : undefined}
                  >
                    {line.group.detail}
                  </span>
                  <span className={styles.groupAside}>{line.group.aside}</span>
                </div>
              </div>
            );
          const { row } = line;
          return (
            <DraggableRow
              key={item.key}
              {...frame}
              dragOf={dragOf && (() => dragOf(line.id))}
              aria-selected={selected.has(line.id)}
              aria-level={groupOf ? 2 : undefined}
              className={classes(
                styles.row,
                selected.has(line.id) && styles.selected,
                item.index === at && styles.current,
                computed?.(row) && styles.computed,
              )}
              style={{ ...frame.style, gridTemplateColumns: template }}
              onClick={(event) => press(line, event)}
              onDoubleClick={() => onOpen?.(line.id)}
            >
              {shown.map((column) => (
                <div
                  key={column.id}
                  role="gridcell"
                  className={classes(
                    styles.cell,
                    column.align === 'end' && styles.end,
                    column.wraps && styles.wraps,
                  )}
                >
                  {column.cell(row)}
                </div>
              ))}
            </DraggableRow>
          );
        })}
      </div>
      {footer !== undefined && <div className={styles.footer}>{footer}</div>}
    </div>
  );
}

function toggled(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(id)) next.add(id);
  return next;
}

function between<Row>(lines: readonly TableLine<Row>[], from: string, to: string): ReadonlySet<string> {
  const ends = [from, to].map((id) => lines.findIndex((line) => line.id === id));
  const [first = 0, last = 0] = ends.sort((a, b) => a - b);
  return new Set(lines.slice(first, last + 1).flatMap((line) => (line.group ? [] : [line.id])));
}
