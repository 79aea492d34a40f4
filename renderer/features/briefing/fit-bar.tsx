import type { Fit } from '../../../core/outline/fit.ts';
import { classes } from '../../elements/classes.ts';
import { useWords } from '../../state/preferences.ts';
import styles from './fit-bar.module.css';

interface FitBarProps {
  readonly fit: Fit;
  readonly label: string;
  /** "54 of 52 lines" beside the label, instead of what is free or over under the bar. */
  readonly of?: boolean;
  /** What is free or over, where it is known better than by reckoning. */
  readonly words?: string;
}

/** A side and how full it is. Over is said in words, not by colour alone. */
export function FitBar({ fit, label, of = false, words }: FitBarProps) {
  const t = useWords();
  const left = fit.of - fit.lines;
  const reckoned =
    left < 0 ? t('briefing.fit.over', { count: -left }) : t('briefing.fit.free', { count: left });
  const share = Math.min(1, fit.lines / fit.of);
  return (
    <div className={classes(styles.fit, left < 0 && styles.over)}>
      <div className={styles.head}>
        <span>{label}</span>
        {of && <strong>{t('briefing.fit.of', { lines: fit.lines, of: fit.of })}</strong>}
      </div>
      <span className={styles.track} aria-hidden="true">
        <span className={styles.fill} style={{ width: `${share * 100}%` }} />
      </span>
      {!of && <span className={styles.words}>{words ?? reckoned}</span>}
    </div>
  );
}
