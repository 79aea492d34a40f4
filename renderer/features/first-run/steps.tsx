import { useWords } from '../../state/preferences.ts';
import styles from './first-run.module.css';

const steps = ['collect', 'mark', 'check', 'organise', 'print'] as const;

/** The walk in five steps. */
export function Steps() {
  const t = useWords();
  return (
    <ol className={styles.steps}>
      {steps.map((step, at) => (
        <li key={step}>
          <span className={styles.number} aria-hidden="true">
            {at + 1}
          </span>
          <h3>{t(`shell.steps.${step}`)}</h3>
          <p>{t(`shell.steps.${step}How`)}</p>
        </li>
      ))}
    </ol>
  );
}
