import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import type { Briefing } from '../../../core/model/briefing.ts';
import type { Output, PackVersion } from '../../../core/model/pack-version.ts';
import { finalise } from '../../actions/pack.ts';
import { Button } from '../../elements/button.tsx';
import { Checkbox } from '../../elements/checkbox.tsx';
import { FormDialog } from '../../elements/form-dialog.tsx';
import { Icon } from '../../elements/icon.tsx';
import { IconButton } from '../../elements/icon-button.tsx';
import { Select } from '../../elements/select.tsx';
import { TextField } from '../../elements/text-field.tsx';
import { useLibrary } from '../../state/library.ts';
import { useWords } from '../../state/preferences.ts';
import styles from './finalise.module.css';
import { optionsOf, useSheet } from './pack-state.ts';

type Copy = PackVersion['copies'][number];

interface FinaliseProps {
  readonly briefing: Briefing;
  readonly next: number;
  /** The copies of the version before: mostly the same people get the next. */
  readonly before: readonly Copy[];
  readonly onClose: () => void;
  /** The version made, and which of its files is that of the output shown. */
  readonly onDone: (version: string, file: number) => void;
}

const OUTPUTS: readonly Output[] = ['note', 'two-sides', 'speaking', 'corrigendum'];
const NONE = '-';

/** Freezes a version with its outputs and named copies. What is frozen prints the same ever after. */
export function Finalise({ briefing, next, before, onClose, onDone }: FinaliseProps) {
  const t = useWords();
  const settings = useLibrary((state) => state.settings);
  const sheet = useSheet(briefing.id);
  const [outputs, setOutputs] = useState<ReadonlySet<Output>>(new Set([sheet.output]));
  const [copies, setCopies] = useState<readonly Copy[]>(() =>
    // One released at a level that is gone is asked for anew: without a level it would hold everything.
    numbered(
      before.filter(
        ({ release }) => release === null || settings.scheme.levels.some(({ id }) => id === release),
      ),
    ),
  );
  const [added, setAdded] = useState(false);
  const [busy, setBusy] = useState(false);
  const incomplete = copies.some((copy) => copy.holder.trim() === '');
  const ready = outputs.size > 0 && !incomplete && !busy;
  const change = (number: number, fields: Partial<Copy>) =>
    setCopies(copies.map((copy) => (copy.number === number ? { ...copy, ...fields } : copy)));

  async function make() {
    if (!ready) return;
    setBusy(true);
    const options = OUTPUTS.filter((output) => outputs.has(output)).map((output) =>
      optionsOf(sheet, output, briefing, settings),
    );
    // A copy released lower has a file of its own: what is left out of it is left out everywhere.
    const own = copies
      .filter((copy) => copy.release !== null)
      .flatMap((copy) => options.map((one) => ({ ...one, copy, releaseAt: copy.release })));
    const made = await finalise(briefing.id, [...options, ...own], copies);
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
        <fieldset className={styles.copies}>
          <legend>{t('packView.finalise.copies')}</legend>
          {copies.map((copy, i) => (
            <div key={copy.number} className={styles.copy}>
              <span className={styles.number}>{copy.number}</span>
              <TextField
                label={t('packView.finalise.holder', { number: copy.number })}
                labelPlace="hidden"
                placeholder={t('packView.finalise.holderShort')}
                value={copy.holder}
                onChange={(holder) => change(copy.number, { holder })}
                autoFocus={added && i === copies.length - 1}
              />
              <TextField
                label={t('packView.finalise.sentBy')}
                labelPlace="hidden"
                placeholder={t('packView.finalise.sentBy')}
                value={copy.sentBy}
                onChange={(sentBy) => change(copy.number, { sentBy })}
              />
              <Select
                label={t('packView.releaseAt')}
                labelPlace="hidden"
                value={copy.release ?? NONE}
                options={[
                  { id: NONE, label: t('packView.everything') },
                  ...settings.scheme.levels.map(({ id, label }) => ({ id, label })),
                ]}
                onChange={(release) => change(copy.number, { release: release === NONE ? null : release })}
              />
              <IconButton
                label={t('packView.finalise.withoutCopy', { number: copy.number })}
                onPress={() => setCopies(numbered(copies.filter(({ number }) => number !== copy.number)))}
              >
                <Icon of={X} />
              </IconButton>
            </div>
          ))}
          <Button
            look="quiet"
            icon={<Icon of={Plus} size={14} />}
            onPress={() => {
              setAdded(true);
              setCopies(numbered([...copies, { number: 0, holder: '', sentBy: '', release: null }]));
            }}
          >
            {t('packView.finalise.addCopy')}
          </Button>
          {incomplete && <p className={styles.reason}>{t('packView.finalise.whoHolds')}</p>}
        </fieldset>
      </div>
    </FormDialog>
  );
}

/** Copies are numbered through. */
const numbered = (copies: readonly Copy[]): readonly Copy[] =>
  copies.map((copy, i) => ({ ...copy, number: i + 1 }));
