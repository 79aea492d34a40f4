import { evidenceUsed } from '../../../core/model/briefing.ts';
import type { FrozenText } from '../../../core/model/frozen-text.ts';
import type { Id } from '../../../core/model/id.ts';
import {
  noRecords,
  type PackContents,
  type PackKind,
  type PackRecords,
  packKinds,
} from '../../../core/pack/index.ts';
import { StoreError } from '../../store/store.ts';
import type { Library } from '../library.ts';
import { frozenText } from '../sources/anchors.ts';

/**
 * A briefing with the records it uses and what those refer to, and besides all facts, comparisons and places: a
 * figure may be contested by one that is not in use. Found in the index; only what is named is read.
 */
export async function contentsOf(library: Library, briefing: Id): Promise<PackContents> {
  const { record } = await library.get('briefing', briefing);
  const rows = new Map(library.rows().map((row) => [row.id, row]));
  const wanted = new Set<Id>();
  const queue = [
    ...evidenceUsed(record).map((ref) => ref.id),
    ...[...rows.values()].filter(({ kind }) => ALWAYS.includes(kind)).map(({ id }) => id),
  ];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    const row = rows.get(id);
    if (row === undefined || wanted.has(id)) continue;
    wanted.add(id);
    queue.push(...row.refers);
  }
  // What replaces a source in use is named by the check.
  for (const row of rows.values())
    if (row.kind === 'source' && row.refers.some((id) => wanted.has(id) && rows.get(id)?.kind === 'source'))
      wanted.add(row.id);
  const records: Record<PackKind, Record<Id, unknown>> = {
    ...Object.fromEntries(packKinds.map((kind) => [kind, {}])),
  } as Record<PackKind, Record<Id, unknown>>;
  await Promise.all(
    [...wanted].map(async (id) => {
      const kind = packKinds.find((one) => one === rows.get(id)?.kind);
      if (kind === undefined) return;
      const found = await library.find(kind, id);
      if (found) records[kind][id] = found.record;
    }),
  );
  // Each record was read as one of its kind; the map cannot follow that through the loop.
  return { briefing: record, records: { ...noRecords, ...(records as unknown as PackRecords) } };
}

const ALWAYS: readonly string[] = ['fact', 'comparison', 'place'];

/** The frozen texts of sources by id. One that is damaged or was never read is left out: the pack says so. */
export async function textsOf(
  library: Library,
  records: PackRecords,
): Promise<Readonly<Record<Id, FrozenText>>> {
  const texts: Record<Id, FrozenText> = {};
  for (const source of Object.values(records.source)) {
    if (source.frozen === null) continue;
    try {
      texts[source.id] = await frozenText(library, source.frozen);
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
    }
  }
  return texts;
}
