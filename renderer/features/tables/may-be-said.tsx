import { useState } from 'react';
import type { FiguresTable } from '../../../core/figures/table.ts';
import { addRecord, changeRecord } from '../../actions/table.ts';
import { Button } from '../../elements/button.tsx';
import { FormDialog } from '../../elements/form-dialog.tsx';
import { TextArea } from '../../elements/text-area.tsx';
import { TextField } from '../../elements/text-field.tsx';
import { useLibrary } from '../../state/library.ts';
import { Chips } from './cells.tsx';
import type { Look } from './look.ts';
import styles from './tables.module.css';

interface MayBeSaidProps {
  readonly table: FiguresTable;
  readonly look: Look;
}

/** What may be said of facts of one measure: a button with what it says now, and the form behind it. */
export function MayBeSaid({ table, look }: MayBeSaidProps) {
  const [open, setOpen] = useState(false);
  const readOnly = useLibrary((state) => state.readOnly);
  const { t } = look;
  if (table.facts.length < 2 || readOnly) return null;
  const comparison = table.comparison === null ? undefined : look.all('comparison').get(table.comparison);
  const said = comparison?.mayBeSaid ?? '';
  return (
    <>
      <Button look="link" onPress={() => setOpen(true)}>
        {said === ''
          ? t('tables.mayBeSaidBlank')
          : t('tables.mayBeSaidBy', { who: comparison?.initials ?? '' })}
      </Button>
      {open && <MayBeSaidForm table={table} look={look} onClose={() => setOpen(false)} />}
    </>
  );
}

function MayBeSaidForm({ table, look, onClose }: MayBeSaidProps & { readonly onClose: () => void }) {
  const { t, settings, today } = look;
  const before = table.comparison === null ? undefined : look.all('comparison').get(table.comparison);
  const [said, setSaid] = useState(before?.mayBeSaid ?? '');
  const [initials, setInitials] = useState(before?.initials || settings.initials);
  const [problem, setProblem] = useState<{ field: string | null; words: string } | null>(null);
  const errorOf = (field: string) => (problem?.field === field ? problem.words : null);

  async function keep() {
    const blank = said.trim() === '';
    const fields = {
      measure: before?.measure || table.measure,
      // Facts that another measure brought in stay; new reports of the measure join.
      facts: [...new Set([...(before?.facts ?? []), ...table.facts.map((fact) => fact.id)])],
      mayBeSaid: said.trim(),
      initials: blank ? '' : initials.trim(),
      signed: blank ? null : today,
    };
    const failed = before
      ? await changeRecord({ kind: 'comparison', id: before.id }, fields)
      : await addRecord('comparison', fields).then((made) => (made.ok ? null : made.problems[0]));
    if (failed) setProblem({ field: failed.field, words: t(`problems.${failed.code}`, failed.params) });
    else onClose();
  }

  return (
    <FormDialog
      title={t('tables.mayBeSaidOf', { measure: table.measure })}
      onClose={onClose}
      action={t('tables.keepSaid')}
      onAction={keep}
      className={styles.form}
    >
      <Chips ids={table.facts.map((fact) => fact.id)} look={look} />
      <TextArea
        label={t('tables.column.mayBeSaid')}
        hint={t('tables.mayBeSaidHow')}
        placeholder={t('tables.nothingPrints')}
        value={said}
        onChange={setSaid}
        maxLength={2_000}
        error={errorOf('mayBeSaid')}
        autoFocus
      />
      <TextField
        label={t('tables.column.initials')}
        value={initials}
        onChange={setInitials}
        maxLength={20}
        error={errorOf('initials')}
      />
      {problem && problem.field !== 'initials' && problem.field !== 'mayBeSaid' && (
        <p role="alert">{problem.words}</p>
      )}
    </FormDialog>
  );
}
