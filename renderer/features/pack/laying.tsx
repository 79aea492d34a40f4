import { useEffect, useState } from 'react';
import { Button } from '../../elements/button.tsx';
import { Progress } from '../../elements/progress.tsx';
import { useJobs } from '../../state/jobs.ts';
import { useWords } from '../../state/preferences.ts';
import styles from './laying.module.css';

const PATIENCE = 1_000;

/** A layout that takes more than a second: how far it is, and a way to stop it. Before that nothing is shown. */
export function Laying({ title, onStop }: { readonly title: string; readonly onStop: () => void }) {
  const t = useWords();
  const job = useJobs(({ jobs }) =>
    [...jobs.values()].find(({ what, name }) => what === 'printing' && name === title),
  );
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  if (!late || !job) return null;
  return (
    <div className={styles.over}>
      <div className={styles.laying}>
        <Progress label={t('packView.laying')} done={job.done} total={job.total} />
        <Button look="link" onPress={onStop}>
          {t('packView.stop')}
        </Button>
      </div>
    </div>
  );
}
