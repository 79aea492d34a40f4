import { useEffect } from 'react';
import type { KindName, Records } from '../../core/model/kinds.ts';
import { loadKind, useLibrary } from './library.ts';

const NONE: ReadonlyMap<string, never> = new Map<string, never>();

/** All records of a kind by id, read once and followed as they change; null until they are there. */
export function useRecords<K extends KindName>(kind: K): ReadonlyMap<string, Records[K]> | null {
  const whole = useLibrary((state) => state.whole.has(kind));
  const records: ReadonlyMap<string, Records[K]> | undefined = useLibrary((state) => state.records[kind]);
  useEffect(() => {
    if (!whole) void loadKind(kind);
  }, [kind, whole]);
  return whole ? (records ?? NONE) : null;
}

/** True once all records of these kinds are held: `useLibrary.getState().records` has them then. */
export function useWhole(kinds: readonly KindName[]): boolean {
  const whole = useLibrary((state) => state.whole);
  const missing = kinds.filter((kind) => !whole.has(kind)).join(' ');
  useEffect(() => {
    for (const kind of kinds) if (missing.includes(kind)) void loadKind(kind);
  }, [kinds, missing]);
  return missing === '';
}
