import type { FieldsOf } from '../../../core/model/kinds.ts';
import { NOBODY, type Party } from '../../../core/model/record.ts';
import { Checkbox } from '../../elements/checkbox.tsx';
import { ComboBox } from '../../elements/combo-box.tsx';
import { DateField } from '../../elements/date-field.tsx';
import { Segmented } from '../../elements/segmented.tsx';
import { Select } from '../../elements/select.tsx';
import { TextArea } from '../../elements/text-area.tsx';
import { TextField } from '../../elements/text-field.tsx';
import type { NewKind } from '../../state/overlay.ts';
import { useWords } from '../../state/preferences.ts';
import { languageOf, useActorOptions, useNamesOf, useTagOptions } from './options.ts';

export interface FormProps<K extends NewKind> {
  readonly fields: Partial<FieldsOf<K>>;
  readonly set: (change: Partial<FieldsOf<K>>) => void;
  /** Why a field cannot stand, in words. */
  readonly errorOf: (field: string) => string | null;
}

export function ActorForm({ fields, set, errorOf }: FormProps<'actor'>) {
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

export function EventForm({ fields, set, errorOf }: FormProps<'event'>) {
  const t = useWords();
  return (
    <>
      <TextField
        label={t('inspector.eventName')}
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

export function PositionForm({ fields, set, errorOf }: FormProps<'position'>) {
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

export function LineForm({ fields, set, errorOf }: FormProps<'line'>) {
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

export function CommentForm({ fields, set, errorOf }: FormProps<'comment'>) {
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

export function UndertakingForm({ fields, set, errorOf }: FormProps<'undertaking'>) {
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

export function PlaceForm({ fields, set, errorOf }: FormProps<'place'>) {
  return (
    <NameField names={fields.names ?? []} onChange={(names) => set({ names })} error={errorOf('names')} />
  );
}

export function TagForm({ fields, set, errorOf }: FormProps<'tag'>) {
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
