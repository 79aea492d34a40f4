import { type WordHouse, wordRoleSchema } from '../../../core/model/house.ts';
import { changeHouse } from '../../actions/house.ts';
import { Button } from '../../elements/button.tsx';
import { Dialog } from '../../elements/dialog.tsx';
import { Select } from '../../elements/select.tsx';
import { useWords } from '../../state/preferences.ts';
import styles from './house-templates.module.css';
import settings from './settings.module.css';

interface StyleMapProps {
  readonly house: WordHouse;
  readonly onClose: () => void;
}

/** No style has an empty id. */
const OURS = '';

/** Which style of a Word template each part of a pack is set in. Kept at once: the next Word file has it. */
export function StyleMap({ house, onClose }: StyleMapProps) {
  const t = useWords();
  const options = [
    { id: OURS, label: t('house.unmapped') },
    ...house.styles.map(({ id, name }) => ({ id, label: name })),
  ];
  return (
    <Dialog
      title={t('house.mapTitle', { name: house.name })}
      width="wide"
      onClose={onClose}
      actions={
        <Button look="primary" onPress={onClose}>
          {t('house.done')}
        </Button>
      }
    >
      <p className={settings.note}>{t('house.mapHint')}</p>
      <div className={styles.roles}>
        {wordRoleSchema.options.map((role) => (
          <Select
            key={role}
            label={t(`house.role.${role}`)}
            options={options}
            value={house.roles[role] ?? OURS}
            onChange={(id) =>
              void changeHouse({ ...house, roles: { ...house.roles, [role]: id === OURS ? null : id } })
            }
          />
        ))}
      </div>
    </Dialog>
  );
}
