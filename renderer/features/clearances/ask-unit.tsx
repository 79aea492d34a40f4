import { useState } from 'react';
import { setAnswer } from '../../actions/clearances.ts';
import { FormDialog } from '../../elements/form-dialog.tsx';
import { TextField } from '../../elements/text-field.tsx';
import { useWords } from '../../state/preferences.ts';
import styles from './dialogs.module.css';

interface AskUnitProps {
  readonly briefing: string;
  readonly draft: number;
  readonly onClose: () => void;
}

/** Puts a unit on the list: it waits for the last draft. */
export function AskUnit({ briefing, draft, onClose }: AskUnitProps) {
  const t = useWords();
  const [unit, setUnit] = useState('');
  const [who, setWho] = useState('');
  const ready = unit.trim() !== '';
  async function ask() {
    if (!ready) return;
    await setAnswer(briefing, { unit: unit.trim(), who: who.trim() }, draft, 'waiting');
    onClose();
  }
  return (
    <FormDialog
      title={t('clearance.asking', { number: draft })}
      onClose={onClose}
      width="narrow"
      action={t('clearance.ask')}
      onAction={ask}
      ready={ready}
      className={styles.form}
    >
      <TextField label={t('clearance.unit')} value={unit} maxLength={300} onChange={setUnit} autoFocus />
      <TextField label={t('clearance.who')} value={who} maxLength={300} onChange={setWho} />
    </FormDialog>
  );
}
