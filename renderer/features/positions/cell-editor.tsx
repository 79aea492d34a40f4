import { type KeyboardEvent, useState } from 'react';
import { z } from 'zod';
import type { Position } from '../../../core/model/position.ts';
import { addRecord, changeRecord } from '../../actions/table.ts';
import { Button } from '../../elements/button.tsx';
import { Select } from '../../elements/select.tsx';
import { TextField } from '../../elements/text-field.tsx';
import { useTypedIn } from '../../state/dialogs.ts';
import { select } from '../../state/inspector.ts';
import type { Look } from '../tables/look.ts';
import type { Stance } from '../tables/stances.tsx';
import type { Holder, Question } from './grid.ts';
import styles from './positions.module.css';

interface CellEditorProps {
  /** Null where nothing was filed yet: keeping it files a position. */
  readonly position: Position | undefined;
  readonly holder: Holder;
  readonly question: Question;
  readonly look: Look;
  readonly onEnd: () => void;
}

const STANCES = ['for', 'reserved', 'against', 'not-stated'] as const satisfies readonly Stance[];

const cellSchema = z.object({ stance: z.enum(STANCES), wording: z.string() });

/** Stance and words of a cell where they stand: Enter keeps, Esc leaves what was typed for later. */
export function CellEditor({ position, holder, question, look, onEnd }: CellEditorProps) {
  const { t } = look;
  const stands = { stance: position?.stance ?? 'not-stated', wording: position?.wording ?? '' };
  const cell = `cell ${position?.id ?? `${holder.key}|${question.key}`.slice(0, 150)}`;
  const typed = useTypedIn(cell, stands, (kept) => cellSchema.safeParse(kept).data ?? {});
  const { stance, wording } = typed.values;
  const [error, setError] = useState<string | null>(null);

  async function keep() {
    if (position && position.stance === stance && position.wording === wording) return done();
    const failed = position
      ? await changeRecord({ kind: 'position', id: position.id }, { stance, wording })
      : await file();
    if (failed) setError(t(`problems.${failed.code}`, failed.params));
    else done();
  }

  function done() {
    typed.end();
    onEnd();
  }

  async function file() {
    const made = await addRecord('position', {
      actor: holder.party,
      ours: holder.ours,
      question: question.words,
      agreement: question.agreement,
      stance,
      wording,
    });
    if (!made.ok) return made.problems[0];
    select('position', made.value.id);
    return null;
  }

  function keys(event: KeyboardEvent<HTMLElement>) {
    event.stopPropagation();
    if (event.key === 'Escape') onEnd();
    else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) void keep();
    else return;
    event.preventDefault();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only keeps the fields' keys and clicks from the grid
    <div
      role="presentation"
      className={styles.editor}
      onKeyDown={keys}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      <Select
        label={t('tables.column.stance')}
        labelPlace="hidden"
        options={STANCES.map((id) => ({ id, label: t(`tables.stance.${id}`) }))}
        value={stance}
        onChange={(chosen) => typed.set({ stance: chosen })}
      />
      <TextField
        label={t('tables.column.wording')}
        labelPlace="hidden"
        placeholder={t('tables.column.wording')}
        value={wording}
        onChange={(words) => typed.set({ wording: words })}
        maxLength={2_000}
        error={error}
        autoFocus
      />
      <Button look="primary" onPress={() => void keep()} keys="Enter">
        {t('tables.keepSaid')}
      </Button>
    </div>
  );
}
