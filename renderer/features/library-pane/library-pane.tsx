import { ListFilter, Search, Tag, X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useMemo, useRef, useState } from 'react';
import type { Language, Translate } from '../../../core/language/translate.ts';
import type { KindName } from '../../../core/model/kinds.ts';
import type { Row } from '../../../core/model/row.ts';
import { openRecord } from '../../actions/open.ts';
import { useAction } from '../../actions/use-action.ts';
import { classes } from '../../elements/classes.ts';
import { matches } from '../../elements/fold.ts';
import { Icon } from '../../elements/icon.tsx';
import { IconButton } from '../../elements/icon-button.tsx';
import { Kbd } from '../../elements/kbd.tsx';
import { KindSign } from '../../elements/kind-sign.tsx';
import { useLibrary } from '../../state/library.ts';
import { usePreferences, useWords } from '../../state/preferences.ts';
import { furtherKinds, keyOf, open, setFloating, useWorkspace, type View } from '../../state/workspace.ts';
import { sourceTitle } from '../tabs/title.ts';
import { countKinds, FEW, fewOf, filtered, tagLines } from './contents.ts';
import styles from './library-pane.module.css';
import { kindOf, places } from './places.ts';

/** The library: kinds with their counts, what is open under its kind, tags, saved searches, a field that filters. */
export function LibraryPane({ floating = false }: { readonly floating?: boolean }) {
  const t = useWords();
  const language = usePreferences((state) => state.language);
  const rows = useLibrary((state) => state.rows);
  const { tabs, active, beside, pane } = useWorkspace();
  const [query, setQuery] = useState('');
  const filter = useRef<HTMLInputElement>(null);
  useAction('filter', () => filter.current?.focus());

  const current = tabs.find((tab) => tab.key === (pane === 'right' ? beside : active))?.view;
  const currentKey = current ? keyOf(current) : null;
  const currentKind = kindOf(current);
  const counts = useMemo(() => countKinds(rows), [rows]);
  const tags = useMemo(() => tagLines(rows), [rows]);
  const searches = [...rows.values()].filter((row) => row.kind === 'search');
  const opened = new Set(tabs.flatMap(({ view }) => ('id' in view ? [view.id] : [])));
  const wanted = query.trim();

  function go(view: View, beside: boolean) {
    open(view, beside ? 'beside' : 'here');
    if (floating) setFloating(null);
  }

  function keys(event: KeyboardEvent<HTMLElement>) {
    const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row]')];
    const at = items.findIndex((item) => item.matches(':focus'));
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    const next =
      to === undefined || at === -1 ? undefined : items[Math.max(0, Math.min(items.length - 1, to))];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }

  const tabStop = currentKey ?? 'table:briefing';
  const shownPlaces = places
    .map((place) => {
      const found = wanted ? filtered(place.kind, rows, wanted) : [];
      const under =
        currentKind === place.kind && (place.kind === 'source' || place.kind === 'briefing')
          ? fewOf(place.kind, rows, opened)
          : [];
      return {
        ...place,
        under: wanted ? found.slice(0, FEW) : under,
        count: wanted ? found.length : counts.get(place.kind),
      };
    })
    .filter(({ kind, under }) => !wanted || under.length > 0 || matches(t(`kinds.many.${kind}`), wanted));
  const shownTags = tags.filter((tag) => matches(tag.path, wanted));
  const shownSearches = searches.filter((search) => matches(search.title, wanted));
  // Tags and searches are listed one by one; the rest of the kinds only where there are records.
  const further = furtherKinds.filter(
    (kind) =>
      kind !== 'tag' && kind !== 'search' && counts.has(kind) && matches(t(`kinds.many.${kind}`), wanted),
  );
  const tabStopShown = shownPlaces.some(
    ({ view, under, kind }) =>
      keyOf(view) === tabStop || under.some((row) => `${kind}:${row.id}` === tabStop),
  );

  return (
    <nav
      className={classes(styles.library, floating && styles.floating)}
      data-region="library"
      aria-label={t('shell.library')}
      tabIndex={-1}
      onMouseLeave={() => floating && setFloating(null)}
    >
      <div className={styles.filter}>
        <Icon of={Search} />
        <input
          ref={filter}
          value={query}
          aria-label={t('shell.filterLibrary')}
          placeholder={t('shell.filterLibrary')}
          spellCheck={false}
          onChange={(event) => setQuery(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && query !== '') {
              event.preventDefault();
              setQuery('');
            } else if (event.key === 'ArrowDown') {
              event.preventDefault();
              event.currentTarget.closest('nav')?.querySelector<HTMLElement>('[data-row]')?.focus();
            }
          }}
        />
        {query === '' ? (
          <Kbd keys="/" />
        ) : (
          <IconButton label={t('shell.clearFilter')} size={20} onPress={() => setQuery('')}>
            <Icon of={X} size={14} />
          </IconButton>
        )}
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrows move between the buttons inside */}
      <div className={styles.rows} onKeyDown={keys}>
        {shownPlaces.map(({ kind, view, under, count }, at) => (
          <div key={kind} data-drop={kind === 'briefing' ? 'draft' : undefined}>
            <LibraryRow
              sign={<KindSign kind={kind} hollow />}
              label={t(`kinds.many.${kind}`)}
              count={count}
              current={keyOf(view) === currentKey}
              strong={currentKind === kind}
              focusable={keyOf(view) === tabStop || (!tabStopShown && at === 0)}
              onPress={(besideIt) => go(view, besideIt)}
            />
            {under.map((row) => (
              <LibraryRow
                key={row.id}
                label={labelOf(row, t, language)}
                current={`${kind}:${row.id}` === currentKey}
                focusable={`${kind}:${row.id}` === tabStop}
                inner
                onPress={(besideIt) => {
                  void openRecord(kind, row.id, besideIt ? 'beside' : 'here');
                  if (floating) setFloating(null);
                }}
              />
            ))}
          </div>
        ))}
        {shownTags.length > 0 && <Heading kind="tag" onPress={(beside) => go(TAGS, beside)} />}
        {shownTags.map((tag) => (
          <LibraryRow
            key={tag.id}
            sign={<Icon of={Tag} />}
            label={tag.path}
            count={tag.count}
            current={current?.view === 'search' && (current.filters?.tag?.includes(tag.id) ?? false)}
            onPress={(besideIt) => go({ view: 'search', query: '', filters: { tag: [tag.id] } }, besideIt)}
          />
        ))}
        {shownSearches.length > 0 && <Heading kind="search" onPress={(beside) => go(SEARCHES, beside)} />}
        {shownSearches.map((search) => (
          <LibraryRow
            key={search.id}
            sign={<Icon of={ListFilter} />}
            label={search.title}
            onPress={(besideIt) => void openRecord('search', search.id, besideIt ? 'beside' : 'here')}
          />
        ))}
        {further.length > 0 && <h2 className={styles.heading}>{t('records.more')}</h2>}
        {further.map((kind) => (
          <LibraryRow
            key={kind}
            sign={<KindSign kind={kind} hollow />}
            label={t(`kinds.many.${kind}`)}
            count={counts.get(kind)}
            current={currentKey === `table:${kind}`}
            onPress={(besideIt) => go({ view: 'table', of: kind }, besideIt)}
          />
        ))}
      </div>
    </nav>
  );
}

