import { CircleX, Info, type LucideIcon, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './banner.module.css';
import { classes } from './classes.ts';
import { Icon } from './icon.tsx';

const icons: Readonly<Record<'warn' | 'bad' | 'plain', LucideIcon>> = {
  warn: TriangleAlert,
  bad: CircleX,
  plain: Info,
};

interface BannerProps {
  readonly tone: 'warn' | 'bad' | 'plain';
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}

/** What happened, what is safe, what to do, over a view or in a form. */
export function Banner({ tone, children, actions }: BannerProps) {
  return (
    <div className={classes(styles.banner, styles[tone])} role={tone === 'plain' ? 'note' : 'alert'}>
      <Icon of={icons[tone]} />
      <div className={styles.words}>{children}</div>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
