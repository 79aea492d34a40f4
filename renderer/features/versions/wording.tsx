import { Fragment } from 'react';
import type { Stretch } from '../../../core/anchoring/difference.ts';
import { classes } from '../../elements/classes.ts';
import styles from './versions.module.css';

/** Two wordings as one: what went is struck, what came underlined; figures and negations stand out by weight too. */
export function Wording({ stretches }: { readonly stretches: readonly Stretch[] }) {
  return (
    <p className={styles.wording}>
      {stretches.map(({ in: side, text, why }, at) => {
        const key = `${at} ${side}`;
        if (side === 'both') return <Fragment key={key}>{text}</Fragment>;
        const Change = side === 'was' ? 'del' : 'ins';
        return (
          <Change key={key} className={classes(styles[side], why !== null && styles.grave)}>
            {text}
          </Change>
        );
      })}
    </p>
  );
}
