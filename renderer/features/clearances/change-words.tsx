import type { Change } from '../../../core/model/change.ts';
import { useWords } from '../../state/preferences.ts';
import { leadOf, trailOf } from './change-state.ts';
import styles from './changes.module.css';

/** A change as Word shows it: struck red out, underlined green in; whoever listens hears which is which. */
export function ChangeWords({
  change,
  whole = false,
}: {
  readonly change: Change;
  readonly whole?: boolean;
}) {
  const t = useWords();
  if (change.kind === 'comment') return <span>{t('clearance.quoted', { text: change.comment })}</span>;
  if (change.kind === 'moved') return <span>{trailOf(change.before)}</span>;
  const before = whole ? change.block.slice(0, change.start) : leadOf(change.before);
  const after = whole ? change.block.slice(change.start + change.out.length) : trailOf(change.after);
  return (
    <span className={styles.words}>
      {before}
      {change.out !== '' && (
        <del className={styles.out}>
          <span className="visually-hidden">{t('clearance.struck')} </span>
          {change.out}
        </del>
      )}
      {change.out !== '' && change.in !== '' && !/^\s/.test(change.in) && ' '}
      {change.in !== '' && (
        <ins className={styles.in}>
          <span className="visually-hidden">{t('clearance.putIn')} </span>
          {change.in}
        </ins>
      )}
      {after}
    </span>
  );
}
