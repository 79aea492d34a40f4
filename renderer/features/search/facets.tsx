import { X } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import type { Hit } from '../../../core/contract/answers.ts';
import { isDate } from '../../../core/model/date.ts';
import { type KindName, kindNames } from '../../../core/model/kinds.ts';
import { Checkbox } from '../../elements/checkbox.tsx';
import { ComboBox, type Named, type NamedOption } from '../../elements/combo-box.tsx';
import { DateField } from '../../elements/date-field.tsx';
import { Icon } from '../../elements/icon.tsx';
import { IconButton } from '../../elements/icon-button.tsx';
import { Select } from '../../elements/select.tsx';
import { useLibrary } from '../../state/library.ts';
import { usePreferences, useWords } from '../../state/preferences.ts';
import { useActorOptions, useTagOptions } from '../tables/options.ts';
import { sourceTitle } from '../tabs/title.ts';
import styles from './search.module.css';
import type { Filters } from './use-search.ts';

interface FacetsProps {
  readonly filters: Filters;
  /** Of every kind, to be counted. */
  readonly hits: readonly Hit[];
  readonly onFilter: (key: string, values: readonly string[] | null) => void;
}

const RELIABILITY = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
const CREDIBILITY = ['1', '2', '3', '4', '5', '6'] as const;

/** What narrows a search: kinds with their counts, actors, tags, sources, date, grade, marking. */
export function Facets({ filters, hits, onFilter }: FacetsProps) {
  const t = useWords();
  const actors = useActorOptions();
  const tags = useTagOptions();
  const sources = useSourceOptions();
  return (
    <>
      <Kinds chosen={filters.kind} hits={hits} onChange={(kinds) => onFilter('kind', kinds)} />
      <Facet title={t('records.facet.date')}>
        <DateFacet
          value={filters.date?.[0] ?? null}
          onChange={(date) => onFilter('date', date === null ? null : [date])}
        />
      </Facet>
      {(
        [
          ['actor', actors],
          ['tag', tags],
          ['source', sources],
        ] as const
      ).map(([key, options]) => (
        <Facet key={key} title={t(`records.facet.${key}`)}>
          <Several
            label={t(`records.facet.${key}`)}
            options={options}
            chosen={filters[key] ?? []}
            onChange={(ids) => onFilter(key, ids)}
          />
        </Facet>
      ))}
      <Facet title={t('records.facet.grade')}>
        <Several
          label={t('records.facet.grade')}
          options={[
            ...RELIABILITY.map((id) => ({ id, label: `${id} ${t(`tables.reliability.${id}`)}` })),
            ...CREDIBILITY.map((id) => ({ id, label: `${id} ${t(`elements.credibilityOf.${id}`)}` })),
          ]}
          chosen={filters.grade ?? []}
          onChange={(grades) => onFilter('grade', grades)}
        />
      </Facet>
      <Facet title={t('records.facet.marking')}>
        <MarkingFacet chosen={filters.marking} onChange={(levels) => onFilter('marking', levels)} />
      </Facet>
    </>
  );
}

function Facet({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles.facet} aria-label={title}>
      <h2 className={styles.facetTitle}>{title}</h2>
      {children}
    </section>
  );
}

interface KindsProps {
  readonly chosen: readonly string[] | undefined;
  readonly hits: readonly Hit[];
  readonly onChange: (kinds: readonly string[] | null) => void;
}

function Kinds({ chosen, hits, onChange }: KindsProps) {
  const t = useWords();
  const counts = useMemo(() => {
    const found = new Map<KindName, number>();
    for (const { kind } of hits) found.set(kind, (found.get(kind) ?? 0) + 1);
    return found;
  }, [hits]);
  const shown = kindNames.filter((kind) => counts.has(kind) || chosen?.includes(kind));
  if (shown.length === 0) return null;
  return (
    <Facet title={t('records.facet.kind')}>
      {shown.map((kind) => {
        const on = chosen === undefined || chosen.includes(kind);
        return (
          <div key={kind} className={styles.tick}>
            <Checkbox
              checked={on}
              onChange={(checked) => {
                const next = shown.filter((other) =>
                  other === kind ? checked : (chosen ?? shown).includes(other),
                );
                // None ticked or all ticked: kinds do not narrow.
                onChange(next.length === 0 || next.length === shown.length ? null : next);
              }}
            >
              {t(`kinds.many.${kind}`)}
            </Checkbox>
            <span className={styles.quiet}>{counts.get(kind)}</span>
          </div>
        );
      })}
    </Facet>
  );
}

interface SeveralProps {
  readonly label: string;
  readonly options: readonly NamedOption[];
  readonly chosen: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}

const NONE: Named = { id: null, name: '' };

/** Several of many: what was chosen stands above the field that finds more. */
function Several({ label, options, chosen, onChange }: SeveralProps) {
  const t = useWords();
  const [typed, setTyped] = useState(NONE);
  return (
    <>
      {chosen.map((id) => {
        const name = options.find((option) => option.id === id)?.label ?? id;
        return (
          <div key={id} className={styles.chosen}>
            <span className={styles.about}>{name}</span>
            <IconButton
              label={t('records.dropFilter', { name })}
              size={20}
              onPress={() => onChange(chosen.filter((other) => other !== id))}
            >
              <Icon of={X} size={14} />
            </IconButton>
          </div>
        );
      })}
      <ComboBox
        key={chosen.length}
        label={label}
        labelPlace="hidden"
        placeholder={t('records.any')}
        options={options.filter((option) => !chosen.includes(option.id))}
        value={typed}
        onChange={(value) => {
          if (value.id === null) return setTyped(value);
          setTyped(NONE);
          onChange([...chosen, value.id]);
        }}
      />
    </>
  );
}

function useSourceOptions(): readonly NamedOption[] {
  const rows = useLibrary((state) => state.rows);
  const { t, language } = usePreferences();
  return useMemo(
    () =>
      [...rows.values()]
        .filter((row) => row.kind === 'source')
        .map((row) => ({ id: row.id, label: sourceTitle(row, t, language), detail: row.title })),
    [rows, t, language],
  );
}

interface DateFacetProps {
  readonly value: string | null;
  readonly onChange: (date: string | null) => void;
}

/** A day, a month, a year or a span; what is no date yet narrows nothing. */
function DateFacet({ value, onChange }: DateFacetProps) {
  const t = useWords();
  const [typed, setTyped] = useState(value);
  return (
    <DateField
      label={t('records.facet.date')}
      labelPlace="hidden"
      value={typed}
      onChange={(date) => {
        setTyped(date);
        if (date === null || isDate(date)) onChange(date);
      }}
    />
  );
}

const ALL = ':all';

interface MarkingFacetProps {
  readonly chosen: readonly string[] | undefined;
  readonly onChange: (levels: readonly string[] | null) => void;
}

/** Up to a level: that one and all below it. */
function MarkingFacet({ chosen, onChange }: MarkingFacetProps) {
  const t = useWords();
  const { levels } = useLibrary((state) => state.settings.scheme);
  return (
    <Select
      label={t('records.facet.marking')}
      labelPlace="hidden"
      options={[{ id: ALL, label: t('records.anyMarking') }, ...levels]}
      value={chosen?.at(-1) ?? ALL}
      onChange={(id) =>
        onChange(
          id === ALL
            ? null
            : levels.slice(0, levels.findIndex((level) => level.id === id) + 1).map((level) => level.id),
        )
      }
    />
  );
}
