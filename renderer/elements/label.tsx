import { Check, CircleX, type LucideIcon, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { Icon } from './icon.tsx';
import styles from './label.module.css';

export type Tone = 'good' | 'warn' | 'bad' | 'plain';

const icons: Readonly<Partial<Record<Tone, LucideIcon>>> = { good: Check, warn: TriangleAlert, bad: CircleX };

interface LabelProps {
  readonly tone?: Tone;
  /** Replaces the icon of the tone; null for none. */
  readonly icon?: LucideIcon | null;
  readonly children: ReactNode;
}

/** A verdict in words on its wash, with an icon: colour is never the only sign. Plain has a hairline. */
export function Label({ tone = 'plain', icon, children }: LabelProps) {
  const drawn = icon === null ? undefined : (icon ?? icons[tone]);
  return (
    <span className={classes(styles.label, styles[tone])}>
      {drawn && <Icon of={drawn} size={12} />}
      <span className={styles.words}>{children}</span>
    </span>
  );
}
