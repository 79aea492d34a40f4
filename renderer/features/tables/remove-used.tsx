import { type InUse, removeRecords } from '../../actions/table.ts';
import { Button } from '../../elements/button.tsx';
import { Dialog } from '../../elements/dialog.tsx';
import type { Look } from './look.ts';
import styles from './tables.module.css';
import { numberOf } from './words.ts';

interface RemoveUsedProps {
  readonly used: readonly InUse[];
  readonly look: Look;
  readonly onClose: () => void;
}

/** Asks before records go that something else rests on. */
export function RemoveUsed({ used, look, onClose }: RemoveUsedProps) {
  const { t } = look;
  return (
    <Dialog
      title={t('tables.usedTitle', { count: used.length })}
      onClose={onClose}
      alert
      actions={
        <>
          <Button
            look="danger"
            onPress={() => {
              void removeRecords(
                used.map(({ record }) => record),
                true,
              );
              onClose();
            }}
          >
            {t('tables.removeAllTheSame')}
          </Button>
          <Button onPress={onClose} autoFocus>
            {t('tables.keepThem')}
          </Button>
        </>
      }
    >
      <ul className={styles.uses}>
        {used.map(({ record, problem }) => (
          <li key={record.id}>
            <b>{numberOf(record.id, look)}</b> {t(`problems.${problem.code}`, problem.params)}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
