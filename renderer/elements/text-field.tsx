import type { Ref } from 'react';
import { isTajik } from '../../core/spelling/tajik.ts';
import { Field, type FieldProps } from './field.tsx';
import { selectAll } from './select-all.ts';

interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  readonly type?: 'text' | 'search' | 'url';
  readonly maxLength?: number;
  readonly spellCheck?: boolean;
  readonly lang?: string;
  readonly ref?: Ref<HTMLInputElement>;
}

export function TextField({
  value,
  onChange,
  placeholder,
  type = 'text',
  maxLength,
  spellCheck = false,
  lang,
  ref,
  ...field
}: TextFieldProps) {
  return (
    <Field {...field}>
      {(control) => (
        <input
          {...control}
          ref={ref}
          type={type}
          value={value}
          lang={lang}
          maxLength={maxLength}
          placeholder={placeholder}
          spellCheck={spellCheck && !isTajik(value)}
          autoComplete="off"
          // biome-ignore lint/a11y/noAutofocus: a form opens on the field it needs
          autoFocus={field.autoFocus}
          onFocus={(event) => field.toConfirm && selectAll(event.currentTarget)}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
