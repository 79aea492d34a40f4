import { useState } from 'react';
import { Button } from '../../elements/button.tsx';
import { FormDialog } from '../../elements/form-dialog.tsx';
import { Select } from '../../elements/select.tsx';
import { TextField } from '../../elements/text-field.tsx';
import { useLibrary } from '../../state/library.ts';
import { useWords } from '../../state/preferences.ts';
import styles from './forms.module.css';

export interface PictureFields {
  readonly alt: string;
  readonly caption: string;
  readonly source: string;
  readonly rights: string;
  readonly marking: string | null;
}

interface PictureDetailsProps {
  readonly picture: PictureFields;
  readonly onApply: (fields: PictureFields) => void;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

const NONE = '-';

/** What a picture must say of itself before it is printed. */
export function PictureDetails({ picture, onApply, onRemove, onClose }: PictureDetailsProps) {
  const t = useWords();
  const levels = useLibrary((state) => state.settings.scheme.levels);
  const { alt, caption, source, rights, marking } = picture;
  const [fields, setFields] = useState<PictureFields>({ alt, caption, source, rights, marking });
  const set = (change: Partial<PictureFields>) => setFields({ ...fields, ...change });
  const apply = () => {
    onApply(fields);
    onClose();
  };
  return (
    <FormDialog
      title={t('briefing.picture.title')}
      onClose={onClose}
      action={t('briefing.apply')}
      onAction={apply}
      keys="Enter"
      className={styles.fields}
      also={
        <Button
          look="danger"
          onPress={() => {
            onRemove();
            onClose();
          }}
        >
          {t('briefing.picture.remove')}
        </Button>
      }
    >
      <TextField
        label={t('briefing.picture.caption')}
        value={fields.caption}
        onChange={(value) => set({ caption: value })}
        autoFocus
      />
      <TextField
        label={t('briefing.picture.source')}
        value={fields.source}
        onChange={(value) => set({ source: value })}
      />
      <TextField
        label={t('briefing.picture.rights')}
        value={fields.rights}
        onChange={(value) => set({ rights: value })}
      />
      <TextField
        label={t('briefing.picture.alt')}
        hint={t('briefing.picture.altHint')}
        value={fields.alt}
        onChange={(value) => set({ alt: value })}
      />
      <Select
        label={t('briefing.picture.marking')}
        value={fields.marking ?? NONE}
        options={[
          { id: NONE, label: t('briefing.picture.asBriefing') },
          ...levels.map((level) => ({ id: level.id, label: level.label })),
        ]}
        onChange={(value) => set({ marking: value === NONE ? null : value })}
      />
    </FormDialog>
  );
}
