import { useEffect, useState } from 'react';
import type { Output } from '../../../core/contract/commands.ts';
import type { PackOptions } from '../../../core/model/pack-version.ts';
import { changesSince, correct } from '../../actions/pack.ts';
import { Button } from '../../elements/button.tsx';
import { Checkbox } from '../../elements/checkbox.tsx';
import { FormDialog } from '../../elements/form-dialog.tsx';
import { Group } from '../../elements/group.tsx';
import { TextField } from '../../elements/text-field.tsx';
import { useLibrary } from '../../state/library.ts';
import { useWords } from '../../state/preferences.ts';
import styles from './versions-corrections.module.css';

type Changes = Output<'pack:changes'>;
type Row = Changes['changes'][number];

interface CorrectionsProps {
  readonly briefing: string;
  readonly options: PackOptions;
}

/** What a corrigendum corrects: how much was chosen, and the way to choose it and say why. */
export function Corrections({ briefing, options }: CorrectionsProps) {
  const t = useWords();
  const seq = useLibrary((state) => state.seq);
  const [known, setKnown] = useState<Changes | null>(null);
  const [asking, setAsking] = useState(false);
  const asked = JSON.stringify({ briefing, options, seq });
  useEffect(() => {
    let there = true;
    // The string was made of these above.
    const { briefing, options } = JSON.parse(asked) as CorrectionsProps;
    void changesSince(briefing, options).then((found) => there && setKnown(found));
    return () => {
      there = false;
    };
  }, [asked]);
  if (known?.version == null) return null;
  const wrong = known.changes.filter((row) => row.wrong);
  const unreasoned = wrong.filter(({ why }) => why.trim() === '').length;
  return (
    <Group title={t('packVersions.corrections.title')}>
      <p className={styles.summary}>
        {t('packVersions.corrections.chosen', { count: wrong.length, of: known.changes.length })}{' '}
        {unreasoned > 0 && t('packVersions.corrections.unreasoned', { count: unreasoned })}
      </p>
      <Button disabled={known.changes.length === 0} onPress={() => setAsking(true)}>
        {t('packVersions.corrections.choose')}
      </Button>
      {asking && (
        <CorrectionsDialog version={known.version} rows={known.changes} onClose={() => setAsking(false)} />
      )}
    </Group>
  );
}

interface CorrectionsDialogProps {
  readonly version: string;
  readonly rows: readonly Row[];
  readonly onClose: () => void;
}

/** Every change since the version, each to be said wrong or not; of what was wrong, why. */
function CorrectionsDialog({ version, rows, onClose }: CorrectionsDialogProps) {
  const t = useWords();
  const [chosen, setChosen] = useState(rows);
  const change = (id: string, fields: Partial<Row>) =>
    setChosen(chosen.map((row) => (row.id === id ? { ...row, ...fields } : row)));
  async function keep() {
    const corrections = chosen
      .filter(({ wrong }) => wrong)
      .map(({ id, why }) => ({ change: id, why: why.trim() }));
    if (await correct(version, corrections)) onClose();
  }
  return (
    <FormDialog
      title={t('packVersions.corrections.title')}
      onClose={onClose}
      action={t('packVersions.corrections.keep')}
      onAction={keep}
      width="wide"
    >
      <p className={styles.lead}>{t('packVersions.corrections.what')}</p>
      <ul className={styles.rows}>
        {chosen.map((row, i) => (
          <li key={row.id} className={styles.row}>
            <Checkbox autoFocus={i === 0} checked={row.wrong} onChange={(wrong) => change(row.id, { wrong })}>
              <strong>{row.where}</strong> {t(`packVersions.corrections.kind.${row.kind}`)}
              {row.page !== '' && `, ${t('packVersions.corrections.page', { page: row.page })}`}
            </Checkbox>
            <div className={styles.sides}>
              {row.was !== '' && <p className={styles.was}>{row.was}</p>}
              {row.is !== '' && <p>{row.is}</p>}
            </div>
            {row.wrong && (
              <TextField
                label={t('packVersions.corrections.why', { where: row.where })}
                labelPlace="hidden"
                placeholder={t('packVersions.corrections.whyShort')}
                maxLength={2_000}
                spellCheck
                value={row.why}
                onChange={(why) => change(row.id, { why })}
              />
            )}
          </li>
        ))}
      </ul>
    </FormDialog>
  );
}
