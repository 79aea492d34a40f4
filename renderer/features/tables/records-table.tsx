import { Download, Plus } from 'lucide-react';
import { type ReactNode, useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { run } from '../../actions/catalogue.ts';
import { openRecord } from '../../actions/open.ts';
import { exportTable, type RecordRef } from '../../actions/table.ts';
import { useAction } from '../../actions/use-action.ts';
import { Button } from '../../elements/button.tsx';
import { type Column, DataTable } from '../../elements/data-table.tsx';
import { Icon } from '../../elements/icon.tsx';
import { Menu } from '../../elements/menu.tsx';
import { Toolbar } from '../../elements/toolbar.tsx';
import { useLibrary } from '../../state/library.ts';
import { setStatus } from '../../state/status.ts';
import type { Pane } from '../../state/workspace.ts';
import { PaneButtons } from '../work/pane-buttons.tsx';
import type { TableDefinition } from './definition.ts';
import { dragRecords } from './drag-records.ts';
import { fitting } from './filter.ts';
import { type Look, useLook } from './look.ts';
import { Nothing } from './nothing.tsx';
import { type Editing, RecordCell, TableHand } from './record-cell.tsx';
import { seen } from './seen.ts';
import { SelectionActions } from './selection-actions.tsx';
import { FilterField, TableBar } from './table-bar.tsx';
import styles from './tables.module.css';
import { useSelection } from './use-selection.ts';
import { useSettings } from './use-settings.ts';

interface RecordsTableProps<Line> {
  readonly definition: TableDefinition<Line>;
  readonly pane: Pane;
  /** What else can be done with the rows in hand. */
  readonly children?: (records: readonly RecordRef[]) => ReactNode;
}

/** A kind of record as a table; drawn once all it is worded from has been read. */
export function RecordsTable<Line>(props: RecordsTableProps<Line>) {
  const look = useLook(props.definition.needs);
  return look && <Shown {...props} look={look} />;
}

function Shown<Line>({
  definition,
  pane,
  look,
  children,
}: RecordsTableProps<Line> & { readonly look: Look }) {
  const { kind, idOf, recordOf, make } = definition;
  const { t } = look;
  const readOnly = useLibrary((state) => state.readOnly);
  const [query, setQuery] = useState('');
  const [selected, setSelected] = useSelection(kind);
  const [editing, setEditing] = useState<Editing | null>(null);
  const { columns, grouping, sort, isShown, showColumn, groupBy, sortBy } = useSettings(definition);
  const filter = useRef<HTMLInputElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const wanted = useDeferredValue(query);
  const all = useMemo(() => definition.lines(look), [definition, look]);
  const lines = useMemo(
    () => fitting(all, wanted, columns, grouping?.id ?? null, definition, look),
    [all, wanted, columns, grouping, definition, look],
  );
  const focusTable = () =>
    frame.current?.querySelector<HTMLElement>('[role="grid"], [role="treegrid"]')?.focus();

  const drawn = useMemo(
    () =>
      columns.map((column): Column<Line> => {
        const { id, width, align, leavesUnder, wraps = false } = column;
        return {
          id,
          width,
          wraps,
          title: t(`tables.column.${id}`),
          ...(align === undefined ? {} : { align }),
          ...(leavesUnder === undefined ? {} : { leavesUnder }),
          sortBy: (line) => (column.sortBy ?? column.value)(line, look),
          cell: (line) => <RecordCell definition={definition} column={column} line={line} look={look} />,
        };
      }),
    [columns, definition, look, t],
  );
  const groupOf = useCallback((line: Line) => grouping?.of(line, look) ?? NO_GROUP, [grouping, look]);
  // A computed line has no record.
  const records = useMemo(
    () => [...selected].filter((id) => look.rows.has(id)).map((id) => ({ kind, id })),
    [selected, look, kind],
  );
  const only = records.length === 1 ? (records[0]?.id ?? null) : null;

  const editable = columns.filter((column) => column.edit !== undefined);
  function startEdit(id: string): boolean {
    const [first] = editable;
    if (readOnly || !first || !look.rows.has(id)) return false;
    setEditing({ id, column: first.id });
    return true;
  }
  function endEdit({ id, column }: Editing, next: boolean) {
    const after = next ? editable[editable.findIndex((one) => one.id === column) + 1] : undefined;
    setEditing(after ? { id, column: after.id } : null);
    if (!after) focusTable();
  }

  const exportSeen = () => {
    const { head, rows } = seen(definition, { lines, columns, grouping, sort }, look);
    void exportTable(t(`kinds.many.${kind}`), head, rows);
  };
  useAction(
    'filter',
    () => {
      // In the library `/` is its own field's.
      if (document.activeElement?.closest('[data-region="library"]')) return false;
      filter.current?.focus();
    },
    pane,
  );
  useAction('export-table', lines.length > 0 ? exportSeen : null, pane);
  useAction('open-beside', only === null ? null : () => void openRecord(kind, only, 'beside'), pane);

  const notes = useMemo(() => definition.notes?.(all, look) ?? [], [definition, all, look]);
  const empty = all.length === 0;
  const editHint = editable.length > 0 && !readOnly;
  useEffect(() => {
    const hints = empty
      ? []
      : [
          { keys: 'Enter', words: t('tables.opens') },
          ...(editHint ? [{ keys: 'F2', words: t('tables.edits') }] : []),
        ];
    setStatus(pane, { notes, hints });
    return () => setStatus(pane, null);
  }, [pane, notes, t, editHint, empty]);

  const hand = { only, editing, readOnly, onEdit: setEditing, onEnd: endEdit };
  return (
    <>
      <Toolbar
        label={t('tables.toolbar')}
        title={t(`tables.title.${kind}`)}
        detail={all.length > 0 ? definition.summary(all, look) : ''}
      >
        <Menu
          label={t('tables.columns')}
          groups={[
            definition.columns.map((column) => ({
              id: column.id,
              label: t(`tables.column.${column.id}`),
              checked: isShown(column),
              // The last one stays: a table without columns shows nothing.
              disabled: isShown(column) && columns.length === 1,
              onPress: () => showColumn(column, !isShown(column)),
            })),
          ]}
        >
          <Button look="quiet">{t('tables.columns')}</Button>
        </Menu>
        {make && !readOnly && (
          <Button look="quiet" icon={<Icon of={Plus} />} onPress={() => run(make)}>
            {t(`tables.make.${kind}`)}
          </Button>
        )}
        <Button icon={<Icon of={Download} />} disabled={lines.length === 0} onPress={exportSeen}>
          {t('tables.export')}
        </Button>
        <PaneButtons pane={pane} />
      </Toolbar>
      {all.length > 0 && (
        <TableBar
          groups={definition.groupings.map(({ id }) => id)}
          group={grouping?.id ?? null}
          onGroup={groupBy}
          sorts={columns.map(({ id }) => id)}
          natural={definition.natural ?? 'made'}
          sort={sort}
          onSort={sortBy}
          busy={records.length > 1}
        >
          {!readOnly && children?.(records)}
          <SelectionActions records={records} pane={pane} look={look} onDone={focusTable} />
          {records.length > 1 && <span className={styles.space} />}
          <FilterField
            ref={filter}
            label={t('tables.filter')}
            value={query}
            onChange={setQuery}
            onLeave={focusTable}
          />
        </TableBar>
      )}
      <TableHand value={hand}>
        <div ref={frame} className={styles.frame} data-drop={kind === 'briefing' ? 'draft' : undefined}>
          <DataTable
            label={t(`tables.title.${kind}`)}
            rows={lines}
            idOf={idOf}
            columns={drawn}
            groupOf={grouping ? groupOf : undefined}
            sort={sort}
            onSort={sortBy}
            rowHeight={definition.rowHeight}
            selected={selected}
            onSelect={setSelected}
            computed={(line) => recordOf(line) === null}
            onOpen={(id) => look.rows.has(id) && void openRecord(kind, id)}
            onKey={(event, id) => event.key === 'F2' && startEdit(id)}
            dragOf={(id) => dragRecords(selected.has(id) ? records : [{ kind, id }], look)}
            empty={<Nothing definition={definition} filtered={all.length > 0} onClear={() => setQuery('')} />}
            footer={definition.footer ? t(`tables.footer.${kind}`) : undefined}
          />
        </div>
      </TableHand>
    </>
  );
}

const NO_GROUP = { key: '', title: '' };
