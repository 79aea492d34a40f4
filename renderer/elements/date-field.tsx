import { type Ref, useState } from 'react';
import { dateInWords, isDate } from '../../core/model/date.ts';
import { readDate } from './date-text.ts';
import { Field, type FieldProps } from './field.tsx';
import { selectAll } from './select-all.ts';
import { useElementWords } from './words.tsx';

interface DateFieldProps extends FieldProps {
  /** ISO 8601 or EDTF; what is typed and is no date comes as it is and is refused when the record is filed. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly placeholder?: string;
  readonly ref?: Ref<HTMLInputElement>;
}

/** A date as text: 2024-10-07, 2024-10, 2024-01/2024-07, 7.10.2024, 7 October 2024. It reads it back in words. */
export function DateField({ value, onChange, placeholder, ref, ...field }: DateFieldProps) {
  const { t, language } = useElementWords();
  const [typed, setTyped] = useState<string | null>(null);
  const readable = value === null || isDate(value);
  const resting = value === null ? '' : readable ? dateInWords(value, language) : value;
  // What is typed as it would be read back needs no reading beside it.
  const plain = resting.replaceAll('\u00a0', ' ');
  const asShown = typed !== null && plain.startsWith(typed.trim());
  const reading = typed !== null && readable && value !== null && !asShown ? resting : undefined;
  return (
    <Field
      {...field}
      error={field.error ?? (readable ? null : t('elements.notDate'))}
      trailing={reading ?? field.trailing}
    >
      {(control) => (
        <input
          {...control}
          ref={ref}
          autoComplete="off"
          value={typed ?? resting}
          placeholder={placeholder ?? t('elements.datePlaceholder')}
          // biome-ignore lint/a11y/noAutofocus: a form opens on the field it needs
          autoFocus={field.autoFocus}
          onFocus={(event) => field.toConfirm && selectAll(event.currentTarget)}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            onChange(readDate(event.currentTarget.value));
          }}
          onBlur={() => setTyped(null)}
        />
      )}
    </Field>
  );
}
