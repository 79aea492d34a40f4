import { ChevronLeft, ChevronRight, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { HistoryEntry } from '../../../core/contract/answers.ts';
import { dateInWords } from '../../../core/model/date.ts';
import { storeDrafts } from '../../actions/briefing-drafts.ts';
import { historyOf } from '../../actions/evidence.ts';
import { briefingAt } from '../../actions/past.ts';
import { Icon } from '../../elements/icon.tsx';
import { IconButton } from '../../elements/icon-button.tsx';
import { Select } from '../../elements/select.tsx';
import { usePreferences } from '../../state/preferences.ts';
import { momentIn } from '../inspector/moment.ts';
import styles from './find-bar.module.css';
import { dayOf, daysOf } from './past.ts';
import { ask, useBriefingView } from './view-state.ts';

/** Steps that are offered; older ones are reached by their days no more. */
const MOST = 1_000;

/** Goes through the states of a briefing, by day and by step; the page below shows the one chosen. */
export function PastBar({ briefing, onClose }: { readonly briefing: string; readonly onClose: () => void }) {
  const t = usePreferences((state) => state.t);
  const language = usePreferences((state) => state.language);
  const [entries, setEntries] = useState<readonly HistoryEntry[] | null>(null);
  const [at, setAt] = useState(0);
  const earlier = useRef<HTMLButtonElement>(null);
  const entry = entries?.[at];
  const seq = entry?.seq;

  useEffect(() => {
    let there = true;
    void storeDrafts(briefing)
      .then(() => historyOf('briefing', briefing, MOST))
      .then((read) => there && setEntries(read));
    return () => {
      there = false;
    };
  }, [briefing]);
  const close = useRef<HTMLButtonElement>(null);
  const oldest = entries !== null && entries.length < 2;
  useEffect(() => (oldest ? close : earlier).current?.focus(), [oldest]);
  useEffect(() => {
    if (seq === undefined) return;
    let there = true;
    void briefingAt(briefing, seq).then((stood) => {
      const still = there && useBriefingView.getState().asking[briefing]?.what === 'past';
      if (still && stood) ask(briefing, { what: 'past', stood });
    });
    return () => {
      there = false;
    };
  }, [briefing, seq]);

  const unread = useBriefingView(({ asking }) => {
    const asked = asking[briefing];
    return asked?.what === 'past' ? (asked.stood?.unread ?? 0) : 0;
  });
  const count = entries?.length ?? 0;
  const days = daysOf(entries ?? []);
  return (
    <section className={styles.bar} aria-label={t('past.title')}>
      <strong className={styles.name}>{t('past.title')}</strong>
      <IconButton
        ref={earlier}
        label={t('past.earlier')}
        disabled={entries !== null && at >= count - 1}
        onPress={() => setAt(Math.min(count - 1, at + 1))}
      >
        <Icon of={ChevronLeft} />
      </IconButton>
      <IconButton label={t('past.later')} disabled={at === 0} onPress={() => setAt(Math.max(0, at - 1))}>
        <Icon of={ChevronRight} />
      </IconButton>
      {entry && (
        <Select
          look="quiet"
          label={t('past.day')}
          labelPlace="hidden"
          value={dayOf(entry.at)}
          options={days.map(({ day }) => ({ id: day, label: dateInWords(day, language) }))}
          onChange={(chosen) => setAt(days.find(({ day }) => day === chosen)?.at ?? 0)}
        />
      )}
      <span className={styles.count} aria-live="polite">
        {entry
          ? t('past.step', {
              moment: momentIn(entry.at, language),
              who: entry.by,
              at: count - at,
              count,
            })
          : entries && t('past.none')}
      </span>
      <span className={styles.note} title={t('past.evidence')}>
        {unread > 0 ? t('past.unread', { count: unread }) : t('past.evidence')}
      </span>
      <IconButton ref={close} label={t('past.close')} keys="Esc" onPress={onClose}>
        <Icon of={X} />
      </IconButton>
    </section>
  );
}
