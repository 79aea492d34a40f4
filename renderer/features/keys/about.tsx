import { useState } from 'react';
import { licences } from '../../actions/library.ts';
import { Button } from '../../elements/button.tsx';
import { Dialog } from '../../elements/dialog.tsx';
import { useLibrary } from '../../state/library.ts';
import { useWords } from '../../state/preferences.ts';
import styles from './keys.module.css';

/** What the app is, where the library lies, and the licences of what it is made with. */
export function About({ onClose }: { readonly onClose: () => void }) {
  const t = useWords();
  const directory = useLibrary((state) => state.directory);
  const [texts, setTexts] = useState<string | null>(null);
  if (texts !== null)
    return (
      <Dialog title={t('shell.licences')} onClose={onClose} width="wide">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keys */}
        <pre className={styles.licences} tabIndex={0}>
          {texts}
        </pre>
      </Dialog>
    );
  return (
    <Dialog
      title={t('actions.about')}
      onClose={onClose}
      width="narrow"
      actions={
        <Button onPress={() => void licences().then((text) => setTexts(text))}>{t('shell.licences')}</Button>
      }
    >
      <p className={styles.wordmark}>Précis</p>
      <p className={styles.about}>{t('shell.aboutWhat')}</p>
      {directory !== null && (
        <p className={styles.about}>
          {t('shell.aboutLibrary')} <code className={styles.path}>{directory}</code>
        </p>
      )}
      <p className={styles.small}>{t('shell.aboutLicence')}</p>
    </Dialog>
  );
}
