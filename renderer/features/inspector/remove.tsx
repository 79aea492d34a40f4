import { Button } from '../../elements/button.tsx';
import { Dialog } from '../../elements/dialog.tsx';
import { usePreferences } from '../../state/preferences.ts';

interface RemoveProps {
  /** Where it is used, in words. */
  readonly why: string;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

/** Asks once more where a record is in use. */
export function Remove({ why, onRemove, onClose }: RemoveProps) {
  const t = usePreferences((state) => state.t);
  return (
    <Dialog
      title={t('inspector.removeTitle')}
      width="narrow"
      alert
      onClose={onClose}
      actions={
        <>
          <Button look="danger" onPress={onRemove}>
            {t('inspector.removeAnyway')}
          </Button>
          <Button onPress={onClose} autoFocus>
            {t('inspector.keep')}
          </Button>
        </>
      }
    >
      <p>{why}</p>
    </Dialog>
  );
}
