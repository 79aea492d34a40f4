import { Check } from 'lucide-react';
import { useId } from 'react';
import { Checkbox } from '../../elements/checkbox.tsx';
import { DateField } from '../../elements/date-field.tsx';
import type { FieldProps } from '../../elements/field.tsx';
import { Icon } from '../../elements/icon.tsx';
import { NumberField } from '../../elements/number-field.tsx';
import { Segmented } from '../../elements/segmented.tsx';
import { Select } from '../../elements/select.tsx';
import { TextArea } from '../../elements/text-area.tsx';
import { TextField } from '../../elements/text-field.tsx';
import { usePreferences } from '../../state/preferences.ts';
import { type Draft, type FieldsHolding, fieldProps } from './draft.ts';
import styles from './form.module.css';

export interface Common {
  readonly toConfirm: readonly string[];
}
export interface Of<F extends Common, N extends string> {
  readonly draft: Draft<F>;
  readonly field: N;
  readonly place?: FieldProps['labelPlace'];
  readonly label?: string;
}

// `FieldsHolding` picks the fields whose value has the type, which indexing by a type parameter cannot show: hence
// the casts of values below, each to the type that the name was picked by.

export function TextOf<F extends Common>({
  draft,
  field,
  place = 'above',
  long = false,
  ...more
}: Of<F, FieldsHolding<F, string>> & {
  readonly long?: boolean;
  readonly lang?: string;
  readonly spellCheck?: boolean;
  readonly placeholder?: string;
}) {
  const t = usePreferences((state) => state.t);
  const props = {
    ...fieldProps(draft, field, t),
    labelPlace: place,
    ...more,
    value: draft.fields[field] as string,
    onChange: (value: string) => draft.set(field, value as F[typeof field]),
  };
  return long ? <TextArea {...props} /> : <TextField {...props} />;
}

export function NumberOf<F extends Common>({
  draft,
  field,
  place = 'above',
}: Of<F, FieldsHolding<F, number | null>>) {
  const t = usePreferences((state) => state.t);
  return (
    <NumberField
      {...fieldProps(draft, field, t)}
      labelPlace={place}
      value={draft.fields[field] as number | null}
      onChange={(value) => draft.set(field, value as F[typeof field])}
    />
  );
}

export function DateOf<F extends Common>({
  draft,
  field,
  place = 'above',
  label,
}: Of<F, FieldsHolding<F, string | null>>) {
  const t = usePreferences((state) => state.t);
  return (
    <DateField
      {...fieldProps(draft, field, t)}
      {...(label === undefined ? {} : { label })}
      labelPlace={place}
      value={draft.fields[field] as string | null}
      onChange={(value) => draft.set(field, value as F[typeof field])}
    />
  );
}

/** One of a closed list; `words` gives the key of each choice's words. */
export function ChoiceOf<F extends Common, N extends keyof F & string>({
  draft,
  field,
  options,
  words,
  none,
}: {
  readonly draft: Draft<F>;
  readonly field: N;
  readonly options: readonly (F[N] & string)[];
  readonly words: (option: F[N] & string) => string;
  /** Words for nothing chosen, where that is allowed. */
  readonly none?: string;
}) {
  const t = usePreferences((state) => state.t);
  const NONE = ':none';
  return (
    <Select
      {...fieldProps(draft, field, t)}
      options={[
        ...(none === undefined ? [] : [{ id: NONE, label: none }]),
        ...options.map((option) => ({ id: option as string, label: words(option) })),
      ]}
      value={(draft.fields[field] as string | null) ?? (none === undefined ? null : NONE)}
      onChange={(chosen) => draft.set(field, (chosen === NONE ? null : chosen) as F[N])}
    />
  );
}

/** Two to four choices side by side; read from the text and not confirmed, they have a tick beside them. */
export function SegmentsOf<F extends Common, N extends keyof F & string>({
  draft,
  field,
  options,
  words,
}: {
  readonly draft: Draft<F>;
  readonly field: N;
  readonly options: readonly (F[N] & string)[];
  readonly words: (option: F[N] & string) => string;
}) {
  const t = usePreferences((state) => state.t);
  const { label, toConfirm, onConfirm } = fieldProps(draft, field, t);
  const id = useId();
  return (
    <div
      className={toConfirm ? styles.unconfirmed : undefined}
      data-field={field}
      onKeyDownCapture={(event) => {
        const chosen = event.target instanceof HTMLInputElement && event.target.checked;
        if (event.key !== ' ' || !toConfirm || !chosen) return;
        event.preventDefault();
        event.stopPropagation();
        onConfirm?.();
      }}
    >
      <Segmented
        label={label}
        options={options.map((option) => ({ id: option as string, label: words(option) }))}
        value={draft.fields[field] as string}
        onChange={(chosen) => draft.set(field, chosen as F[N])}
      />
      {toConfirm && (
        <button
          type="button"
          className={styles.confirm}
          aria-label={t('elements.confirm', { label })}
          aria-describedby={`${id}-confirm`}
          onClick={onConfirm}
        >
          <span id={`${id}-confirm`}>{t('elements.toConfirm')}</span>
          <Icon of={Check} size={14} />
        </button>
      )}
    </div>
  );
}

export function TickOf<F extends Common>({ draft, field }: Of<F, FieldsHolding<F, boolean>>) {
  const t = usePreferences((state) => state.t);
  return (
    <Checkbox
      checked={draft.fields[field] as boolean}
      onChange={(checked) => draft.set(field, checked as F[typeof field])}
    >
      {t(`inspector.field.${field}`)}
    </Checkbox>
  );
}

/** Several of something, each in a row with a way to take it out. */
export function Rows<T>({
  name,
  title,
  rows,
  blank,
  onChange,
  row,
  add,
}: {
  /** Which field of its record it is. */
  readonly name?: string;
  readonly title: string;
  readonly rows: readonly T[];
  readonly blank: T;
  readonly onChange: (rows: readonly T[]) => void;
  readonly row: (value: T, set: (value: T) => void, index: number) => React.ReactNode;
  readonly add: string;
}) {
  const t = usePreferences((state) => state.t);
  return (
    <fieldset className={styles.rows} data-field={name}>
      <legend className={styles.legend}>{title}</legend>
      {rows.map((value, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the list
        <div key={index} className={styles.row}>
          <div className={styles.rowBody}>
            {row(value, (next) => onChange(rows.with(index, next)), index)}
          </div>
          <button
            type="button"
            className={styles.takeOut}
            aria-label={t('inspector.takeOut', { title, number: index + 1 })}
            onClick={() => onChange(rows.toSpliced(index, 1))}
          >
            ×
          </button>
        </div>
      ))}
      <button type="button" className={styles.addRow} onClick={() => onChange([...rows, blank])}>
        {add}
      </button>
    </fieldset>
  );
}
