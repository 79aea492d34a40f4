import { useEffect, useState } from 'react';
import type { Result } from '../../../core/contract/result.ts';
import type { FrozenText } from '../../../core/model/frozen-text.ts';
import type { Id } from '../../../core/model/id.ts';
import type { KindName, Records } from '../../../core/model/kinds.ts';
import { frozenTextOf } from '../../actions/source-text.ts';
import { loadRecords, useLibrary } from '../../state/library.ts';

/** The frozen text of a source; null until it has come. `frozen` is its hash, where it is asked for before that is known. */
export function useFrozenText(source: Id | null, frozen?: string | null): Result<FrozenText> | null {
  const [read, setRead] = useState<{ readonly of: Id; readonly result: Result<FrozenText> } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a source that had no text may be given one
  useEffect(() => {
    let there = true;
    if (source !== null)
      void frozenTextOf(source).then(
        (result) => there && setRead((was) => (was?.result === result ? was : { of: source, result })),
      );
    return () => {
      there = false;
    };
  }, [source, frozen]);
  return read !== null && read.of === source ? read.result : null;
}

/** A record, read if it is not held; undefined until it has come or where there is none. */
export function useRecord<K extends KindName>(kind: K, id: Id | null): Records[K] | undefined {
  const record = useLibrary((state) => (id === null ? undefined : state.records[kind]?.get(id)));
  const there = useLibrary((state) => id !== null && state.rows.has(id));
  useEffect(() => {
    if (there && id !== null) void loadRecords([{ kind, id }]);
  }, [kind, id, there]);
  // The map of a kind holds records of that kind, which the type parameter cannot say.
  return record as Records[K] | undefined;
}
