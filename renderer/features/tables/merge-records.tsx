import { ArrowRight } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../elements/button.tsx';
import { ComboBox, type Named, type NamedOption } from '../../elements/combo-box.tsx';
import { FormDialog } from '../../elements/form-dialog.tsx';
import { Icon } from '../../elements/icon.tsx';
import { useWords } from '../../state/preferences.ts';
import styles from './tables.module.css';

interface MergeRecordsProps {
  readonly title: string;
  /** What becomes of the two, in a sentence. */
  readonly how: string;
  readonly options: readonly NamedOption[];
  /** The one that goes, and the one that is kept where it is known already. */
  readonly away: string;
  readonly keep: string | null;
  readonly onMerge: (keep: string, away: string) => Promise<boolean>;
  readonly onClose: () => void;
}

const NONE: Named = { id: null, name: '' };

/** Two records of which one goes into the other. */
export function MergeRecords({ title, how, options, away, keep, onMerge, onClose }: MergeRecordsProps) {
  const t = useWords();
  const named = (id: string | null): Named => ({
    id,
    name: options.find((option) => option.id === id)?.label ?? '',
  });
  const [goes, setGoes] = useState(named(away));
  const [stays, setStays] = useState(keep === null ? NONE : named(keep));
  const ready = goes.id !== null && stays.id !== null && goes.id !== stays.id;

  async function merge() {
    if (ready && goes.id !== null && stays.id !== null && (await onMerge(stays.id, goes.id))) onClose();
  }

  return (
    <FormDialog
      title={title}
      onClose={onClose}
      action={t('records.merge')}
      onAction={merge}
      ready={ready}
      className={styles.form}
    >
      <p className={styles.note}>{how}</p>
      <div className={styles.merge}>
        <ComboBox label={t('records.goes')} options={options} value={goes} onChange={setGoes} />
        <Icon of={ArrowRight} />
        <ComboBox
          label={t('records.stays')}
          options={options.filter((option) => option.id !== goes.id)}
          value={stays}
          onChange={setStays}
          autoFocus
        />
      </div>
      <Button
        look="link"
        disabled={!ready}
        onPress={() => {
          setGoes(stays);
          setStays(goes);
        }}
      >
        {t('records.otherWay')}
      </Button>
    </FormDialog>
  );
}
