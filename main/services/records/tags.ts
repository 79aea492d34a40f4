import type { Parsed } from '../../../core/contract/commands.ts';
import type { Id } from '../../../core/model/id.ts';
import type { KindName, Records } from '../../../core/model/kinds.ts';
import type { Library } from '../library.ts';
import type { Transaction } from '../transaction.ts';
import { checkLinks } from './links.ts';
import { relink } from './references.ts';

/** Puts tags on records and takes tags off them, in one edit: recoding is both at once. Refuses a tag that is none. */
export async function tagRecords(
  library: Library,
  { records, add, remove }: Parsed<'record:tag'>,
  group: string | null,
): Promise<null> {
  return library.edit('record:tag', group, async (transaction) => {
    for (const tag of add) await transaction.get('tag', tag);
    const gone = new Set(remove);
    for (const { kind, id } of records)
      await retag(transaction, kind, id, (tags) => [...tags.filter((tag) => !gone.has(tag)), ...add]);
    return null;
  });
}

/**
 * Makes one tag of two: what carried `away` carries `keep`, the tags under it move, and it is gone. Where `keep` stood
 * under it, `keep` takes its place in the hierarchy. Undone as one.
 */
export async function mergeTags(
  library: Library,
  { keep, away }: Parsed<'tag:merge'>,
  group: string | null,
): Promise<null> {
  if (keep === away) return null;
  return library.edit('tag:merge', group, async (transaction) => {
    await transaction.get('tag', keep);
    const { parent } = await transaction.get('tag', away);
    if (await isUnder(transaction, keep, away)) await transaction.edit('tag', keep, { parent });
    await relink(library, transaction, away, keep);
    await transaction.remove('tag', away);
    await checkLinks(transaction, 'tag', keep);
    return null;
  });
}

/** True where a tag stands anywhere below another. */
async function isUnder(transaction: Transaction, id: Id, above: Id): Promise<boolean> {
  for (let { parent } = await transaction.get('tag', id); parent !== null; ) {
    if (parent === above) return true;
    ({ parent } = await transaction.get('tag', parent));
  }
  return false;
}

async function retag<K extends KindName>(
  transaction: Transaction,
  kind: K,
  id: Id,
  change: (tags: readonly Id[]) => readonly Id[],
): Promise<void> {
  const { tags }: Pick<Records[K], 'tags'> = await transaction.get(kind, id);
  // Every kind has the common fields; the map cannot say so for a type parameter.
  const fields = { tags: [...new Set(change(tags))] } as never;
  await transaction.edit(kind, id, fields);
}
