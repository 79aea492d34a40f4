import { evidenceUsed } from '../../model/briefing.ts';
import type { Id } from '../../model/id.ts';
import { kinds } from '../../model/kinds.ts';
import { comparedFigures } from '../compared.ts';
import {
  noRecords,
  type PackComparison,
  type PackContents,
  type PackInput,
  type PackKind,
  type PackRecords,
  packKinds,
} from '../input.ts';
import type { PackLanguage } from '../words/numbers.ts';

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
export function inUse(input: PackContents & Pick<PackInput, 'comparisons'>): PackRecords {
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

/** The figures of a briefing that have company in the library, as a pack compares them. */
export function comparedIn(
  { briefing, records }: PackContents,
  language: PackLanguage,
): readonly PackComparison[] {
  const used = new Set(evidenceUsed(briefing).map((ref) => ref.id));
  return comparedFigures(
    Object.values(records.fact),
    Object.values(records.comparison),
    (id) => used.has(id),
    language,
  );
}

/**
 * The briefing with the records it uses, what those refer to, what its figures are compared with, and the places it
 * names: all that a version rests on, and nothing else of the library.
 */
export function contentsUsed(contents: PackContents, language: PackLanguage): PackContents {
  const used = inUse({ ...contents, comparisons: comparedIn(contents, language) });
  const named = new Set<string>();
  for (const { place } of [
    ...Object.values(used.fact),
    ...Object.values(used.quote),
    ...Object.values(used.event),
  ])
    named.add(place.trim().toLowerCase());
  return {
    briefing: contents.briefing,
    records: mapRecords(
      used,
      (kind, id) =>
        kind !== 'place' ||
        (used.place[id]?.names.some(({ text }) => named.has(text.toLowerCase())) ?? false),
    ),
  };
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
