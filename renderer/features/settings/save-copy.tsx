import { useState } from 'react';
import { chooseCopyFolder, copyLibrary } from '../../actions/library.ts';
import { Button } from '../../elements/button.tsx';
import { FormDialog } from '../../elements/form-dialog.tsx';
import { TextField } from '../../elements/text-field.tsx';
import { useWords } from '../../state/preferences.ts';
import styles from './settings.module.css';

/** Copies the library into a folder that the person chooses or names. */
export function SaveCopy({ onClose }: { readonly onClose: () => void }) {
  const t = useWords();
  const [directory, setDirectory] = useState('');
  const [busy, setBusy] = useState(false);
  const ready = directory.trim() !== '' && !busy;

  async function choose() {
    const chosen = await chooseCopyFolder();
    if (chosen !== null) setDirectory(chosen);
  }

  async function copy() {
    if (!ready) return;
    setBusy(true);
    const done = await copyLibrary(directory.trim());
    setBusy(false);
    if (done) onClose();
  }

  return (
    <FormDialog
      title={t('settings.copyHeading')}
      onClose={onClose}
      action={t('settings.copyHere')}
      onAction={copy}
      ready={ready}
      keys="Enter"
    >
      <div className={styles.folder}>
        <TextField
          label={t('settings.copyFolder')}
          hint={t('settings.copyHint')}
          value={directory}
          onChange={setDirectory}
          autoFocus
        />
        <Button onPress={() => void choose()}>{t('settings.copyChoose')}</Button>
      </div>
    </FormDialog>
  );
}
