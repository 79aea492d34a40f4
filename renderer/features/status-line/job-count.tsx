import { useEffect, useState } from 'react';
import { stopExport } from '../../actions/library.ts';
import { Button } from '../../elements/button.tsx';
import { type Job, useJobs } from '../../state/jobs.ts';
import { useWords } from '../../state/preferences.ts';
import styles from './status-line.module.css';

const PATIENCE = 1_000;

/** A count for what takes more than a second: "Reading annual-report.pdf, 14 of 60". */
export function JobCount() {
  const t = useWords();
  const jobs = useJobs((state) => state.jobs);
  const [now, setNow] = useState(() => Date.now());
  const running = [...jobs.values()];
  useEffect(() => {
    if (running.length === 0) return;
    const timer = setInterval(() => setNow(Date.now()), PATIENCE / 2);
    return () => clearInterval(timer);
  }, [running.length]);
  const [job] = running.filter(({ since }) => now - since >= PATIENCE);
  if (!job) return null;
  return (
    <span className={styles.part}>
      {jobInWords(job, t)}
      {job.what === 'exporting' && (
        <Button look="link" onPress={() => void stopExport(job.job)}>
          {t('exporting.stop')}
        </Button>
      )}
    </span>
  );
}

function jobInWords(job: Job, t: ReturnType<typeof useWords>): string {
  const { what, name, done, total } = job;
  if (what === 'printing' || what === 'indexing') return t(`shell.jobs.${what}`, { name });
  if (what === 'exporting')
    return total === null
      ? t('exporting.running', { name })
      : t('exporting.runningOf', { name, done, total });
  return total === null ? t('shell.job', { name }) : t('shell.jobOf', { name, done, total });
}
