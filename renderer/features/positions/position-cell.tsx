import { Clock, Lock, TriangleAlert } from 'lucide-react';
import type { Position } from '../../../core/model/position.ts';
import { Icon } from '../../elements/icon.tsx';
import { Chips, Unstated } from '../tables/cells.tsx';
import type { Look } from '../tables/look.ts';
import { StanceSign } from '../tables/stances.tsx';
import { dateWords } from '../tables/words.ts';
import styles from './positions.module.css';
import { isStale } from './words.ts';

interface PositionCellProps {
  /** The latest first. */
  readonly held: readonly Position[];
  readonly look: Look;
}

/** Sign, word, wording, date of evidence, chip; amber where it is old or rests on nothing. */
export function PositionCell({ held, look }: PositionCellProps) {
  const { t } = look;
  const [position, ...earlier] = held;
  if (!position) return <Unstated />;
  const stale = isStale(position, look);
  const background = position.redLine !== '' || position.fallback !== '';
  return (
    <div className={styles.inside}>
      <StanceSign stance={position.stance} />
      {position.wording !== '' && <span>{position.wording}</span>}
      <span className={styles.foundation}>
        <span className={stale ? styles.warn : styles.quiet}>
          {stale && <Icon of={Clock} size={12} />}{' '}
          {dateWords(position.asOf, look) ?? t('tables.dateUnstated')}
        </span>
        {position.evidence.length > 0 && <Chips ids={position.evidence} look={look} />}
        {position.evidence.length === 0 && !position.ours && (
          <span className={styles.warn}>
            <Icon of={TriangleAlert} size={12} /> {t('tables.noEvidence')}
          </span>
        )}
      </span>
      {earlier.length > 0 && (
        <span className={styles.quiet}>{t('records.earlier', { count: earlier.length })}</span>
      )}
      {background && (
        <span className={styles.background}>
          <b>
            <Icon of={Lock} size={12} /> {t('tables.disclosure.background')}
          </b>
          {t('records.redLineHeld')}
        </span>
      )}
    </div>
  );
}
