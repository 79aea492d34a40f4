import { evidenceUsed } from '../model/briefing.ts';
import type { Id } from '../model/id.ts';
import { kinds } from '../model/kinds.ts';
import { noRecords, type PackInput, type PackKind, type PackRecords, packKinds } from './input.ts';

/** Where an id stands among the records. */
export function kindOf(records: PackRecords, id: Id): PackKind | null {
  return packKinds.find((kind) => records[kind][id] !== undefined) ?? null;
}

/** What a record refers to, by the rule of its kind. */
export function refersTo(records: PackRecords, id: Id): readonly Id[] {
  const kind = kindOf(records, id);
  const record = kind === null ? undefined : records[kind][id];
  if (kind === null || record === undefined) return [];
  // Each kind's rule takes its own record; the map cannot say so for a name that varies.
  return (kinds[kind] as unknown as { refers(fields: typeof record): readonly Id[] }).refers(record);
}

/**
 * The records a briefing uses, and what those refer to; comparisons of facts in use with all their facts; all
 * places, which are names only. Nothing else can then stand in a pack, whatever was handed in.
 */
export function inUse(input: PackInput): PackRecords {
  const seen = new Set<Id>();
  const queue: Id[] = evidenceUsed(input.briefing).map((ref) => ref.id);
  const visit = () => {
    for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
      if (seen.has(id) || kindOf(input.records, id) === null) continue;
      seen.add(id);
      queue.push(...refersTo(input.records, id));
    }
  };
  visit();
  for (const comparison of input.comparisons) {
    if (!comparison.rows.some((row) => seen.has(row.fact))) continue;
    queue.push(...comparison.rows.map((row) => row.fact));
    if (comparison.comparison !== null) queue.push(comparison.comparison);
  }
  visit();
  return mapRecords(input.records, (kind, id) => kind === 'place' || seen.has(id));
}

/** The records for which `keep` holds. */
export function mapRecords(records: PackRecords, keep: (kind: PackKind, id: Id) => boolean): PackRecords {
  const kept = Object.fromEntries(
    packKinds.map((kind) => [
      kind,
      Object.fromEntries(Object.entries(records[kind]).filter(([id]) => keep(kind, id))),
    ]),
  );
  return { ...noRecords, ...kept };
}
