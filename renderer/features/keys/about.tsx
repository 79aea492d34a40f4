import { Dialog } from '../../elements/dialog.tsx';
import { useLibrary } from '../../state/library.ts';
import { useWords } from '../../state/preferences.ts';
import styles from './keys.module.css';

export function About({ onClose }: { readonly onClose: () => void }) {
  const t = useWords();
  const directory = useLibrary((state) => state.directory);
  return (
    <Dialog title={t('actions.about')} onClose={onClose} width="narrow">
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
