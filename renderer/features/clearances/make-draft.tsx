import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { Briefing } from '../../../core/model/briefing.ts';
import type { Output } from '../../../core/model/pack-version.ts';
import { makeDraft } from '../../actions/clearances.ts';
import { Button } from '../../elements/button.tsx';
import { Checkbox } from '../../elements/checkbox.tsx';
import { FormDialog } from '../../elements/form-dialog.tsx';
import { Group } from '../../elements/group.tsx';
import { Icon } from '../../elements/icon.tsx';
import { Segmented } from '../../elements/segmented.tsx';
import { TextField } from '../../elements/text-field.tsx';
import { useLibrary } from '../../state/library.ts';
import { useWords } from '../../state/preferences.ts';
import { optionsOf, useSheet } from '../pack/pack-state.ts';
import styles from './dialogs.module.css';
import type { ClearanceGrid } from './grid.ts';

interface MakeDraftProps {
  readonly briefing: Briefing;
  readonly grid: ClearanceGrid;
  readonly onClose: () => void;
}

const OUTPUTS = ['two-sides', 'speaking', 'note'] as const satisfies readonly Output[];

interface Asked {
  readonly key: string;
  readonly unit: string;
  readonly who: string;
  readonly asked: boolean;
}

/** What goes out as the next draft, and who is asked. */
export function MakeDraft({ briefing, grid, onClose }: MakeDraftProps) {
  const t = useWords();
  const settings = useLibrary((state) => state.settings);
  const sheet = useSheet(briefing.id);
  const last = briefing.drafts.at(-1)?.output ?? sheet.output;
  const [output, setOutput] = useState<(typeof OUTPUTS)[number]>(last === 'corrigendum' ? 'note' : last);
  const [units, setUnits] = useState<readonly Asked[]>(grid.units.map((unit) => ({ ...unit, asked: true })));
  const [making, setMaking] = useState(false);
  const change = (key: string, fields: Partial<Asked>) =>
    setUnits(units.map((one) => (one.key === key ? { ...one, ...fields } : one)));

  async function make() {
    if (making) return;
    setMaking(true);
    const asked = units.flatMap(({ unit, who, asked }) =>
      asked && unit.trim() !== '' ? [{ unit: unit.trim(), who: who.trim() }] : [],
    );
    const done = await makeDraft(briefing.id, optionsOf(sheet, output, briefing, settings), asked);
    setMaking(false);
    if (done) onClose();
  }

  return (
    <FormDialog
      title={t('clearance.making.title', { number: grid.next })}
      onClose={onClose}
      action={t('clearance.making.action')}
      onAction={make}
      ready={!making}
      className={styles.form}
    >
      <p className={styles.lead}>{t('clearance.making.lead')}</p>
      <Segmented
        label={t('clearance.making.output')}
        labelPlace="above"
        options={OUTPUTS.map((id) => ({ id, label: t(`packView.output.${id}`) }))}
        value={output}
        onChange={setOutput}
      />
      <Group title={t('clearance.making.units')}>
        {units.length === 0 && <p className={styles.lead}>{t('clearance.making.noUnits')}</p>}
        {units.map(({ key, unit, who, asked }) => {
          const known = grid.units.some((one) => one.key === key);
          return known ? (
            <Checkbox key={key} checked={asked} onChange={(checked) => change(key, { asked: checked })}>
              <b>{unit}</b> {who}
            </Checkbox>
          ) : (
            <div key={key} className={styles.pair}>
              <TextField
                label={t('clearance.unit')}
                value={unit}
                maxLength={300}
                autoFocus
                onChange={(words) => change(key, { unit: words })}
              />
              <TextField
                label={t('clearance.who')}
                value={who}
                maxLength={300}
                onChange={(words) => change(key, { who: words })}
              />
            </div>
          );
        })}
        <div>
          <Button
            look="quiet"
            icon={<Icon of={Plus} size={14} />}
            onPress={() =>
              setUnits([...units, { key: `new ${units.length}`, unit: '', who: '', asked: true }])
            }
          >
            {t('clearance.making.add')}
          </Button>
        </div>
      </Group>
    </FormDialog>
  );
}
