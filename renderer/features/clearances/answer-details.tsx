import { useState } from 'react';
import type { Clearance } from '../../../core/model/briefing.ts';
import { isDate } from '../../../core/model/date.ts';
import { setAnswerDetails } from '../../actions/clearances.ts';
import { DateField } from '../../elements/date-field.tsx';
import { FormDialog } from '../../elements/form-dialog.tsx';
import { TextArea } from '../../elements/text-area.tsx';
import { useWords } from '../../state/preferences.ts';
import styles from './dialogs.module.css';

interface AnswerDetailsProps {
  readonly briefing: string;
  readonly clearance: Clearance;
  readonly onClose: () => void;
}

/** When a unit was asked and when it answered, and what is to be remembered of it. */
export function AnswerDetails({ briefing, clearance, onClose }: AnswerDetailsProps) {
  const t = useWords();
  const [sent, setSent] = useState(clearance.sent);
  const [answered, setAnswered] = useState(clearance.answered ?? null);
  const [note, setNote] = useState(clearance.note);
  const ready = [sent, answered].every((date) => date === null || isDate(date));
  async function keep() {
    if (ready && (await setAnswerDetails(briefing, clearance, { sent, answered, note }))) onClose();
  }
  return (
    <FormDialog
      title={t('clearance.details.title', { unit: clearance.unit, number: clearance.draft })}
      onClose={onClose}
      width="narrow"
      action={t('clearance.details.keep')}
      onAction={keep}
      ready={ready}
      className={styles.form}
    >
      <DateField label={t('clearance.details.sent')} value={sent} onChange={setSent} />
      {clearance.answer !== 'waiting' && (
        <DateField
          label={t('clearance.details.answered')}
          value={answered}
          onChange={setAnswered}
          autoFocus
        />
      )}
      <TextArea label={t('clearance.details.note')} value={note} maxLength={2_000} onChange={setNote} />
    </FormDialog>
  );
}
