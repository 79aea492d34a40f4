import type { Ref } from 'react';
import { Field, type FieldProps } from './field.tsx';
import { selectAll } from './select-all.ts';

interface TextAreaProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  /** Lines shown when empty; it grows with its words. */
  readonly rows?: number;
  readonly maxLength?: number;
  readonly lang?: string;
  readonly ref?: Ref<HTMLTextAreaElement>;
}

export function TextArea({
  value,
  onChange,
  placeholder,
  rows = 2,
  maxLength,
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
