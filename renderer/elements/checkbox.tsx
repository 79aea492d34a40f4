import { Check, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components';
import styles from './checkbox.module.css';
import { Icon } from './icon.tsx';

interface CheckboxProps {
  readonly children: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly mixed?: boolean;
  readonly disabled?: boolean;
  readonly autoFocus?: boolean;
  /** Accessible name where `children` is no text. */
  readonly label?: string;
}

export function Checkbox({
  children,
  checked,
  onChange,
  mixed = false,
  disabled = false,
  autoFocus = false,
  label,
}: CheckboxProps) {
  return (
    <AriaCheckbox
      className={styles.checkbox ?? ''}
      isSelected={checked}
      isIndeterminate={mixed}
      isDisabled={disabled}
      autoFocus={autoFocus}
      onChange={onChange}
      {...(label === undefined ? {} : { 'aria-label': label })}
    >
      <span className={styles.box}>
        {mixed ? <Icon of={Minus} size={14} /> : checked && <Icon of={Check} size={14} />}
      </span>
      <span className={styles.words}>{children}</span>
    </AriaCheckbox>
  );
}
