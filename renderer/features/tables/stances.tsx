import { Circle, Minus, Plus } from 'lucide-react';
import type { z } from 'zod';
import type { Position, stanceSchema } from '../../../core/model/position.ts';
import { classes } from '../../elements/classes.ts';
import { Icon } from '../../elements/icon.tsx';
import { useWords } from '../../state/preferences.ts';
import styles from './cells.module.css';
import { Unstated } from './cells.tsx';
import type { Look } from './look.ts';

export type Stance = z.infer<typeof stanceSchema>;
type Taken = Exclude<Stance, 'not-stated'>;

const signs = { for: Plus, reserved: Circle, against: Minus } as const;

/** A stance: sign and word; not stated is written out in grey. */
export function StanceSign({ stance }: { readonly stance: Stance }) {
  const t = useWords();
  if (stance === 'not-stated') return <Unstated />;
  return (
    <span className={classes(styles.stance, styles[stance])}>
      <Icon of={signs[stance]} size={12} />
      {t(`tables.stance.${stance}`)}
    </span>
  );
}

interface Counts {
  readonly for: number;
  readonly reserved: number;
  readonly against: number;
  readonly total: number;
}

const counted = new WeakMap<ReadonlyMap<string, Position>, ReadonlyMap<string, Counts>>();
const NONE: Counts = { for: 0, reserved: 0, against: 0, total: 0 };

/** How many stand where on an instrument. */
export function stanceCounts(agreement: string, look: Look): Counts {
  const positions = look.all('position');
  const known = counted.get(positions);
  if (known) return known.get(agreement) ?? NONE;
  const counts = new Map<string, Counts>();
  for (const { agreement: of, stance } of positions.values()) {
    if (of === null) continue;
    const before = counts.get(of) ?? NONE;
    const taken = stance === 'not-stated' ? {} : { [stance]: before[stance] + 1 };
    counts.set(of, { ...before, ...taken, total: before.total + 1 });
  }
  counted.set(positions, counts);
  return counts.get(agreement) ?? NONE;
}

const order: readonly Taken[] = ['for', 'reserved', 'against'];

/** "+ 2 ○ 1 − 0" on an instrument. */
export function Stances({ agreement, look }: { readonly agreement: string; readonly look: Look }) {
  const counts = stanceCounts(agreement, look);
  if (counts.total === 0) return <Unstated />;
  const words = look.t('tables.stances', {
    for: counts.for,
    reserved: counts.reserved,
    against: counts.against,
  });
  return (
    <span className={styles.stances} role="img" aria-label={words} title={words}>
      {order.map((stance) => (
        <span key={stance} className={classes(styles.stance, counts[stance] > 0 && styles[stance])}>
          <Icon of={signs[stance]} size={12} />
          {counts[stance]}
        </span>
      ))}
    </span>
  );
}
