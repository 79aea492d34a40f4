import { Check, ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Select as AriaSelect,
  Button,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
} from 'react-aria-components';
import { classes } from './classes.ts';
import { Field, type FieldProps } from './field.tsx';
import { Icon } from './icon.tsx';
import styles from './list.module.css';

export interface Option<Id extends string = string> {
  readonly id: Id;
  readonly label: string;
  readonly detail?: string;
  readonly icon?: ReactNode;
}

interface SelectProps<Id extends string> extends FieldProps {
  readonly options: readonly Option<Id>[];
  readonly value: Id | null;
  readonly onChange: (value: Id) => void;
  /** Words while nothing is chosen. */
  readonly placeholder?: string;
  readonly look?: 'field' | 'quiet';
}

/** One of a few. `look="quiet"` is the borderless one of toolbars ("Grouped by measure"). */
export function Select<Id extends string>({
  options,
  value,
  onChange,
  placeholder,
  look = 'field',
  ...field
}: SelectProps<Id>) {
  const list = (
    <Popover className={styles.popover ?? ''} offset={4}>
      <ListBox className={styles.list ?? ''} items={options}>
        {(option) => <OptionRow option={option} />}
      </ListBox>
    </Popover>
  );
  const choose = (key: string | number | null) => {
    const chosen = options.find((option) => option.id === key);
    if (chosen) onChange(chosen.id);
  };
  if (look === 'quiet')
    return (
      <AriaSelect
        className={styles.quiet ?? ''}
        aria-label={field.label}
        selectedKey={value}
        onSelectionChange={choose}
        placeholder={placeholder ?? ''}
      >
        {field.labelPlace !== 'hidden' && <span className={styles.quietLabel}>{field.label}</span>}
        <Button className={styles.quietButton ?? ''}>
          <SelectValue className={styles.value ?? ''}>
            {({ selectedText }) => selectedText || placeholder}
          </SelectValue>
          <Icon of={ChevronDown} size={14} />
        </Button>
        {list}
      </AriaSelect>
    );
  return (
    <Field {...field}>
      {(control) => (
        <AriaSelect
          className={styles.select ?? ''}
          aria-label={field.label}
          selectedKey={value}
          onSelectionChange={choose}
          placeholder={placeholder ?? ''}
          isDisabled={control.disabled}
          isInvalid={control['aria-invalid'] ?? false}
        >
          <Button
            id={control.id}
            className={classes(control.className, styles.trigger)}
            autoFocus={field.autoFocus ?? false}
            {...(control['aria-describedby'] === undefined
              ? {}
              : { 'aria-describedby': control['aria-describedby'] })}
          >
            <SelectValue className={styles.value ?? ''}>
              {({ selectedText }) =>
                selectedText ? selectedText : <span className={styles.placeholder}>{placeholder}</span>
              }
            </SelectValue>
            <Icon of={ChevronDown} size={14} />
          </Button>
          {list}
        </AriaSelect>
      )}
    </Field>
  );
}

/** A row of a list that floats. */
export function OptionRow({ option }: { readonly option: Option }) {
  return (
    <ListBoxItem id={option.id} textValue={option.label} className={styles.option ?? ''}>
      {({ isSelected }) => (
        <>
          <span className={styles.check}>{isSelected && <Icon of={Check} size={14} />}</span>
          {option.icon}
          <span className={styles.optionLabel}>{option.label}</span>
          {option.detail !== undefined && <span className={styles.detail}>{option.detail}</span>}
        </>
      )}
    </ListBoxItem>
  );
}
