import type { ReactNode } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import { classes } from './classes.ts';
import styles from './segmented.module.css';

interface SegmentedProps<Id extends string> {
  readonly label: string;
  readonly labelPlace?: 'above' | 'beside' | 'hidden';
  readonly options: readonly {
    readonly id: Id;
    readonly label: string;
    readonly icon?: ReactNode;
    readonly disabled?: boolean;
  }[];
  readonly value: Id | null;
  readonly onChange: (value: Id) => void;
  readonly disabled?: boolean;
}

/** Two to four choices side by side; one tab stop, arrows inside. */
export function Segmented<Id extends string>({
  label,
  labelPlace = 'beside',
  options,
  value,
  onChange,
  disabled = false,
}: SegmentedProps<Id>) {
  return (
    <div className={classes(styles.field, styles[labelPlace])}>
      {labelPlace !== 'hidden' && <span className={styles.label}>{label}</span>}
      <RadioGroup
        aria-label={label}
        orientation="horizontal"
        className={styles.group ?? ''}
        value={value}
        isDisabled={disabled}
        onChange={(chosen) => {
          const option = options.find((candidate) => candidate.id === chosen);
          if (option) onChange(option.id);
        }}
      >
        {options.map((option) => (
          <Radio
            key={option.id}
            value={option.id}
            className={styles.segment ?? ''}
            isDisabled={option.disabled ?? false}
          >
            {option.icon}
            {option.label}
          </Radio>
        ))}
      </RadioGroup>
    </div>
  );
}
