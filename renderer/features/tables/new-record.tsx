import { type ReactNode, useState } from 'react';
import type { Problem } from '../../../core/contract/result.ts';
import type { FieldsOf } from '../../../core/model/kinds.ts';
import { NOBODY, type Party } from '../../../core/model/record.ts';
import { openRecord } from '../../actions/open.ts';
import { addRecord } from '../../actions/table.ts';
import { Button } from '../../elements/button.tsx';
import { Checkbox } from '../../elements/checkbox.tsx';
import { ComboBox } from '../../elements/combo-box.tsx';
import { DateField } from '../../elements/date-field.tsx';
import { Dialog } from '../../elements/dialog.tsx';
import { Segmented } from '../../elements/segmented.tsx';
import { Select } from '../../elements/select.tsx';
import { TextArea } from '../../elements/text-area.tsx';
import { TextField } from '../../elements/text-field.tsx';
import { select } from '../../state/inspector.ts';
import { say } from '../../state/notices.ts';
import type { NewKind } from '../../state/overlay.ts';
import { useWords } from '../../state/preferences.ts';
import { currentTab, setLayout } from '../../state/workspace.ts';
import { languageOf, useActorOptions, useNamesOf, useTagOptions } from './options.ts';
import styles from './tables.module.css';

interface FormProps<K extends NewKind> {
  readonly fields: Partial<FieldsOf<K>>;
  readonly set: (change: Partial<FieldsOf<K>>) => void;
  /** Why a field cannot stand, in words. */
  readonly errorOf: (field: string) => string | null;
}

/** The dialog of a new record: only what it cannot be without. All else is in its form, which opens beside. */
export function NewRecord({ kind, onClose }: { readonly kind: NewKind; readonly onClose: () => void }) {
  switch (kind) {
    case 'actor':
      return <NewOf kind="actor" first={{ kind: 'person' }} form={ActorForm} onClose={onClose} />;
    case 'event':
      return <NewOf kind="event" first={{}} form={EventForm} onClose={onClose} />;
    case 'position':
      return <NewOf kind="position" first={{ stance: 'not-stated' }} form={PositionForm} onClose={onClose} />;
    case 'line':
      return <NewOf kind="line" first={{ kind: 'point' }} form={LineForm} onClose={onClose} />;
    case 'comment':
      return <NewOf kind="comment" first={{}} form={CommentForm} onClose={onClose} />;
    case 'undertaking':
      return <NewOf kind="undertaking" first={{}} form={UndertakingForm} onClose={onClose} />;
    case 'place':
      return <NewOf kind="place" first={{}} form={PlaceForm} onClose={onClose} />;
    case 'tag':
      return <NewOf kind="tag" first={{}} form={TagForm} onClose={onClose} />;
  }
}

interface NewOfProps<K extends NewKind> {
  readonly kind: K;
  readonly first: Partial<FieldsOf<K>>;
  readonly form: (props: FormProps<K>) => ReactNode;
  readonly onClose: () => void;
}

function NewOf<K extends NewKind>({ kind, first, form: Form, onClose }: NewOfProps<K>) {
  const t = useWords();
  const [fields, setFields] = useState(first);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const words = ({ code, params }: Problem) => t(`problems.${code}`, params);
  const elsewhere = problems.filter(({ field }) => field === null);

  async function keep() {
    const made = await addRecord(kind, fields);
    if (!made.ok) return setProblems(made.problems);
    onClose();
    say('records.made', { number: t(`kinds.number.${kind}`, { number: made.value.number }) });
    // Over the start there is no inspector: the record opens where it is at home.
    if (currentTab() === null) return void openRecord(kind, made.value.id);
    setLayout({ inspectorOpen: true });
    select(kind, made.value.id);
  }

  return (
    <Dialog
      title={t(`records.new.${kind}`)}
      onClose={onClose}
      width="narrow"
      actions={
        <>
          <Button look="primary" onPress={() => void keep()}>
            {t('records.make')}
          </Button>
          <Button onPress={onClose}>{t('shell.cancel')}</Button>
        </>
      }
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        <Form
          fields={fields}
          set={(change) => {
            setFields((before) => ({ ...before, ...change }));
            setProblems((before) => before.filter(({ field }) => field === null || !(field in change)));
          }}
          errorOf={(field) => {
            const found = problems.find((problem) => problem.field === field);
            return found ? words(found) : null;
          }}
        />
        {elsewhere.map((problem) => (
          <p key={problem.code} role="alert">
            {words(problem)}
          </p>
        ))}
        {/* Enter in any field files the record. */}
        <input type="submit" hidden />
      </form>
    </Dialog>
  );
}

