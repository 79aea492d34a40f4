import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Menu as AriaMenu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Separator,
} from 'react-aria-components';
import { classes } from './classes.ts';
import { Icon } from './icon.tsx';
import { keysInWords } from './keys.ts';
import styles from './menu.module.css';
import { useElementWords } from './words.tsx';

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly onPress: () => void;
  readonly icon?: ReactNode;
  readonly keys?: string | undefined;
  readonly checked?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly danger?: boolean | undefined;
}

interface MenuProps {
  /** What opens it: a Button or IconButton. */
  readonly children: ReactNode;
  readonly label: string;
  /** Groups parted by a rule. */
  readonly groups: readonly (readonly MenuEntry[])[];
  readonly placement?: 'bottom start' | 'bottom end' | 'top start' | 'top end' | 'right top';
  readonly open?: boolean | undefined;
  readonly onOpenChange?: ((open: boolean) => void) | undefined;
}

/** Actions behind a button. */
export function Menu({ children, label, groups, placement = 'bottom end', open, onOpenChange }: MenuProps) {
  return (
    <MenuTrigger
      {...(open === undefined ? {} : { isOpen: open })}
      {...(onOpenChange === undefined ? {} : { onOpenChange })}
    >
      {children}
      <Popover className={styles.popover ?? ''} placement={placement} offset={4}>
        <MenuList label={label} groups={groups} />
      </Popover>
    </MenuTrigger>
  );
}

interface MenuListProps {
  readonly label: string;
  readonly groups: readonly (readonly MenuEntry[])[];
  /** Where no button opened it: the first entry has the focus. */
  readonly focused?: boolean;
}

/** The list itself, for whoever brings a popover of their own. */
export function MenuList({ label, groups, focused = false }: MenuListProps) {
  const { platform } = useElementWords();
  const entries = groups.flat();
  const checks = entries.some((entry) => entry.checked !== undefined);
  return (
    <AriaMenu
      aria-label={label}
      className={styles.menu ?? ''}
      {...(focused ? { autoFocus: 'first' as const } : {})}
      disabledKeys={entries.filter((entry) => entry.disabled).map((entry) => entry.id)}
      onAction={(key) => entries.find((entry) => entry.id === key)?.onPress()}
    >
      {groups
        .filter((group) => group.length > 0)
        .map((group, at) => (
          <MenuSection key={group[0]?.id} aria-label={label}>
            {at > 0 && <Separator className={styles.separator ?? ''} />}
            {group.map((entry) => (
              <MenuItem
                key={entry.id}
                id={entry.id}
                textValue={entry.label}
                className={classes(styles.item, entry.danger && styles.danger)}
                aria-label={entry.checked === true ? `${entry.label} ✓` : entry.label}
              >
                {checks && (
                  <span className={styles.check}>{entry.checked && <Icon of={Check} size={14} />}</span>
                )}
                {entry.icon}
                <span className={styles.label}>{entry.label}</span>
                {entry.keys !== undefined && (
                  <span className={styles.keys}>{keysInWords(entry.keys, platform)}</span>
                )}
              </MenuItem>
            ))}
          </MenuSection>
        ))}
    </AriaMenu>
  );
}
