import type { ReactNode, Ref } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { classes } from './classes.ts';
import styles from './icon-button.module.css';
import { Tooltip } from './tooltip.tsx';

interface IconButtonProps {
  /** Accessible name and tooltip. */
  readonly label: string;
  readonly children: ReactNode;
  readonly onPress?: (() => void) | undefined;
  readonly keys?: string | undefined;
  readonly selected?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  /** 28 for toolbars, 32 for the rail, 20 inside fields, rows and tabs. */
  readonly size?: 20 | 28 | 32;
  readonly placement?: 'top' | 'bottom' | 'left' | 'right';
  /** Leaves the tab order and the focus where it is, where the keyboard has another way to the same. */
  readonly skipped?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function IconButton({
  label,
  children,
  onPress,
  keys,
  selected,
  disabled = false,
  size = 28,
  placement = 'bottom',
  skipped = false,
  ref,
}: IconButtonProps) {
  return (
    <Tooltip words={label} keys={keys} placement={placement}>
      <AriaButton
        aria-label={label}
        className={classes(styles.button, styles[`size${size}`], selected && styles.selected)}
        isDisabled={disabled}
        excludeFromTabOrder={skipped}
        preventFocusOnPress={skipped}
        {...(ref === undefined ? {} : { ref })}
        {...(onPress === undefined ? {} : { onPress })}
        {...(selected === undefined ? {} : { 'aria-pressed': selected })}
      >
        {children}
      </AriaButton>
    </Tooltip>
  );
}
