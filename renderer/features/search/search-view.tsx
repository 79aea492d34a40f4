import { Download, ListFilter, Search, X } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { parseQuery } from '../../../core/search/query.ts';
import { exportTable } from '../../actions/table.ts';
import { useAction } from '../../actions/use-action.ts';
import { Button } from '../../elements/button.tsx';
import { EmptyView } from '../../elements/empty-view.tsx';
import { Icon } from '../../elements/icon.tsx';
import { IconButton } from '../../elements/icon-button.tsx';
import { useWidth } from '../../elements/use-width.ts';
import { useLibrary } from '../../state/library.ts';
import { useWords } from '../../state/preferences.ts';
import { setStatus } from '../../state/status.ts';
import { keyOf, useWorkspace, type View } from '../../state/workspace.ts';
import { PaneButtons } from '../work/pane-buttons.tsx';
import type { ViewProps } from '../work/view.tsx';
import { Facets } from './facets.tsx';
import { Hits } from './hits.tsx';
import { SaveSearch } from './save-search.tsx';
import styles from './search.module.css';
import { type Filters, useSearch } from './use-search.ts';

const NONE: Filters = {};
/** Width of the pane under which the facets lie behind a button. */
const NARROW = 720;

/** The view of a tab as it now stands, without going anywhere. */
function replace(view: View): void {
  const key = keyOf(view);
  useWorkspace.setState(({ tabs }) => ({ tabs: tabs.map((tab) => (tab.key === key ? { key, view } : tab)) }));
}

/** Search in everything, as one types. */
export default function SearchView({ view, pane }: ViewProps<'search'>) {
  const t = useWords();
  const { query } = view;
  const filters = view.filters ?? NONE;
  const readOnly = useLibrary((state) => state.readOnly);
  const [saving, setSaving] = useState(false);
  const [facetsOpen, setFacetsOpen] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const narrow = useWidth(frame) < NARROW;
  // Counts by kind are of all that answers, whichever kinds are ticked.
  const anyKind = useMemo(() => {
    const { kind: _, ...others } = filters;
    return others;
  }, [filters]);
  const answer = useSearch(query, anyKind);
  const kinds = filters.kind;
  const hits = useMemo(
    () => (answer?.hits ?? []).filter((hit) => kinds === undefined || kinds.includes(hit.kind)),
    [answer, kinds],
  );
  const read = parseQuery(query).query;
  const asked = query.trim() !== '' || Object.keys(filters).length > 0;

  const set = useCallback(
    (next: { readonly query?: string; readonly filters?: Filters }) =>
      replace({ view: 'search', query, filters, ...next }),
    [query, filters],
  );
  const setFilter = useCallback(
    (key: string, values: readonly string[] | null) => {
      const { [key]: _, ...others } = filters;
      set({ filters: values === null || values.length === 0 ? others : { ...others, [key]: values } });
    },
    [filters, set],
  );

  useEffect(() => field.current?.focus(), []);
  useAction('search', () => field.current?.select(), pane);
  useAction('filter', () => field.current?.focus(), pane);
  const exportHits = () =>
    void exportTable(
      t('shell.views.search'),
      [t('tables.column.kind'), t('tables.column.number'), t('tables.column.words')],
      hits.map((hit) => {
        const row = useLibrary.getState().rows.get(hit.id);
        return [t(`kinds.one.${hit.kind}`), row?.number ?? '', hit.snippet];
      }),
    );
  useAction('save-search', asked && !readOnly ? () => setSaving(true) : null, pane);
  useAction('export-table', hits.length > 0 ? exportHits : null, pane);

  useEffect(() => {
    setStatus(pane, {
      hints: [
        { keys: 'Down', words: t('records.results') },
        { keys: 'Enter', words: t('tables.opens') },
      ],
    });
    return () => setStatus(pane, null);
  }, [pane, t]);

  const toHits = () => frame.current?.querySelector<HTMLElement>('[role="treegrid"]')?.focus();
  const facets = <Facets filters={filters} hits={answer?.hits ?? []} onFilter={setFilter} />;
  return (
    <div className={styles.view} ref={frame}>
      <div className={styles.top}>
        <span className={styles.field}>
          <Icon of={Search} />
          <input
            ref={field}
            type="search"
            data-first=""
            value={query}
            maxLength={500}
            aria-label={t('actions.search')}
            placeholder={t('records.searchHow')}
            spellCheck={false}
            onChange={(event) => set({ query: event.currentTarget.value })}
            onKeyDown={(event) => {
              if (event.key === 'ArrowDown' || event.key === 'Enter') toHits();
              else if (event.key === 'Escape' && query !== '') set({ query: '' });
              else return;
              event.preventDefault();
              event.stopPropagation();
            }}
          />
          {query !== '' && (
            <IconButton label={t('records.clearSearch')} size={20} onPress={() => set({ query: '' })}>
              <Icon of={X} size={14} />
            </IconButton>
          )}
        </span>
        <span className={styles.count} aria-live="polite">
          {answer && t('records.found', { count: kinds === undefined ? answer.total : hits.length })}
        </span>
        {narrow && (
          <Button
            look="quiet"
            icon={<Icon of={ListFilter} />}
            selected={facetsOpen}
            onPress={() => setFacetsOpen(!facetsOpen)}
          >
            {t('records.filters')}
          </Button>
        )}
        {!readOnly && (
          <Button look="quiet" onPress={() => setSaving(true)} disabled={!asked}>
            {t('records.saveSearch')}
          </Button>
        )}
        <Button icon={<Icon of={Download} />} onPress={exportHits} disabled={hits.length === 0}>
          {t('tables.export')}
        </Button>
        <PaneButtons pane={pane} />
      </div>
      <div className={styles.body}>
        {!narrow && <aside className={styles.facets}>{facets}</aside>}
        {narrow && facetsOpen && (
          <aside
            className={styles.floating}
            onKeyDown={(event) => {
              if (event.key !== 'Escape' || event.defaultPrevented) return;
              event.preventDefault();
              setFacetsOpen(false);
              field.current?.focus();
            }}
          >
            {facets}
          </aside>
        )}
        {read === 'only-punctuation' ? (
          <EmptyView sentence={t('records.onlyPunctuation')} />
        ) : !asked ? (
          <EmptyView sentence={t('records.searchEmpty')} />
        ) : (
          <Hits
            hits={hits}
            all={kinds !== undefined}
            answered={answer !== null}
            onKind={(kind) => setFilter('kind', [kind])}
            pane={pane}
          />
        )}
      </div>
      {saving && <SaveSearch query={query} filters={filters} onClose={() => setSaving(false)} />}
    </div>
  );
}
