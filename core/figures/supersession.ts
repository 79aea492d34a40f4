import type { Id } from '../model/id.ts';

/** What a record takes the place of: `supersedes` of a fact, `replaces` of a source, `amends`, a tag's parent. */
export type Previous = (id: Id) => Id | null;

/** From a record back to the oldest it stands on, itself first. Ends where a damaged library runs in a circle. */
export function chainBack(id: Id, previous: Previous): readonly Id[] {
  const chain: Id[] = [];
  for (let at: Id | null = id; at !== null && !chain.includes(at); at = previous(at)) chain.push(at);
  return chain;
}

/** The circle that `id` taking the place of `target` would close, from `id` round to itself; null where it would not. */
export function circle(id: Id, target: Id | null, previous: Previous): readonly Id[] | null {
  if (target === null) return null;
  const back = chainBack(target, previous);
  const at = back.indexOf(id);
  return at === -1 ? null : [id, ...back.slice(0, at + 1)];
}

interface Superseding {
  readonly id: Id;
  readonly supersedes: Id | null;
}

/** Which record took the place of which: old id → new ids. */
export function supersededBy(records: readonly Superseding[]): ReadonlyMap<Id, readonly Id[]> {
  const newer = new Map<Id, Id[]>();
  for (const { id, supersedes } of records)
    if (supersedes !== null) newer.set(supersedes, [...(newer.get(supersedes) ?? []), id]);
  return newer;
}

/**
 * The records that stand in the place of one today: itself where nothing superseded it; several where two did.
 * Records in a circle stand for themselves.
 */
export function currentOf(id: Id, newer: ReadonlyMap<Id, readonly Id[]>): readonly Id[] {
  const seen = new Set<Id>();
  const ends: Id[] = [];
  const walk = (at: Id): void => {
    if (seen.has(at)) return;
    seen.add(at);
    const next = newer.get(at) ?? [];
    if (next.length === 0) ends.push(at);
    for (const one of next) walk(one);
  };
  walk(id);
  return ends.length > 0 ? ends : [id];
}

/** Those that nothing has superseded. */
export function standing<R extends Superseding>(records: readonly R[]): readonly R[] {
  const newer = supersededBy(records);
  return records.filter((record) => currentOf(record.id, newer).includes(record.id));
}
