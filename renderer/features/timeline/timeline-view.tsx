import { Download, Plus } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { bounds } from '../../../core/model/date.ts';
import { type Happening, timeline } from '../../../core/timeline/timeline.ts';
import { run } from '../../actions/catalogue.ts';
import { openRecord } from '../../actions/open.ts';
import { exportTable } from '../../actions/table.ts';
import { useAction } from '../../actions/use-action.ts';
import { Button } from '../../elements/button.tsx';
import { Checkbox } from '../../elements/checkbox.tsx';
import { classes } from '../../elements/classes.ts';
import { type Column, DataTable } from '../../elements/data-table.tsx';
import { DateField } from '../../elements/date-field.tsx';
import { EmptyView } from '../../elements/empty-view.tsx';
import { matches } from '../../elements/fold.ts';
import { Icon } from '../../elements/icon.tsx';
import { Menu } from '../../elements/menu.tsx';
import { Toolbar } from '../../elements/toolbar.tsx';
import { select, useInspector } from '../../state/inspector.ts';
import { useLibrary } from '../../state/library.ts';
import { setStatus } from '../../state/status.ts';
import { type Pane, remember, useWorkspace } from '../../state/workspace.ts';
import { Chips, TwoLines } from '../tables/cells.tsx';
import { dragRecords } from '../tables/drag-records.ts';
import { type Look, useLook } from '../tables/look.ts';
import { FilterField } from '../tables/table-bar.tsx';
import tables from '../tables/tables.module.css';
import { numbersOf } from '../tables/words.ts';
import { PaneButtons } from '../work/pane-buttons.tsx';
import type { ViewProps } from '../work/view.tsx';
import { happenings, headingOf, type TimeLine, timeLines } from './lines.ts';
import { Strip } from './strip.tsx';
import styles from './timeline.module.css';
import { isUncertain, monthWords, whenWords, wordsOf } from './words.ts';

const KINDS = ['event', 'quote', 'fact', 'agreement', 'position', 'undertaking', 'source'] as const;
/** Names come from the actors. */
const NEEDS = [...KINDS, 'actor'] as const;

/** Everything the records date: a list by month, and drawn where asked. Nothing is typed for it. */
export default function TimelineView({ pane }: ViewProps<'timeline'>) {
  const look = useLook(NEEDS);
  return look && <Shown look={look} pane={pane} />;
}

