import { useState } from 'react';
import type { Briefing } from '../../../core/model/briefing.ts';
import type { Output } from '../../../core/model/pack-version.ts';
import { numberedThrough } from '../../../core/pack/release/copies.ts';
import { editBriefing } from '../../actions/briefing.ts';
import { finalise } from '../../actions/pack.ts';
import { Checkbox } from '../../elements/checkbox.tsx';
import { FormDialog } from '../../elements/form-dialog.tsx';
import { useLibrary } from '../../state/library.ts';
import { useWords } from '../../state/preferences.ts';
import styles from './finalise.module.css';
import { allNamed, type Copies, CopyRows } from './finalise-copies.tsx';
import { optionsOf, useSheet } from './pack-state.ts';
import { useRecipients } from './versions.ts';

interface FinaliseProps {
  readonly briefing: Briefing;
  readonly next: number;
  readonly onClose: () => void;
  /** The version made, and which of its files is that of the output shown. */
  readonly onDone: (version: string, file: number) => void;
}

const OUTPUTS: readonly Output[] = ['note', 'two-sides', 'speaking', 'corrigendum'];

/** Freezes a version with its outputs and named copies. What is frozen prints the same ever after. */
export function Finalise({ briefing, next, onClose, onDone }: FinaliseProps) {
  const t = useWords();
  const settings = useLibrary((state) => state.settings);
  const sheet = useSheet(briefing.id);
  const recipients = useRecipients(briefing);
  const [outputs, setOutputs] = useState<ReadonlySet<Output>>(new Set([sheet.output]));
  const [copies, setCopies] = useState<Copies>(() =>
    // One released at a level that is gone is asked for anew: without a level it would hold everything.
    numberedThrough(
      recipients.filter(
        ({ release }) => release === null || settings.scheme.levels.some(({ id }) => id === release),
      ),
    ),
  );
  const [busy, setBusy] = useState(false);
  const ready = outputs.size > 0 && allNamed(copies) && !busy;

  async function make() {
    if (!ready) return;
    setBusy(true);
    const options = OUTPUTS.filter((output) => outputs.has(output)).map((output) =>
      // Each holder has a file of their own beside the one to keep.
      ({ ...optionsOf(sheet, output, briefing, settings), copy: null }),
    );
    // Who gets this one is asked for the next.
    if (briefing.copies !== null) await editBriefing(briefing.id, { copies });
    const made = await finalise(briefing.id, options, copies);
    setBusy(false);
    const shown = options.findIndex(({ output }) => output === sheet.output);
    if (made !== null) onDone(made, Math.max(0, shown));
  }

  return (
    <FormDialog
      title={t('packView.finalise.title', { number: next })}
      onClose={onClose}
      action={t('packView.finalise.do', { number: next })}
      onAction={make}
      ready={ready}
    >
      <div className={styles.finalise}>
        <p>{t('packView.finalise.what')}</p>
        <fieldset className={styles.outputs}>
          <legend>{t('packView.outputs')}</legend>
          {OUTPUTS.filter((output) => output !== 'corrigendum' || next > 1).map((output, i) => (
            <Checkbox
              key={output}
              autoFocus={i === 0}
              checked={outputs.has(output)}
              onChange={(wanted) => {
                const chosen = new Set(outputs);
                if (wanted) chosen.add(output);
                else chosen.delete(output);
                setOutputs(chosen);
              }}
            >
              {t(`packView.output.${output}`)}
            </Checkbox>
          ))}
        </fieldset>
        <CopyRows copies={copies} onChange={setCopies} />
      </div>
    </FormDialog>
  );
}
