import type { Made } from '../../core/contract/record-commands.ts';
import { refuse } from '../../core/contract/result.ts';
import { numbered } from '../../core/language/numbers.ts';
import type { Id } from '../../core/model/id.ts';
import type { FieldsOf, KindName } from '../../core/model/kinds.ts';
import { checkAnchors } from './anchors.ts';
import type { Library } from './library.ts';
import { checkLinks } from './links.ts';
import { checkMarking } from './markings.ts';
import { linkParties } from './parties.ts';
import type { Transaction } from './transaction.ts';

/** Files a record: its words are compared with the source, its people found or made, its links checked. */
export async function addRecord<K extends KindName>(
  transaction: Transaction,
  kind: K,
  fields: Partial<FieldsOf<K>>,
): Promise<Made> {
  const made = await transaction.add(kind, fields);
  await settle(transaction, kind, made.id);
  return made;
}

/** Changes fields of a record, under the same rules. */
export async function editRecord<K extends KindName>(
  transaction: Transaction,
  kind: K,
  id: Id,
  fields: Partial<FieldsOf<K>>,
): Promise<void> {
  await transaction.edit(kind, id, fields);
  await settle(transaction, kind, id);
}

async function settle<K extends KindName>(transaction: Transaction, kind: K, id: Id): Promise<void> {
  await checkAnchors(transaction, kind, id);
  await linkParties(transaction, kind, id);
  await checkLinks(transaction, kind, id);
  await checkMarking(transaction, kind, id);
}

/** Removes a record. Where others refer to it, refuses with `in-use` and says where, unless told otherwise. */
export async function removeRecord(
  library: Library,
  transaction: Transaction,
  kind: KindName,
  id: Id,
  evenIfUsed: boolean,
): Promise<void> {
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
