import { askedAgain } from '../../../core/clearance/asked-again.ts';
import type { Briefing } from '../../../core/model/briefing.ts';
import type { Change } from '../../../core/model/change.ts';
import { dateInWords } from '../../../core/model/date.ts';
import type { ReturnedDraft } from '../../../core/model/draft.ts';
import { Group } from '../../elements/group.tsx';
import { usePreferences } from '../../state/preferences.ts';
import { useRecords } from '../../state/use-records.ts';
import styles from './inspector.module.css';

/** Of a change in a line: who cleared it, and who is asked again. */
export function LineClearance({
  briefing,
  returned,
  change: { touches },
}: {
  readonly briefing: Briefing;
  readonly returned: ReturnedDraft;
  readonly change: Change;
}) {
  const t = usePreferences((state) => state.t);
  const language = usePreferences((state) => state.language);
  const lines = useRecords('line');
  const line =
    touches.of === 'record' && touches.ref.kind === 'line' ? lines?.get(touches.ref.id) : undefined;
  if (!line) return null;
  const units = askedAgain(line.clearedBy, briefing.clearances, returned.unit)
    .map(({ unit }) => unit)
    .join(', ');
  const draft = briefing.drafts.at(-1)?.number ?? 1;
  const who = line.clearedBy;
  return (
    <Group
      title={t('clearance.inspector.clearedBy', {
        number: t('kinds.number.line', { number: line.number }),
      })}
      ruled
    >
      <p>
        {who === ''
          ? t('clearance.inspector.notCleared')
          : line.clearedOn === null
            ? t('clearance.inspector.cleared', { who })
            : t('clearance.inspector.clearedOn', { who, date: dateInWords(line.clearedOn, language) })}{' '}
        {who !== '' &&
          (units === ''
            ? t('clearance.inspector.theirs')
            : t('clearance.inspector.asksAgain', { units, draft }))}
      </p>
      {who !== '' && <p className={styles.quiet}>{t('clearance.inspector.keeps')}</p>}
    </Group>
  );
}