function ActorForm({ fields, set, errorOf }: FormProps<'actor'>) {
  const t = useWords();
  const kinds = ['person', 'organisation', 'state'] as const;
  return (
    <>
      <Segmented
        label={t('tables.column.kind')}
        labelPlace="hidden"
        options={kinds.map((id) => ({ id, label: t(`tables.actorKind.${id}`) }))}
        value={fields.kind ?? null}
        onChange={(kind) => set({ kind })}
      />
      <NameField names={fields.names ?? []} onChange={(names) => set({ names })} error={errorOf('names')} />
      <Checkbox checked={fields.ours ?? false} onChange={(ours) => set({ ours })}>
        {t('records.ourSide')}
      </Checkbox>
    </>
  );
}

interface NameFieldProps {
  readonly names: FieldsOf<'actor'>['names'];
  readonly onChange: (names: FieldsOf<'actor'>['names']) => void;
  readonly error: string | null;
}

/** The first name of a record, preferred in the language its letters tell. */
function NameField({ names, onChange, error }: NameFieldProps) {
  const t = useWords();
  return (
    <TextField
      label={t('tables.column.name')}
      hint={t('records.nameHow')}
      value={names[0]?.text ?? ''}
      onChange={(text) =>
        onChange(text.trim() === '' ? [] : [{ text, language: languageOf(text), preferred: true }])
      }
      maxLength={300}
      error={error}
      autoFocus
    />
  );
}

function EventForm({ fields, set, errorOf }: FormProps<'event'>) {
  const t = useWords();
  return (
    <>
      <TextField
        label={t('tables.column.occasion')}
        value={fields.occasion ?? ''}
        onChange={(occasion) => set({ occasion })}
        maxLength={500}
        error={errorOf('occasion')}
        autoFocus
      />
      <DateField
        label={t('tables.column.date')}
        value={fields.date ?? null}
        onChange={(date) => set({ date })}
        error={errorOf('date')}
      />
      <TextField
        label={t('tables.column.place')}
        value={fields.place ?? ''}
        onChange={(place) => set({ place })}
        maxLength={300}
        error={errorOf('place')}
      />
    </>
  );
}

interface PartyFieldProps {
  readonly label: string;
  readonly party: Party;
  readonly onChange: (party: Party) => void;
  readonly error: string | null;
  readonly autoFocus?: boolean;
}

function PartyField({ label, party, onChange, error, autoFocus = false }: PartyFieldProps) {
  const options = useActorOptions();
  return (
    <ComboBox
      label={label}
      options={options}
      value={{ id: party.actor, name: party.name }}
      onChange={({ id, name }) => onChange({ actor: id, name })}
      error={error}
      autoFocus={autoFocus}
    />
  );
}

