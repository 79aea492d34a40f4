import { Download } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { type Holding, handover } from '../../../core/handover/handover.ts';
import { openRecord } from '../../actions/open.ts';
import { exportTable } from '../../actions/table.ts';
import { useAction } from '../../actions/use-action.ts';
import { Button } from '../../elements/button.tsx';
import { type Column, DataTable } from '../../elements/data-table.tsx';
import { EmptyView } from '../../elements/empty-view.tsx';
import { matches } from '../../elements/fold.ts';
import { Icon } from '../../elements/icon.tsx';
import { Toolbar } from '../../elements/toolbar.tsx';
import { select, useInspector } from '../../state/inspector.ts';
import { setStatus } from '../../state/status.ts';
import type { Pane } from '../../state/workspace.ts';
import cells from '../tables/cells.module.css';
import { Chips, TwoLines, Words } from '../tables/cells.tsx';
import { type Look, useLook } from '../tables/look.ts';
import { FilterField } from '../tables/table-bar.tsx';
import tables from '../tables/tables.module.css';
import { dateWords, numberOf } from '../tables/words.ts';
import { PaneButtons } from '../work/pane-buttons.tsx';
import type { ViewProps } from '../work/view.tsx';
import { standsWords, whatWords } from './holding-words.ts';

const NEEDS = ['undertaking', 'agreement', 'line', 'position', 'actor', 'briefing'] as const;

/** The page for whoever takes over the desk: what is promised, in force, under way, and to be looked at again. */
export default function HandoverView({ pane }: ViewProps<'handover'>) {
  const look = useLook(NEEDS);
  return look && <Shown look={look} pane={pane} />;
}

function Shown({ look, pane }: { readonly look: Look; readonly pane: Pane }) {
  const { t } = look;
  const inspected = useInspector((state) => state.selected);
  const [query, setQuery] = useState('');
  const filter = useRef<HTMLInputElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const all = useMemo(() => holdingsOf(look), [look]);
  const shown = useMemo(
    () =>
      all.filter((holding) => {
        const { first, second } = whatWords(holding, look);
        return query.trim() === '' || matches(`${first} ${second} ${standsWords(holding, look)}`, query);
      }),
    [all, query, look],
  );
  const columns = useMemo(() => columnsFor(look), [look]);
  const selected = useMemo(() => new Set(inspected ? [inspected.id] : []), [inspected]);

  function exportSeen() {
    const rows = shown.map((holding) => {
      const { first, second } = whatWords(holding, look);
      return [
        t(`handover.${holding.bearing}`),
        dateWords(holding.date, look) ?? '',
        [first, second].filter(Boolean).join('. '),
        standsWords(holding, look),
        numberOf(holding.id, look),
      ].map((words) => words.replaceAll('\u00a0', ' '));
    });
    const head = ['', ...['date', 'what', 'stands', 'record'].map((id) => t(`handover.column.${id}`))];
    void exportTable(t('shell.views.handover'), head, rows);
  }
  useAction('export-table', shown.length > 0 ? exportSeen : null, pane);
  useAction('filter', () => filter.current?.focus(), pane);
  useEffect(() => {
    setStatus(pane, { notes: [], hints: [{ keys: 'Enter', words: t('tables.opens') }] });
    return () => setStatus(pane, null);
  }, [pane, t]);

  return (
    <>
      <Toolbar
        label={t('tables.toolbar')}
        title={t('shell.views.handover')}
        detail={all.length === 0 ? '' : t('handover.how')}
      >
        <Button icon={<Icon of={Download} />} disabled={shown.length === 0} onPress={exportSeen}>
          {t('tables.export')}
        </Button>
        <PaneButtons pane={pane} />
      </Toolbar>
      {all.length > 0 && (
        <div className={tables.bar}>
          <span className={tables.space} />
          <FilterField
            ref={filter}
            label={t('tables.filter')}
            value={query}
            onChange={setQuery}
            onLeave={() => frame.current?.querySelector<HTMLElement>('[role="treegrid"]')?.focus()}
          />
        </div>
      )}
      <div ref={frame} className={tables.frame}>
        <DataTable
          label={t('shell.views.handover')}
          rows={shown}
          idOf={({ id }) => id}
          columns={columns}
          groupOf={({ bearing }) => ({ key: bearing, title: t(`handover.${bearing}`) })}
          rowHeight={52}
          selected={selected}
          onSelect={(ids) => {
            const holding = shown.find(({ id }) => id === [...ids].at(-1));
            if (holding) select(holding.kind, holding.id);
          }}
          onOpen={(id) => {
            const holding = shown.find((one) => one.id === id);
            if (holding) void openRecord(holding.kind, id);
          }}
          empty={
            all.length === 0 ? (
              <EmptyView sentence={t('handover.empty')} />
            ) : (
              <EmptyView
                sentence={t('tables.noneFits')}
                action={{ label: t('shell.clearFilter'), onPress: () => setQuery('') }}
              />
            )
          }
        />
      </div>
    </>
  );
}

function holdingsOf(look: Look): readonly Holding[] {
  const { today, settings, all } = look;
  const ageing = [
    ...[...all('undertaking').values()].map((record) => ({ kind: 'undertaking', record }) as const),
    ...[...all('agreement').values()].map((record) => ({ kind: 'agreement', record }) as const),
    ...[...all('line').values()].map((record) => ({ kind: 'line', record }) as const),
    ...[...all('position').values()].map((record) => ({ kind: 'position', record }) as const),
    ...[...all('actor').values()].map((record) => ({ kind: 'actor', record }) as const),
  ];
  const { staleAfterDays } = settings;
  return handover({ ageing, briefings: [...all('briefing').values()] }, { today, staleAfterDays });
}

function columnsFor(look: Look): readonly Column<Holding>[] {
  const { t } = look;
  return [
    {
      id: 'date',
      title: t('handover.column.date'),
      width: 'minmax(108px, 0.5fr)',
      cell: ({ date }) => <Words>{dateWords(date, look)}</Words>,
    },
    {
      id: 'what',
      title: t('handover.column.what'),
      width: 'minmax(200px, 3fr)',
      cell: (holding) => <TwoLines strong {...whatWords(holding, look)} />,
    },
    {
      id: 'stands',
      title: t('handover.column.stands'),
      width: 'minmax(160px, 1.6fr)',
      leavesUnder: 560,
      cell: (holding) => (
        <span className={holding.aged ? cells.warn : undefined} title={standsWords(holding, look)}>
          {standsWords(holding, look)}
        </span>
      ),
    },
    {
      id: 'record',
      title: t('handover.column.record'),
      width: 'minmax(84px, 0.4fr)',
      align: 'end',
      cell: ({ id }) => <Chips ids={[id]} look={look} />,
    },
  ];
}