function Shown({ look, pane }: { readonly look: Look; readonly pane: Pane }) {
  const { t, today } = look;
  const views = useWorkspace((state) => state.layout.views);
  const readOnly = useLibrary((state) => state.readOnly);
  const inspected = useInspector((state) => state.selected);
  const [query, setQuery] = useState('');
  const [span, setSpan] = useState<string | null>(null);
  const filter = useRef<HTMLInputElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const drawn = views['timeline.strip'] === true;
  const isShown = (happening: Happening) => views[`timeline.${happening}`] !== false;
  const hidden = happenings.filter((happening) => !isShown(happening)).join(' ');

  const { entries, undated } = useMemo(
    () => timeline(Object.fromEntries(KINDS.map((kind) => [kind, [...look.all(kind).values()]]))),
    [look],
  );
  const lines = useMemo(() => {
    const days = span === null ? null : bounds(span);
    const within = entries.filter(
      ({ happening, first, last }) =>
        !hidden.includes(happening) && (days === null || (first <= days.last && last >= days.first)),
    );
    return timeLines(within).filter((line) => {
      const { first, second } = wordsOf(line, look);
      return query.trim() === '' || matches(`${first} ${second} ${whenWords(line, look)}`, query);
    });
  }, [entries, hidden, span, query, look]);
  const selected = useMemo(
    () => new Set(lines.filter((line) => holds(line, inspected?.id)).map(({ id }) => id)),
    [lines, inspected],
  );
  const columns = useMemo(() => columnsFor(look), [look]);
  const lineOf = (id: string) => lines.find((line) => line.id === id);
  const focusTable = () => frame.current?.querySelector<HTMLElement>('[role="treegrid"]')?.focus();

  function exportSeen() {
    const head = ['date', 'what', 'kind', 'evidence'].map((id) => t(`tables.column.${id}`));
    const rows = lines.map((line) => {
      const { first, second } = wordsOf(line, look);
      return [
        whenWords(line, look),
        [first, second].filter(Boolean).join('. '),
        t(`records.happening.${line.entry.happening}`),
        numbersOf(idsOf(line), look),
      ].map((words) => words.replaceAll('\u00a0', ' '));
    });
    void exportTable(t('shell.views.timeline'), head, rows);
  }
  useAction('export-table', lines.length > 0 ? exportSeen : null, pane);
  useAction('filter', () => filter.current?.focus(), pane);
  useEffect(() => {
    const notes =
      undated.length === 0
        ? []
        : [
            {
              id: 'undated',
              tone: 'warn' as const,
              words: t('records.undated', { count: undated.length }),
            },
          ];
    setStatus(pane, { notes, hints: [{ keys: 'Enter', words: t('tables.opens') }] });
    return () => setStatus(pane, null);
  }, [pane, t, undated.length]);

  return (
    <>
      <Toolbar
        label={t('tables.toolbar')}
        title={t('shell.views.timeline')}
        detail={entries.length === 0 ? '' : t('records.timelineHow')}
      >
        <Menu
          label={t('records.show')}
          groups={[
            happenings.map((happening) => ({
              id: happening,
              label: t(`records.happening.${happening}`),
              checked: isShown(happening),
              onPress: () => remember(`timeline.${happening}`, !isShown(happening)),
            })),
          ]}
        >
          <Button look="quiet">{t('records.show')}</Button>
        </Menu>
        {!readOnly && (
          <Button look="quiet" icon={<Icon of={Plus} />} onPress={() => run('new-event')}>
            {t('tables.make.event')}
          </Button>
        )}
        <Button icon={<Icon of={Download} />} disabled={lines.length === 0} onPress={exportSeen}>
          {t('tables.export')}
        </Button>
        <PaneButtons pane={pane} />
      </Toolbar>
      {entries.length > 0 && (
        <div className={tables.bar}>
          <span className={styles.span}>
            <DateField label={t('records.between')} labelPlace="hidden" value={span} onChange={setSpan} />
          </span>
          <Checkbox checked={drawn} onChange={(on) => remember('timeline.strip', on)}>
            {t('records.strip')}
          </Checkbox>
          <span className={tables.space} />
          <FilterField
            ref={filter}
            label={t('tables.filter')}
            value={query}
            onChange={setQuery}
            onLeave={focusTable}
          />
        </div>
      )}
      <div ref={frame} className={tables.frame}>
        <DataTable
          label={t('shell.views.timeline')}
          rows={lines}
          idOf={idOf}
          columns={columns}
          groupOf={(line) => {
            const month = headingOf(line, today);
            return { key: month ?? ':ahead', title: monthWords(month, look) };
          }}
          rowHeight={52}
          selected={selected}
          onSelect={(ids) => {
            const line = lineOf([...ids].at(-1) ?? '');
            if (line) select(line.entry.kind, line.entry.id);
          }}
          onOpen={(id) => {
            const line = lineOf(id);
            // An event is at home here: its form is beside.
            const entry = line?.entries.find(({ kind }) => kind !== 'event');
            if (entry) void openRecord(entry.kind, entry.id);
          }}
          dragOf={(id) => dragRecords(lineOf(id)?.entries ?? [], look)}
          empty={
            <EmptyView
              sentence={t(entries.length === 0 ? 'records.timelineEmpty' : 'tables.noneFits')}
              action={
                entries.length === 0
                  ? readOnly
                    ? undefined
                    : { label: t('tables.make.event'), onPress: () => run('new-event') }
                  : {
                      label: t('shell.clearFilter'),
                      onPress: () => {
                        setQuery('');
                        setSpan(null);
                      },
                    }
              }
            />
          }
          footer={
            undated.length === 0 ? undefined : (
              <>
                {t('records.withoutDate')}{' '}
                {numbersOf(
                  undated.map(({ id }) => id),
                  look,
                )}
              </>
            )
          }
        />
      </div>
      {drawn && lines.length > MOST_DRAWN && (
        <p className={styles.tooMany}>{t('records.tooMany', { count: MOST_DRAWN })}</p>
      )}
      {drawn && lines.length > 0 && lines.length <= MOST_DRAWN && (
        <Strip lines={lines} look={look} selected={inspected?.id ?? null} />
      )}
    </>
  );
}

/** More dates than these say nothing on one scale. */
const MOST_DRAWN = 1_000;

const idOf = (line: TimeLine) => line.id;
const idsOf = (line: TimeLine) => [...new Set(line.entries.map(({ id }) => id))];
const evidenceOf = (line: TimeLine) => [
  ...new Set(line.entries.filter(({ kind }) => kind !== 'event').map(({ id }) => id)),
];
const holds = (line: TimeLine, id: string | undefined) => line.entries.some((entry) => entry.id === id);

function columnsFor(look: Look): readonly Column<TimeLine>[] {
  const { t } = look;
  return [
    {
      id: 'date',
      title: t('tables.column.date'),
      width: 'minmax(108px, 0.5fr)',
      cell: (line) => (
        <span className={classes(isUncertain(line) && styles.uncertain)}>{whenWords(line, look)}</span>
      ),
    },
    {
      id: 'what',
      title: t('tables.column.what'),
      width: 'minmax(200px, 3fr)',
      cell: (line) => <TwoLines strong {...wordsOf(line, look)} />,
    },
    {
      id: 'kind',
      title: t('tables.column.kind'),
      width: 'minmax(108px, 0.6fr)',
      leavesUnder: 560,
      cell: (line) => t(`records.happening.${line.entry.happening}`),
    },
    {
      id: 'evidence',
      title: t('tables.column.evidence'),
      width: 'minmax(164px, 1fr)',
      align: 'end',
      cell: (line) => <Chips ids={evidenceOf(line)} look={look} few={3} />,
    },
  ];
}
