import { type ReactNode, useId } from 'react';
import styles from './group.module.css';

interface GroupProps {
  readonly title: string;
  /** Small words or a link at the end of the heading. */
  readonly aside?: ReactNode;
  /** large: on a page of its own; small: in the inspector. */
  readonly size?: 'small' | 'large';
  /** A hairline above. */
  readonly ruled?: boolean;
  readonly children: ReactNode;
}

/** A part of the inspector or of settings: small heading, what stands under it. */
export function Group({ title, aside, size = 'small', ruled = false, children }: GroupProps) {
  const id = useId();
  return (
    <section className={ruled ? `${styles.group} ${styles.ruled}` : styles.group} aria-labelledby={id}>
      <header className={styles.head}>
        <h3 className={size === 'large' ? styles.large : styles.title} id={id}>
          {title}
        </h3>
        {aside !== undefined && <span className={styles.aside}>{aside}</span>}
      </header>
      {children}
    </section>
  );
}