function PositionForm({ fields, set, errorOf }: FormProps<'position'>) {
  const t = useWords();
  const questions = useNamesOf('position');
  const stances = ['for', 'reserved', 'against', 'not-stated'] as const;
  return (
    <>
      <PartyField
        label={t('tables.column.actor')}
        party={fields.actor ?? NOBODY}
        onChange={(actor) => set({ actor })}
        error={errorOf('actor')}
        autoFocus
      />
      <Checkbox checked={fields.ours ?? false} onChange={(ours) => set({ ours })}>
        {t('records.ourPosition')}
      </Checkbox>
      <ComboBox
        label={t('tables.column.question')}
        options={questions}
        value={{ id: null, name: fields.question ?? '' }}
        onChange={({ name }) => set({ question: name })}
        error={errorOf('question')}
      />
      <Segmented
        label={t('tables.column.stance')}
        labelPlace="above"
        options={stances.map((id) => ({ id, label: t(`tables.stance.${id}`) }))}
        value={fields.stance ?? null}
        onChange={(stance) => set({ stance })}
      />
    </>
  );
}

function LineForm({ fields, set, errorOf }: FormProps<'line'>) {
  const t = useWords();
  const kinds = ['point', 'if-raised', 'their-point', 'press'] as const;
  const prompted = fields.kind === 'if-raised' || fields.kind === 'their-point';
  return (
    <>
      <Select
        label={t('tables.column.kind')}
        options={kinds.map((id) => ({ id, label: t(`tables.lineKind.${id}`) }))}
        value={fields.kind ?? null}
        onChange={(kind) => set({ kind })}
      />
      {prompted && (
        <TextField
          label={t(fields.kind === 'if-raised' ? 'records.question' : 'records.theySay')}
          value={fields.prompt ?? ''}
          onChange={(prompt) => set({ prompt })}
          maxLength={2_000}
          error={errorOf('prompt')}
        />
      )}
      <TextArea
        label={t(prompted ? 'records.weSay' : 'tables.column.line')}
        value={fields.text ?? ''}
        onChange={(text) => set({ text })}
        maxLength={5_000}
        error={errorOf('text')}
        autoFocus
      />
    </>
  );
}

function CommentForm({ fields, set, errorOf }: FormProps<'comment'>) {
  const t = useWords();
  return (
    <TextArea
      label={t('tables.column.comment')}
      hint={t('records.commentHow')}
      value={fields.text ?? ''}
      onChange={(text) => set({ text })}
      maxLength={5_000}
      error={errorOf('text')}
      autoFocus
    />
  );
}

function UndertakingForm({ fields, set, errorOf }: FormProps<'undertaking'>) {
  const t = useWords();
  return (
    <>
      <TextArea
        label={t('records.promised')}
        value={fields.what ?? ''}
        onChange={(what) => set({ what })}
        maxLength={2_000}
        error={errorOf('what')}
        autoFocus
      />
      <PartyField
        label={t('tables.column.by')}
        party={fields.by ?? NOBODY}
        onChange={(by) => set({ by })}
        error={errorOf('by')}
      />
      <PartyField
        label={t('tables.column.to')}
        party={fields.to ?? NOBODY}
        onChange={(to) => set({ to })}
        error={errorOf('to')}
      />
      <DateField
        label={t('tables.column.due')}
        value={fields.due ?? null}
        onChange={(due) => set({ due })}
        error={errorOf('due')}
      />
    </>
  );
}

function PlaceForm({ fields, set, errorOf }: FormProps<'place'>) {
  return (
    <NameField names={fields.names ?? []} onChange={(names) => set({ names })} error={errorOf('names')} />
  );
}

function TagForm({ fields, set, errorOf }: FormProps<'tag'>) {
  const t = useWords();
  const options = useTagOptions();
  return (
    <>
      <TextField
        label={t('tables.column.name')}
        value={fields.name ?? ''}
        onChange={(name) => set({ name })}
        maxLength={100}
        error={errorOf('name')}
        autoFocus
      />
      <Select
        label={t('tables.column.under')}
        options={[{ id: TOP, label: t('records.topLevel') }, ...options]}
        value={fields.parent ?? TOP}
        onChange={(parent) => set({ parent: parent === TOP ? null : parent })}
        error={errorOf('parent')}
      />
    </>
  );
}

const TOP = ':top';
