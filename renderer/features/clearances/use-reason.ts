import { useMemo } from 'react';
import { askedAgain } from '../../../core/clearance/asked-again.ts';
import type { Briefing } from '../../../core/model/briefing.ts';
import type { Change } from '../../../core/model/change.ts';
import type { ReturnedDraft } from '../../../core/model/draft.ts';
import { useLibrary } from '../../state/library.ts';
import { usePreferences } from '../../state/preferences.ts';
import { useRecords } from '../../state/use-records.ts';
import { numberOf } from './words.ts';

/** Briefings that use a record, by their rows. */
export function useBriefingsUsing(id: string | null): readonly string[] {
  const rows = useLibrary((state) => state.rows);
  return useMemo(
    () =>
      id === null
        ? []
        : [...rows.values()].flatMap((row) =>
            row.kind === 'briefing' && row.refers.includes(id) ? [row.id] : [],
          ),
    [rows, id],
  );
}

/** Why a change stands as it does, and what it would do besides; empty where its words say all. */
export function useReason(briefing: Briefing, returned: ReturnedDraft, change: Change): string {
  const t = usePreferences((state) => state.t);
  const rows = useLibrary((state) => state.rows);
  const lines = useRecords('line');
  const { touches } = change;
  const line =
    touches.of === 'record' && touches.ref.kind === 'line' ? lines?.get(touches.ref.id) : undefined;
  const users = useBriefingsUsing(line?.id ?? null);
  const settled = returned.settled[change.number]?.how;
  const reason = (): string => {
    // What it would do is of no use once it is done.
    if (settled === 'accepted' || settled === 'answered') return '';
    if (change.kind === 'moved') return t('clearance.why.moved');
    if (change.kind === 'new' && touches.of === 'new') return t('clearance.why.new');
    if (change.kind === 'comment') return '';
    switch (touches.of) {
      case 'verbatim': {
        const source = touches.source === null ? undefined : rows.get(touches.source);
        const named = source
          ? t('kinds.number.source', { number: source.number })
          : numberOf(touches.ref, rows, t);
        const { reads, wants } = touches;
        return touches.at === null
          ? t('clearance.why.verbatimSource', { source: named, reads, wants })
          : t('clearance.why.verbatim', { source: named, line: touches.at, reads, wants });
      }
      case 'figure':
        return t('clearance.why.figure');
      case 'derived':
        return t('clearance.why.derived', { number: numberOf(touches.ref, rows, t) });
      case 'record': {
        if (touches.ref.kind === 'comment') return t('clearance.why.comment');
        const units = askedAgain(line?.clearedBy ?? '', briefing.clearances, returned.unit).map(
          ({ unit }) => unit,
        );
        const count = users.length;
        return units.length === 0
          ? t('clearance.why.lineUncleared', { count })
          : t('clearance.why.line', { count, units: units.join(', ') });
      }
      case 'outside':
        return t('clearance.why.outside');
      case 'narrative':
      case 'new':
        return '';
    }
  };
  const why = reason();
  return settled === undefined && change.untracked && change.kind === 'words' && why === ''
    ? t('clearance.why.untracked')
    : why;
}
