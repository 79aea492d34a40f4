import type { Id } from '../../../core/model/id.ts';
import type { FieldsOf, KindName } from '../../../core/model/kinds.ts';
import type { Json } from '../../../core/model/patch.ts';
import type { Library } from '../library.ts';
import type { Transaction } from '../transaction.ts';

/**
 * Links to `keep` everything that refers to `away`: lists, parties, chips in narratives, filters of saved searches. Ids
 * are unique, so whatever equals one refers to it. Packs are left as they were frozen.
 */
export async function relink(library: Library, transaction: Transaction, away: Id, keep: Id): Promise<void> {
  for (const row of library.rows()) {
    const mayRefer = row.kind === 'search' || row.refers.includes(away) || row.tags.includes(away);
    if (mayRefer && row.kind !== 'pack' && row.id !== away)
      await relinkIn(transaction, row.kind, row.id, away, keep);
  }
}

async function relinkIn<K extends KindName>(
  transaction: Transaction,
  kind: K,
  id: Id,
  away: Id,
  keep: Id,
): Promise<void> {
  const record = (await transaction.get(kind, id)) as unknown as Json;
  // The same record with another id in the place of one: still of its kind. Its own stamp is not among its fields.
  const { id: _id, ...fields } = replaced(record, away, keep) as unknown as { readonly id: Id } & FieldsOf<K>;
  await transaction.edit(kind, id, changed(record, fields) as Partial<FieldsOf<K>>);
}

function changed(record: Json, fields: object): object {
  const before = record as Readonly<Record<string, Json>>;
  return Object.fromEntries(Object.entries(fields).filter(([key, value]) => before[key] !== value));
}

/** Shares whatever does not hold the id. */
function replaced(json: Json, away: Id, keep: Id): Json {
  if (typeof json === 'string') return json === away ? keep : json;
  if (json === null || typeof json !== 'object') return json;
  if (isList(json)) {
    const list = json.map((one) => replaced(one, away, keep));
    return list.every((one, at) => one === json[at]) ? json : withoutRepeats(list);
  }
  const entries = Object.entries(json).map(([key, value]) => [key, replaced(value, away, keep)] as const);
  return entries.every(([key, value]) => value === json[key]) ? json : Object.fromEntries(entries);
}

const isList = (json: Json): json is readonly Json[] => Array.isArray(json);

/** Lists of ids and of references name each record once; any other list keeps what it holds, alike or not. */
function withoutRepeats(list: readonly Json[]): readonly Json[] {
  const plain = list.every((one) => typeof one === 'string' || isReference(one));
  if (!plain) return list;
  return [...new Map(list.map((one) => [JSON.stringify(one), one])).values()];
}

function isReference(json: Json): boolean {
  return json !== null && typeof json === 'object' && Object.keys(json).sort().join() === 'id,kind';
}
