import { FolderOpen, LibraryBig } from 'lucide-react';
import { run } from '../../actions/catalogue.ts';
import { chooseLanguage } from '../../actions/preferences.ts';
import { Button } from '../../elements/button.tsx';
import { Icon } from '../../elements/icon.tsx';
import { Segmented } from '../../elements/segmented.tsx';
import { usePreferences, useWords } from '../../state/preferences.ts';
import styles from './first-run.module.css';
import { SampleOffer } from './sample-offer.tsx';
import { Steps } from './steps.tsx';

/** No library is open: make one, open one, or walk through the sample. */
export function ChooseLibrary() {
  const t = useWords();
  const language = usePreferences((state) => state.language);
  return (
    <main className={styles.page} data-region="left" tabIndex={-1}>
      <div className={styles.column}>
        <h2 className={styles.title}>{t('shell.welcome.title')}</h2>
        <p className={styles.lead}>{t('shell.welcome.lead')}</p>
        <div className={styles.box}>
          <Icon of={LibraryBig} size={24} />
          <div className={styles.words}>
            <h3>{t('shell.welcome.library')}</h3>
            <p>{t('shell.welcome.libraryHow')}</p>
          </div>
          <Button icon={<Icon of={FolderOpen} />} onPress={() => run('open-library')}>
            {t('shell.welcome.open')}
          </Button>
          <Button look="primary" onPress={() => run('new-library')} autoFocus>
            {t('shell.welcome.create')}
          </Button>
        </div>
        <SampleOffer />
        <Steps />
        <div className={styles.language}>
          <Segmented
            label={t('settings.language')}
            labelPlace="hidden"
            value={language}
            onChange={chooseLanguage}
            options={[
              { id: 'en', label: 'English' },
              { id: 'ru', label: 'Русский' },
            ]}
          />
        </div>
      </div>
    </main>
  );
}
