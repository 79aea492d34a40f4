import type { ReactNode, Ref } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import styles from './button.module.css';
import { classes } from './classes.ts';
import { Kbd } from './kbd.tsx';

export interface ButtonProps {
  readonly children: ReactNode;
  readonly onPress?: (() => void) | undefined;
  /** plain: hairline and field; primary: plum, one a view; quiet: no border, for toolbars; link: a verb in a line. */
  readonly look?: 'plain' | 'primary' | 'quiet' | 'link' | 'danger';
  /** Icon in front: a lucide icon at 16. */
  readonly icon?: ReactNode;
  /** Accelerator shown in the button. */
  readonly keys?: string | undefined;
  readonly selected?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly type?: 'button' | 'submit';
  readonly wide?: boolean;
  readonly autoFocus?: boolean;
  readonly label?: string | undefined;
  readonly ref?: Ref<HTMLButtonElement>;
  /** Ids of what explains it, such as the reason why it is disabled. */
  readonly describedBy?: string | undefined;
}

export function Button({
  children,
  onPress,
  look = 'plain',
  icon,
  keys,
  selected,
  disabled = false,
  type = 'button',
  wide = false,
  autoFocus = false,
  label,
  ref,
  describedBy,
}: ButtonProps) {
  return (
    <AriaButton
      className={classes(styles.button, styles[look], selected && styles.selected, wide && styles.wide)}
      type={type}
      isDisabled={disabled}
      autoFocus={autoFocus}
      {...(ref === undefined ? {} : { ref })}
      {...(onPress === undefined ? {} : { onPress })}
      {...(selected === undefined ? {} : { 'aria-pressed': selected })}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(describedBy === undefined ? {} : { 'aria-describedby': describedBy })}
    >
      {icon}
      <span className={styles.words}>{children}</span>
      {keys !== undefined && <Kbd keys={keys} />}
    </AriaButton>
  );
}
