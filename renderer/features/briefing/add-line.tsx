import { useState } from 'react';
import type { Section } from '../../../core/model/briefing.ts';
import { placeAfter } from '../../../core/outline/places.ts';
import { placeEvidence } from '../../actions/briefing.ts';
import { run } from '../../actions/catalogue.ts';
import { Button } from '../../elements/button.tsx';
import { Checkbox } from '../../elements/checkbox.tsx';
import { Dialog } from '../../elements/dialog.tsx';
import { matches } from '../../elements/fold.ts';
import { TextField } from '../../elements/text-field.tsx';
import { usePreferences } from '../../state/preferences.ts';
import { useRecords } from '../../state/use-records.ts';
import styles from './add-line.module.css';
import { useBriefingContext } from './context.ts';
import { plainWords } from './evidence-body.tsx';
import { useWhere } from './where.ts';

/** Lines to take live outside the briefing: the ones in force are reused here, changed once for all. */
export function AddLine({ section, onClose }: { readonly section: Section; readonly onClose: () => void }) {
  const t = usePreferences((state) => state.t);
  const language = usePreferences((state) => state.language);
  const { id: briefing } = useBriefingContext();
  const lines = [...(useRecords('line')?.values() ?? [])];
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const shown = lines.filter((line) => matches(`${line.prompt} ${line.text}`, query));

  async function add() {
    const refs = lines
      .filter((line) => chosen.has(line.id))
      .map((line) => ({ kind: 'line' as const, id: line.id }));
    const place = placeAfter([section], useWhere.getState().at[briefing] ?? null);
    if (refs.length === 0 || !place) return;
    const placed = await placeEvidence(briefing, refs, place);
    if (placed.length > 0) onClose();
  }

  return (
    <Dialog
      title={t('briefing.addLine')}
      onClose={onClose}
      actions={
        <>
          <Button look="primary" disabled={chosen.size === 0} onPress={() => void add()}>
            {t('briefing.addIt')}
          </Button>
          <Button
            onPress={() => {
              onClose();
              run('new-line');
            }}
          >
            {t('actions.new-line')}
          </Button>
          <Button onPress={onClose}>{t('shell.cancel')}</Button>
        </>
      }
    >
      <div className={styles.lines}>
        <TextField label={t('briefing.findLine')} type="search" value={query} onChange={setQuery} autoFocus />
        {shown.length === 0 && <p className={styles.none}>{t('briefing.noLines')}</p>}
        <ul>
          {shown.map((line) => (
            <li key={line.id} className={styles.line}>
              <Checkbox
                checked={chosen.has(line.id)}
                onChange={(wanted) => {
                  const next = new Set(chosen);
                  if (wanted) next.add(line.id);
                  else next.delete(line.id);
                  setChosen(next);
                }}
              >
                <span className={styles.words}>
                  <span className={styles.kind}>
                    {t('kinds.number.line', { number: line.number })} · {t(`briefing.line.${line.kind}`)}
                  </span>
                  {[line.prompt, line.text].filter(Boolean).join(' — ')}
                  <span className={styles.kind}>
                    {plainWords({ kind: 'line', record: line }, language, t).rest}
                  </span>
                </span>
              </Checkbox>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
}
