import { type Ref, useState } from 'react';
import { Field, type FieldProps } from './field.tsx';
import { readNumber, writeNumber } from './number-text.ts';
import { selectAll } from './select-all.ts';
import { useElementWords } from './words.tsx';

interface NumberFieldProps extends FieldProps {
  /** NaN where what is typed is no number: the record is then refused when it is filed. */
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly placeholder?: string;
  readonly ref?: Ref<HTMLInputElement>;
}

/** A number in digits as either language writes it; how it was read stands at the end while it is typed. */
export function NumberField({ value, onChange, placeholder, ref, ...field }: NumberFieldProps) {
  const { t, language } = useElementWords();
  const written = value === null || Number.isNaN(value) ? '' : writeNumber(value, language);
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? written;
  const unread = typed !== null && Number.isNaN(readNumber(typed));
  const reading =
    typed !== null && typed !== written && written !== '' && !unread ? `= ${written}` : undefined;
  return (
    <Field
      {...field}
      error={field.error ?? (unread ? t('elements.notNumber') : null)}
      trailing={reading ?? field.trailing}
    >
      {(control) => (
        <input
          {...control}
          ref={ref}
          inputMode="decimal"
          autoComplete="off"
          value={text}
          placeholder={placeholder}
          // biome-ignore lint/a11y/noAutofocus: a form opens on the field it needs
          autoFocus={field.autoFocus}
          onFocus={(event) => field.toConfirm && selectAll(event.currentTarget)}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            onChange(readNumber(event.currentTarget.value));
          }}
          onBlur={() => !unread && setTyped(null)}
        />
      )}
    </Field>
  );
}
