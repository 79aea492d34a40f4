import { classes } from './classes.ts';
import styles from './status-track.module.css';

interface StatusTrackProps {
  /** As many dots as the instrument has stages. */
  readonly stages: number;
  /** Last stage evidenced, from 0; -1 where none is. */
  readonly at: number;
  /** It stalled, was rejected or ended at that stage: a square. */
  readonly stopped?: boolean;
  /** What it says in words; the dots are not read out otherwise. */
  readonly label: string;
}

export function StatusTrack({ stages, at, stopped = false, label }: StatusTrackProps) {
  return (
    <span className={styles.track} role="img" aria-label={label}>
      {Array.from({ length: stages }, (_, stage) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: a dot is its place
          key={stage}
          className={classes(
            styles.dot,
            stage < at && styles.passed,
            stage === at && (stopped ? styles.stopped : styles.ring),
          )}
        />
      ))}
    </span>
  );
}
