import type { Made } from '../../../core/contract/record-commands.ts';
import { refuse } from '../../../core/contract/result.ts';
import { numbered } from '../../../core/language/numbers.ts';
import type { Id } from '../../../core/model/id.ts';
import type { FieldsOf, KindName } from '../../../core/model/kinds.ts';
import type { Library } from '../library.ts';
import { refuseToRewrite } from '../packs/frozen-versions.ts';
import { checkAnchors } from '../sources/anchors.ts';
import type { Transaction } from '../transaction.ts';
import { checkChainDates } from './chain-dates.ts';
import { checkLinks } from './links.ts';
import { checkMarking } from './markings.ts';
import { linkParties } from './parties.ts';

/**
 * Files a record: its words are compared with the source, its people found or made, its links checked. A version of a
 * pack is made by finalising only (`version-by-finalising`).
 */
export async function addRecord<K extends KindName>(
  transaction: Transaction,
  kind: K,
  fields: Partial<FieldsOf<K>>,
): Promise<Made> {
  if (kind === 'pack') throw refuse('version-by-finalising');
  const made = await transaction.add(kind, fields);
  await settle(transaction, kind, made.id);
  await checkChainDates(transaction, kind, made.id);
  return made;
}

/** Changes fields of a record, under the same rules; of a finalised version what may still be written on it. */
export async function editRecord<K extends KindName>(
  transaction: Transaction,
  kind: K,
  id: Id,
  fields: Partial<FieldsOf<K>>,
): Promise<void> {
  if (kind === 'pack') refuseToRewrite(await transaction.get('pack', id), fields);
  await transaction.edit(kind, id, fields);
  await settle(transaction, kind, id);
  // Dates that an older Précis let stand are no reason to refuse an edit of something else.
  if (CHAIN.some((field) => field in fields)) await checkChainDates(transaction, kind, id);
}

/** Fields of a quote that tell when its words were said and passed on, and in what source they stand. */
const CHAIN = ['said', 'reportedThrough', 'passages'];

async function settle<K extends KindName>(transaction: Transaction, kind: K, id: Id): Promise<void> {
  await checkAnchors(transaction, kind, id);
  await linkParties(transaction, kind, id);
  await checkLinks(transaction, kind, id);
  await checkMarking(transaction, kind, id);
}

/**
 * Removes a record. Where others refer to it, refuses with `in-use` and says where, unless told otherwise. A finalised
 * version stays on file (`version-stays`).
 */
export async function removeRecord(
  library: Library,
  transaction: Transaction,
  kind: KindName,
  id: Id,
  evenIfUsed: boolean,
): Promise<void> {
  if (kind === 'pack') {
    const { version, title } = await transaction.get('pack', id);
    throw refuse('version-stays', { version, title });
  }
  const users = library.rows().filter((row) => row.refers.includes(id) && row.id !== id);
  if (users.length > 0 && !evenIfUsed) {
    const where = users
      .slice(0, 5)
      .map((row) => numbered(row.kind, row))
      .join(', ');
    throw refuse('in-use', { count: users.length, where: users.length > 5 ? `${where} …` : where });
  }
  await transaction.remove(kind, id);
}
