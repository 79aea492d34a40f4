import { BookOpen } from 'lucide-react';
import { run } from '../../actions/catalogue.ts';
import { Button } from '../../elements/button.tsx';
import { Icon } from '../../elements/icon.tsx';
import { useWords } from '../../state/preferences.ts';
import styles from './first-run.module.css';

/** The sample library, one press away. */
export function SampleOffer() {
  const t = useWords();
  return (
    <div className={styles.sample}>
      <div className={styles.words}>
        <h3>{t('shell.welcome.sample')}</h3>
        <p>{t('shell.welcome.sampleHow')}</p>
      </div>
      <Button icon={<Icon of={BookOpen} />} onPress={() => run('open-sample')}>
        {t('shell.welcome.openSample')}
      </Button>
    </div>
  );
}
