import type { ReactNode } from 'react';
import { Toolbar as AriaToolbar } from 'react-aria-components';
import styles from './toolbar.module.css';

interface ToolbarProps {
  /** Accessible name. */
  readonly label: string;
  readonly title: ReactNode;
  /** A number after the title, never cut: two records may be called alike. */
  readonly number?: string;
  /** Small words after the title; they go before a button does. */
  readonly detail?: ReactNode;
  /** Buttons at the end. */
  readonly children?: ReactNode;
}

/** The bar of 44 over a view: its name, small words, buttons. One tab stop, arrows inside. */
export function Toolbar({ label, title, number, detail, children }: ToolbarProps) {
  return (
    <div className={styles.bar}>
      <h2 className={styles.title}>{title}</h2>
      {number !== undefined && <span className={styles.number}>{number}</span>}
      <span className={styles.detail}>
        <span className={styles.words}>{detail}</span>
      </span>
      {children !== undefined && (
        <AriaToolbar aria-label={label} className={styles.buttons ?? ''}>
          {children}
        </AriaToolbar>
      )}
    </div>
  );
}
