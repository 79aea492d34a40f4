import type { ReactNode } from 'react';
import type { Difference } from '../../../core/anchoring/difference.ts';
import styles from './versions.module.css';

interface WordingProps {
  readonly text: string;
  readonly differences: readonly Difference[];
  /** Words that went, or words that came. */
  readonly side: 'was' | 'is';
}

/** One of two wordings with what the other lacks: struck or underlined, figures and negations on a wash as well. */
export function Wording({ text, differences, side }: WordingProps) {
  const Change = side === 'was' ? 'del' : 'ins';
  const parts: ReactNode[] = [];
  let from = 0;
  for (const { start, end, why } of differences) {
    parts.push(text.slice(from, start));
    parts.push(
      <Change key={start} className={why === null ? styles.word : styles.grave}>
        {text.slice(start, end)}
      </Change>,
    );
    from = end;
  }
  parts.push(text.slice(from));
  return <p className={styles.wording}>{parts}</p>;
}
