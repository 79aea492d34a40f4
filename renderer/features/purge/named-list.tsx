import type { Named } from '../../../core/contract/purge.ts';
import { KindSign } from '../../elements/kind-sign.tsx';
import { useWords } from '../../state/preferences.ts';
import styles from './purge.module.css';

/** Records named one under the other; a long list names the first and counts the rest. */
const SHOWN = 12;

interface NamedListProps {
  readonly title: string;
  readonly records: readonly Named[];
  /** Further lines that are no records. */
  readonly besides?: readonly string[];
}

/** Records under a heading, by number and title; nothing where there are none. */
export function NamedList({ title, records, besides = [] }: NamedListProps) {
  const t = useWords();
  if (records.length + besides.length === 0) return null;
  return (
    <section className={styles.group}>
      <h3>{title}</h3>
      <ul>
        {records.slice(0, SHOWN).map(({ kind, id, number, title: words }) => (
          <li key={id}>
            <KindSign kind={kind} />
            <span className={styles.title}>
              {t(`kinds.number.${kind}`, { number })} {words}
            </span>
          </li>
        ))}
        {besides.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      {records.length > SHOWN && (
        <p className={styles.quiet}>{t('purge.more', { count: records.length - SHOWN })}</p>
      )}
    </section>
  );
}
