import type { Ref } from 'react';
import { isTajik } from '../../core/spelling/tajik.ts';
import { Field, type FieldProps } from './field.tsx';
import { selectAll } from './select-all.ts';

interface TextAreaProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  /** Lines shown when empty; it grows with its words. */
  readonly rows?: number;
  readonly maxLength?: number;
  /** False for words that are not the person's own. Tajik is never checked. */
  readonly spellCheck?: boolean;
  readonly lang?: string;
  readonly ref?: Ref<HTMLTextAreaElement>;
}

export function TextArea({
  value,
  onChange,
  placeholder,
  rows = 2,
  maxLength,
  spellCheck = true,
  lang,
  ref,
  ...field
}: TextAreaProps) {
  return (
    <Field {...field} tall>
      {(control) => (
        <textarea
          {...control}
          ref={ref}
          rows={rows}
          value={value}
          lang={lang}
          spellCheck={spellCheck && lang !== 'tg' && !isTajik(value)}
          maxLength={maxLength}
          placeholder={placeholder}
          // biome-ignore lint/a11y/noAutofocus: a form opens on the field it needs
          autoFocus={field.autoFocus}
          style={{ minHeight: rows * 20 }}
          onFocus={(event) => field.toConfirm && selectAll(event.currentTarget)}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
