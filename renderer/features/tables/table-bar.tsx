import { Search, X } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import type { Sort } from '../../elements/data-table.tsx';
import { Icon } from '../../elements/icon.tsx';
import { IconButton } from '../../elements/icon-button.tsx';
import { Kbd } from '../../elements/kbd.tsx';
import { type Option, Select } from '../../elements/select.tsx';
import { useWords } from '../../state/preferences.ts';
import styles from './tables.module.css';

interface TableBarProps {
  readonly groups: readonly string[];
  readonly group: string | null;
  readonly onGroup: (id: string | null) => void;
  /** Columns that sort. */
  readonly sorts: readonly string[];
  /** What the order is called while nothing sorts. */
  readonly natural: string;
  readonly sort: Sort | null;
  readonly onSort: (sort: Sort | null) => void;
  /** Rows are in hand: what can be done with them takes the place of the choices. */
  readonly busy: boolean;
  readonly children?: ReactNode;
}

const NONE = ':none';

/** Under the toolbar: grouped by, sorted by, the filter. */
export function TableBar({
  groups,
  group,
  onGroup,
  sorts,
  natural,
  sort,
  onSort,
  busy,
  children,
}: TableBarProps) {
  const t = useWords();
  const none = (label: string): Option => ({ id: NONE, label });
  return (
    <div className={styles.bar}>
      {!busy && groups.length > 0 && (
        <Select
          look="quiet"
          label={t('tables.groupedBy')}
          options={[
            ...groups.map((id) => ({ id, label: t(`tables.group.${id}`) })),
            none(t('tables.notGrouped')),
          ]}
          value={group ?? NONE}
          onChange={(id) => onGroup(id === NONE ? null : id)}
        />
      )}
      {!busy && (
        <span className={styles.sorted}>
          <Select
            look="quiet"
            label={t('tables.sortedBy')}
            options={[
              none(t(`tables.natural.${natural}`)),
              ...sorts.flatMap((id) => [
                { id, label: t(`tables.column.${id}`) },
                { id: `-${id}`, label: t('tables.descending', { column: t(`tables.column.${id}`) }) },
              ]),
            ]}
            value={sort ? `${sort.descending ? '-' : ''}${sort.column}` : NONE}
            onChange={(id) =>
              onSort(id === NONE ? null : { column: id.replace(/^-/, ''), descending: id.startsWith('-') })
            }
          />
        </span>
      )}
      {!busy && <span className={styles.space} />}
      {children}
    </div>
  );
}

interface FilterFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Arrow down and Enter go to what was found. */
  readonly onLeave: () => void;
  readonly ref?: Ref<HTMLInputElement>;
}

/** The field that filters a table as one types; `/` goes there, Esc empties it. */
export function FilterField({ label, value, onChange, onLeave, ref }: FilterFieldProps) {
  const t = useWords();
  return (
    <span className={styles.filter}>
      <Icon of={Search} size={14} />
      <input
        ref={ref}
        value={value}
        aria-label={label}
        placeholder={label}
        spellCheck={false}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && value !== '') onChange('');
          else if (event.key === 'ArrowDown' || event.key === 'Enter') onLeave();
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      {value === '' ? (
        <Kbd keys="/" />
      ) : (
        <IconButton label={t('shell.clearFilter')} size={20} onPress={() => onChange('')}>
          <Icon of={X} size={14} />
        </IconButton>
      )}
    </span>
  );
}
