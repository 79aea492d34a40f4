import { classes } from './classes.ts';
import styles from './finding-number.module.css';
import { useElementWords } from './words.tsx';

interface FindingNumberProps {
  readonly number: number;
  readonly severity: 'red' | 'amber' | 'grey';
}

/** Number of a finding of the check, the same in list, page and margin. */
export function FindingNumber({ number, severity }: FindingNumberProps) {
  const { t } = useElementWords();
  return (
    <span
      className={classes(styles.disc, styles[severity])}
      role="img"
      aria-label={t(`elements.finding.${severity}`, { number })}
    >
      {number}
    </span>
  );
}
