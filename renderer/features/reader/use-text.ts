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

/**
 * What is there of a text: its first lines, where it is long and they are `wanted`, then all of it. The whole is asked
 * for once they are drawn, so that it does not hold them up.
 */
export function useOpenedText(
  source: Id,
  frozen: string | null | undefined,
  wanted: boolean,
): { readonly first: FrozenText | null; readonly whole: Result<FrozenText> | null } {
  const [begun, setBegun] = useState<{ readonly of: Id; readonly first: FrozenText | null } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whether one comes for a place is asked as one comes
  useEffect(() => {
    let there = true;
    const first = wanted ? firstLinesOf(source) : Promise.resolve(null);
    void first.then((lines) => there && setBegun({ of: source, first: lines }));
    return () => {
      there = false;
    };
  }, [source]);
  const known = begun !== null && begun.of === source;
  const whole = useFrozenText(known ? source : null, frozen);
  return { first: known ? begun.first : null, whole };
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
