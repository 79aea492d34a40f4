import type { Party, Relay } from '../../../core/model/record.ts';
import { ComboBox } from '../../elements/combo-box.tsx';
import { DateField } from '../../elements/date-field.tsx';
import type { FieldProps } from '../../elements/field.tsx';
import { usePreferences } from '../../state/preferences.ts';
import { useActorOptions } from '../tables/options.ts';
import { errorOf, type FieldsHolding, fieldProps } from './draft.ts';
import type { Common, Of } from './fields.tsx';

// As in `fields.tsx`, a value is cast to the type that the name of its field was picked by.

/** Somebody by name: an actor of the library under any spelling, or words of one's own. */
export function PartyField({
  value,
  onChange,
  ...field
}: FieldProps & {
  readonly value: Party;
  readonly onChange: (party: Party) => void;
  readonly placeholder?: string;
}) {
  const options = useActorOptions();
  return (
    <ComboBox
      {...field}
      options={options}
      value={{ id: value.actor, name: value.name }}
      onChange={({ id, name }) => onChange({ actor: id, name })}
    />
  );
}

export function PartyOf<F extends Common>({
  draft,
  field,
  place = 'above',
  ...more
}: Of<F, FieldsHolding<F, Party>> & { readonly placeholder?: string }) {
  const t = usePreferences((state) => state.t);
  return (
    <PartyField
      {...fieldProps(draft, field, t)}
      labelPlace={place}
      {...more}
      value={draft.fields[field] as Party}
      onChange={(party) => draft.set(field, party as F[typeof field])}
    />
  );
}

const NO_RELAY: Relay = { party: null, descriptor: '', date: null };

/** Through whom it came: named, or described where nobody is named, with a date of its own. Empty is no link. */
export function RelayOf<F extends Common>({
  draft,
  field,
  place = 'above',
}: Of<F, FieldsHolding<F, Relay | null>>) {
  const t = usePreferences((state) => state.t);
  const relay = (draft.fields[field] as Relay | null) ?? NO_RELAY;
  const set = (next: Relay) => {
    const empty = next.descriptor.trim() === '' && !next.party?.name && next.date === null;
    draft.set(field, (empty ? null : next) as F[typeof field]);
  };
  return (
    <>
      <PartyField
        {...fieldProps(draft, field, t)}
        labelPlace={place}
        placeholder={t('inspector.relayName')}
        value={relay.party ?? { actor: null, name: relay.descriptor }}
        // A name the library knows is a party; words of one's own describe somebody who is not named.
        onChange={({ actor, name }) =>
          set(
            actor === null
              ? { ...relay, party: null, descriptor: name }
              : { ...relay, party: { actor, name }, descriptor: '' },
          )
        }
      />
      <DateField
        name={`${field}.date`}
        label={t('inspector.relayDate')}
        labelPlace={place}
        error={errorOf(draft.problems, `${field}.date`, t)}
        {...(place === 'hidden' ? { placeholder: t('inspector.relayDate') } : {})}
        value={relay.date}
        onChange={(date) => set({ ...relay, date })}
      />
    </>
  );
}
