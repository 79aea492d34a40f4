import type { ReactNode } from 'react';
import styles from './marked-text.module.css';

interface MarkedTextProps {
  readonly text: string;
  /** Ranges in UTF-16 units, in order, not overlapping. */
  readonly ranges: readonly (readonly [number, number])[];
}

/** Text with its hits bold and underlined. */
export function MarkedText({ text, ranges }: MarkedTextProps) {
  const parts: ReactNode[] = [];
  let from = 0;
  for (const [start, end] of ranges) {
    if (start < from) continue;
    parts.push(text.slice(from, start));
    parts.push(
      <mark key={start} className={styles.hit}>
        {text.slice(start, end)}
      </mark>,
    );
    from = end;
  }
  parts.push(text.slice(from));
  return <>{parts}</>;
}
