import { useEffect, useMemo } from 'react';
import { anchoredKinds } from '../../../core/model/anchor.ts';
import type { Id } from '../../../core/model/id.ts';
import { loadRecords, useLibrary } from '../../state/library.ts';
import { type Evidence, type Marked, markedIn } from './spans.ts';

/** Everything filed from a source, as it is painted in its text. Records are read as far as they are not held. Nothing where no source is given. */
export function useMarked(source: Id | null): readonly Marked[] {
  const rows = useLibrary((state) => state.rows);
  const records = useLibrary((state) => state.records);
  const refs = useMemo(
    () =>
      [...rows.values()].flatMap((row) => {
        const kind = anchoredKinds.find((name) => name === row.kind);
        return kind !== undefined && source !== null && row.refers.includes(source)
          ? [{ kind, id: row.id }]
          : [];
      }),
    [rows, source],
  );
  useEffect(() => void loadRecords(refs), [refs]);
  return useMemo(() => {
    const evidence = refs.flatMap(({ kind, id }): readonly Evidence[] => {
      const record = records[kind]?.get(id);
      // The map of a kind holds records of that kind, which a union of kinds cannot say.
      return record ? [{ kind, record } as Evidence] : [];
    });
    return source === null ? [] : markedIn(source, evidence);
  }, [refs, records, source]);
}
