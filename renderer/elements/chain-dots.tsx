import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './chain-dots.module.css';
import { classes } from './classes.ts';
import { Icon } from './icon.tsx';

export interface ChainLink {
  readonly id: string;
  /** said: filled; reported: hollow; published: hollow with a dot. */
  readonly dot: 'said' | 'reported' | 'published' | 'amber' | 'none';
  readonly title: ReactNode;
  /** At the end of the line: the link's own date. */
  readonly aside?: ReactNode;
  /** Amber words in place of the date: "date not given". */
  readonly warning?: string | undefined;
  /** The way to the next link is a gap or unsure: dashed. */
  readonly gapAfter?: boolean | undefined;
  readonly children?: ReactNode;
}

/** The attribution chain, or any history in steps: dots on a line, top to bottom. */
export function ChainDots({
  links,
  label,
}: {
  readonly links: readonly ChainLink[];
  readonly label: string;
}) {
  return (
    <ol className={styles.chain} aria-label={label}>
      {links.map((link, at) => (
        <li
          key={link.id}
          className={classes(
            styles.link,
            link.gapAfter && styles.gap,
            at === links.length - 1 && styles.last,
          )}
        >
          <span className={classes(styles.dot, styles[link.dot])} aria-hidden="true" />
          <div className={styles.head}>
            <span className={styles.title}>{link.title}</span>
            {link.warning === undefined ? (
              <span className={styles.aside}>{link.aside}</span>
            ) : (
              <span className={styles.warning}>
                <Icon of={TriangleAlert} size={14} />
                {link.warning}
              </span>
            )}
          </div>
          {link.children !== undefined && <div className={styles.body}>{link.children}</div>}
        </li>
      ))}
    </ol>
  );
}