const TAGS: View = { view: 'table', of: 'tag' };
const SEARCHES: View = { view: 'table', of: 'search' };

interface HeadingProps {
  readonly kind: KindName;
  readonly onPress: (beside: boolean) => void;
}

/** Over records listed one by one: a press opens all of them as a table. */
function Heading({ kind, onPress }: HeadingProps) {
  const t = useWords();
  return (
    <h2 className={styles.heading}>
      <button
        type="button"
        data-row=""
        tabIndex={-1}
        className={styles.all}
        onClick={(event) => onPress(event.ctrlKey || event.metaKey)}
      >
        {t(`kinds.many.${kind}`)}
      </button>
    </h2>
  );
}

/** A source by its outlet and day, a briefing or actor by its name, all else by number and words. */
function labelOf(row: Row, t: Translate, language: Language): string {
  const number = t(`kinds.number.${row.kind}`, { number: row.number });
  if (row.kind === 'source') return sourceTitle(row, t, language);
  if (row.kind === 'briefing' || row.kind === 'actor') return row.title || number;
  return `${number} ${row.title}`;
}

interface LibraryRowProps {
  readonly sign?: ReactNode;
  readonly label: string;
  readonly count?: number | undefined;
  readonly current?: boolean;
  readonly strong?: boolean;
  readonly inner?: boolean;
  readonly focusable?: boolean;
  /** True with Ctrl or ⌘: it opens beside. */
  readonly onPress: (beside: boolean) => void;
}

function LibraryRow({ sign, label, count, current, strong, inner, focusable, onPress }: LibraryRowProps) {
  return (
    <button
      type="button"
      data-row=""
      data-first={focusable ? '' : undefined}
      tabIndex={focusable ? 0 : -1}
      aria-current={current ? 'page' : undefined}
      title={label}
      className={classes(
        styles.row,
        current && styles.current,
        strong && styles.strong,
        inner && styles.inner,
      )}
      onClick={(event) => onPress(event.ctrlKey || event.metaKey)}
    >
      {sign}
      <span className={styles.label}>{label}</span>
      {count !== undefined && count > 0 && <span className={styles.count}>{count}</span>}
    </button>
  );
}
