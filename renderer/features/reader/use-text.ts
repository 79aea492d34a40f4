import { useEffect, useState } from 'react';
import type { Result } from '../../../core/contract/result.ts';
import type { FrozenText } from '../../../core/model/frozen-text.ts';
import type { Id } from '../../../core/model/id.ts';
import type { KindName, Records } from '../../../core/model/kinds.ts';
import { firstLinesOf, frozenTextOf } from '../../actions/source-text.ts';
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

/** The first lines of a long text, where they are wanted before the whole is there; null until they have come. */
export function useFirstLines(source: Id, wanted: boolean): FrozenText | null {
  const [first, setFirst] = useState<{ readonly of: Id; readonly text: FrozenText } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whether one comes for a place is asked as one comes
  useEffect(() => {
    let there = true;
    if (wanted) void firstLinesOf(source).then((text) => there && text && setFirst({ of: source, text }));
    return () => {
      there = false;
    };
  }, [source]);
  return first !== null && first.of === source ? first.text : null;
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
