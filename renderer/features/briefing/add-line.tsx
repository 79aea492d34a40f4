import { useState } from 'react';
import type { Section } from '../../../core/model/briefing.ts';
import type { Line } from '../../../core/model/line-to-take.ts';
import { placeAfter } from '../../../core/outline/places.ts';
import { placeEvidence } from '../../actions/briefing.ts';
import { run } from '../../actions/catalogue.ts';
import { addRecord } from '../../actions/table.ts';
import { Button } from '../../elements/button.tsx';
import { Checkbox } from '../../elements/checkbox.tsx';
import { matches } from '../../elements/fold.ts';
import { FormDialog } from '../../elements/form-dialog.tsx';
import { TextField } from '../../elements/text-field.tsx';
import { complain } from '../../state/notices.ts';
import { usePreferences } from '../../state/preferences.ts';
import { useRecords } from '../../state/use-records.ts';
import styles from './add-line.module.css';
import { useBriefingContext } from './context.ts';
import { plainWords } from './evidence-body.tsx';
import { goToPlace, useWhere } from './where.ts';

/** What is written in a section of its own becomes; an answer wants its question, and is made in its form. */
const KINDS: Readonly<Partial<Record<Section['role'], Line['kind']>>> = { 'press-line': 'press' };

/** Lines to take live outside the briefing: the ones in force are reused here, changed once for all. */
export function AddLine({ section, onClose }: { readonly section: Section; readonly onClose: () => void }) {
  const t = usePreferences((state) => state.t);
  const language = usePreferences((state) => state.language);
  const { id: briefing } = useBriefingContext();
  const lines = [...(useRecords('line')?.values() ?? [])];
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const kind = KINDS[section.role] ?? (section.role === 'if-raised' ? null : 'point');
  const shown = lines.filter((line) => matches(`${line.prompt} ${line.text}`, query));
  const written = query.trim();
  const isNew = written !== '' && shown.length === 0 && chosen.size === 0 && kind !== null;

  async function put(ids: readonly string[]) {
    const place = placeAfter([section], useWhere.getState().at[briefing] ?? null);
    const refs = ids.map((id) => ({ kind: 'line' as const, id }));
    if (!place || refs.length === 0) return;
    const last = (await placeEvidence(briefing, refs, place)).at(-1);
    if (last === undefined) return;
    onClose();
    goToPlace(briefing, last);
  }

  async function make(of: NonNullable<typeof kind>) {
    const made = await addRecord('line', { kind: of, text: written });
    if (made.ok) await put([made.value.id]);
    else complain(made.problems);
  }

  /** What is ticked; else the only one that fits; else what was written, as a line of its own. */
  function add() {
    const [only, ...others] = shown;
    if (chosen.size > 0) void put(lines.filter(({ id }) => chosen.has(id)).map(({ id }) => id));
    else if (isNew && kind) void make(kind);
    else if (written !== '' && only && others.length === 0) void put([only.id]);
  }

  return (
    <FormDialog
      title={t('briefing.addLine')}
      onClose={onClose}
      action={t(isNew ? 'briefing.makeLine' : 'briefing.addIt')}
      onAction={add}
      ready={chosen.size > 0 || isNew}
      keys="Enter"
      className={styles.lines}
      also={
        <Button
          onPress={() => {
            onClose();
            run('new-line');
          }}
        >
          {t('actions.new-line')}
        </Button>
      }
    >
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
    </FormDialog>
  );
}
