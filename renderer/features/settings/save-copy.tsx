import { useState } from 'react';
import { copyLibrary } from '../../actions/library.ts';
import { Button } from '../../elements/button.tsx';
import { Dialog } from '../../elements/dialog.tsx';
import { TextField } from '../../elements/text-field.tsx';
import { useWords } from '../../state/preferences.ts';

/** Copies the library into a folder that the person names. */
export function SaveCopy({ onClose }: { readonly onClose: () => void }) {
  const t = useWords();
  const [directory, setDirectory] = useState('');
  const [busy, setBusy] = useState(false);
  const ready = directory.trim() !== '' && !busy;

  async function copy() {
    if (!ready) return;
    setBusy(true);
    const done = await copyLibrary(directory.trim());
    setBusy(false);
    if (done) onClose();
  }

  return (
    <Dialog
      title={t('settings.copyHeading')}
      onClose={onClose}
      actions={
        <>
          <Button look="primary" disabled={!ready} onPress={() => void copy()} keys="Enter">
            {t('settings.copyHere')}
          </Button>
          <Button onPress={onClose}>{t('shell.cancel')}</Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void copy();
        }}
      >
        <TextField
          label={t('settings.copyFolder')}
          hint={t('settings.copyHint')}
          value={directory}
          onChange={setDirectory}
          autoFocus
        />
      </form>
    </Dialog>
  );
}
