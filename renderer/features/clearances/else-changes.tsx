import type { Briefing } from '../../../core/model/briefing.ts';
import type { Change } from '../../../core/model/change.ts';
import type { GoesTo } from '../../../core/model/narrative.ts';
import { useWords } from '../../state/preferences.ts';
import { GoesToMarks } from '../briefing/goes-to-marks.tsx';
import { InBriefing } from '../inspector/used.tsx';
import { doingOf } from './change-state.ts';
import styles from './inspector.module.css';
import { useBriefingsUsing } from './use-reason.ts';

interface ElseChangesProps {
  readonly briefing: Briefing;
  readonly change: Change;
  readonly goes: GoesTo | null;
}

/** Where the words stand besides: every briefing that uses the record; else the outputs the place goes into. */
export function ElseChanges({ briefing, change, goes }: ElseChangesProps) {
  const t = useWords();
  const record = change.touches.of === 'record' ? change.touches.ref.id : null;
  const users = useBriefingsUsing(record);
  if (record !== null) {
    const own = users.includes(briefing.id) ? [briefing.id] : [];
    return (
      <ul className={styles.list}>
        {[...own, ...users.filter((id) => id !== briefing.id)].map((id) => (
          <li key={id}>
            <InBriefing briefing={id} id={record} />
          </li>
        ))}
      </ul>
    );
  }
  if (doingOf(change) !== 'accept') return <p className={styles.quiet}>{t('clearance.inspector.nothing')}</p>;
  return (
    <p className={styles.goes}>
      <span>{t('clearance.inspector.onlyHere')}</span>
      <GoesToMarks goesTo={goes} />
    </p>
  );
}
