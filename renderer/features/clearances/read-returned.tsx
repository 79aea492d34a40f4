import { useState } from 'react';
import type { Briefing } from '../../../core/model/briefing.ts';
import { readReturned } from '../../actions/clearances.ts';
import { FormDialog } from '../../elements/form-dialog.tsx';
import { Select } from '../../elements/select.tsx';
import type { FileToRead } from '../../state/clearances.ts';
import { useWords } from '../../state/preferences.ts';
import styles from './dialogs.module.css';
import type { ClearanceGrid } from './grid.ts';

interface ReadReturnedProps {
  readonly briefing: Briefing;
  readonly grid: ClearanceGrid;
  readonly file: FileToRead;
  readonly onClose: () => void;
}

const NOBODY = ':nobody';
const AUTO = ':auto';

/** Whose a file is that came back, and which draft, where the file does not say. */
export function ReadReturned({ briefing, grid, file, onClose }: ReadReturnedProps) {
  const t = useWords();
  const [unit, setUnit] = useState(likely(grid));
  const [draft, setDraft] = useState(AUTO);
  const [reading, setReading] = useState(false);

  async function read() {
    if (reading) return;
    setReading(true);
    const by = grid.units.find(({ key }) => key === unit)?.unit ?? '';
    const done = await readReturned(file, by, draft === AUTO ? null : Number(draft));
    setReading(false);
    if (done) onClose();
  }

  return (
    <FormDialog
      title={t('clearance.reading.title')}
      onClose={onClose}
      width="narrow"
      action={t('clearance.reading.action')}
      onAction={read}
      ready={!reading}
      className={styles.form}
    >
      <p className={styles.lead}>
        {t('clearance.reading.file')}: <b>{file.name}</b>
      </p>
      <Select
        label={t('clearance.reading.unit')}
        options={[
          ...grid.units.map(({ key, unit: name, who }) => ({
            id: key,
            label: name,
            ...(who === '' ? {} : { detail: who }),
          })),
          { id: NOBODY, label: t('clearance.reading.nobody') },
        ]}
        value={unit}
        onChange={setUnit}
        autoFocus
      />
      <Select
        label={t('clearance.reading.which')}
        options={[
          { id: AUTO, label: t('clearance.reading.auto') },
          ...briefing.drafts
            .toReversed()
            .map(({ number }) => ({ id: String(number), label: t('clearance.draft', { number }) })),
        ]}
        value={draft}
        onChange={setDraft}
      />
    </FormDialog>
  );
}

/** The one unit that is still awaited on the last draft; where there are several, nobody is guessed. */
function likely(grid: ClearanceGrid): string {
  const last = grid.drafts.at(-1)?.number ?? 0;
  const waiting = grid.units.filter((unit) => grid.answer(unit, last)?.answer === 'waiting');
  return waiting.length === 1 ? (waiting[0]?.key ?? NOBODY) : NOBODY;
}
