import { ProgressBar } from 'react-aria-components';
import styles from './progress.module.css';

interface ProgressProps {
  readonly label: string;
  readonly done: number;
  /** Null where the end is not known: no bar is drawn then, only the words. */
  readonly total: number | null;
}

/** A bar and a count, for what takes more than a second. */
export function Progress({ label, done, total }: ProgressProps) {
  return (
    <span className={styles.progress}>
      {total !== null && (
        <ProgressBar
          aria-label={label}
          value={done}
          maxValue={Math.max(total, 1)}
          className={styles.track ?? ''}
        >
          {({ percentage }) => <span className={styles.fill} style={{ width: `${percentage ?? 0}%` }} />}
        </ProgressBar>
      )}
      <span>{label}</span>
    </span>
  );
}
