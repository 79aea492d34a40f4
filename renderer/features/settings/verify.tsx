import { useEffect, useState } from 'react';
import { verifyLibrary } from '../../actions/library.ts';
import { Dialog } from '../../elements/dialog.tsx';
import { Label } from '../../elements/label.tsx';
import { useLibrary } from '../../state/library.ts';
import { useWords } from '../../state/preferences.ts';
import styles from './settings.module.css';

/** Reads every file of the library and lists what is damaged, with what became of it. */
export function Verify({ onClose }: { readonly onClose: () => void }) {
  const t = useWords();
  const damage = useLibrary((state) => state.damage);
  const [state, setState] = useState<'reading' | 'read' | 'failed'>('reading');
  useEffect(() => {
    void verifyLibrary().then((count) => setState(count === null ? 'failed' : 'read'));
  }, []);
  const words =
    state === 'reading'
      ? t('settings.verifying')
      : state === 'failed'
        ? t('settings.notVerified')
        : damage.length === 0
          ? t('shell.verified')
          : t('settings.damaged', { count: damage.length });
  return (
    <Dialog title={t('actions.verify')} onClose={onClose}>
      <p role="status">{words}</p>
      {state !== 'reading' && damage.length > 0 && (
        <ul className={styles.damage}>
          {damage.map((file) => (
            <li key={file.file}>
              <Label tone={file.outcome === 'lost' ? 'bad' : 'warn'}>
                {t(`settings.outcome.${file.outcome}`)}
              </Label>
              <span>
                {file.file}: {t(`settings.damage.${file.what}`)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}
