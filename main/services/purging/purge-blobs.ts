import { allItems } from '../../../core/model/briefing.ts';
import type { Id } from '../../../core/model/id.ts';
import type { Json } from '../../../core/model/patch.ts';
import { blobsOf } from '../libraries.ts';
import type { Library } from '../library.ts';
import type { Kept } from './purge-finding.ts';

/** Blobs that something which stays refers to. */
export async function blobsStaying(
  library: Library,
  gone: ReadonlySet<Id>,
  kept: readonly Kept[],
): Promise<ReadonlySet<string>> {
  const changed = new Map(kept.map((one) => [one.record.id, one]));
  const staying = new Set<string>();
  for (const kind of ['source', 'pack', 'briefing', 'template'] as const)
    for (const { record } of await library.all(kind)) {
      if (gone.has(record.id)) continue;
      const one = changed.get(record.id) ?? ({ kind, record } as Kept);
      for (const hash of blobsIn(one)) staying.add(hash);
      for (const hash of picturesIn(one)) staying.add(hash);
    }
  for (const { blob } of (await library.settings()).houses ?? []) staying.add(blob);
  return staying;
}

/** Hashes of the blobs a record refers to, but for pictures in its narrative. */
export const blobsIn = ({ kind, record }: Kept): readonly string[] =>
  blobsOf(kind, record as unknown as Json);

function picturesIn({ kind, record }: Kept): readonly string[] {
  if (kind !== 'briefing' && kind !== 'template') return [];
  return allItems(record).flatMap((item) => (item.item === 'picture' ? [item.blob] : []));
}
