import { verdictsAgainst } from '../../../core/anchoring/verdict.ts';
import type { Parsed } from '../../../core/contract/commands.ts';
import { refuse } from '../../../core/contract/result.ts';
import type { Id } from '../../../core/model/id.ts';
import type { FieldsOf, Records } from '../../../core/model/kinds.ts';
import type { Library } from '../library.ts';
import { editRecord } from '../records/records.ts';
import type { Transaction } from '../transaction.ts';
import { frozenTextOf, type Owned, type Owner, ownedBy } from './anchors.ts';
import { anchorAt, withAnchors } from './verdicts.ts';

const SHOWN = 80;

/**
 * Settles what an import left in question. With `by` the record goes over to that newer version, its anchors to the
 * places they likely stand at now, whatever they read there; a fact whose words changed has its figures to confirm.
 * Without it the record stays with the version it was taken from. Refuses with `words-lost` where the newer version has
 * no place for one of its anchors; mentions and steps of an agreement that have none stay behind.
 */
export async function settleRecord(
  library: Library,
  { kind, id, by }: Parsed<'record:settle'>,
  group: string | null,
): Promise<null> {
  return library.edit('record:settle', group, async (transaction) => {
    const record = await transaction.get(kind, id);
    const anchors = by === null ? stays(kind, record) : await goesOver(transaction, kind, record, by);
    await editRecord(transaction, kind, id, {
      ...withAnchors<typeof kind>(record, anchors),
      ...unconfirmed(kind, record, anchors),
    });
    return null;
  });
}

function stays<K extends Owner>(kind: K, record: Records[K]): readonly Owned[] {
  return ownedBy(kind, record).map(({ path, anchor }) => ({ path, anchor: { ...anchor, state: 'exact' } }));
}

async function goesOver<K extends Owner>(
  transaction: Transaction,
  kind: K,
  record: Records[K],
  by: Id,
): Promise<readonly Owned[]> {
  const older = await versionsBefore(transaction, by);
  const { text } = await frozenTextOf(transaction.library, by);
  const anchors: Owned[] = [];
  for (const { path, anchor } of ownedBy(kind, record)) {
    if (!older.has(anchor.source)) continue;
    const { text: old } = await frozenTextOf(transaction.library, anchor.source);
    const { span } = verdictsAgainst(old, text)(anchor);
    if (span) anchors.push({ path, anchor: anchorAt(text, by, span, 'exact') });
    else if (kind !== 'agreement')
      throw refuse('words-lost', { words: anchor.exact.slice(0, SHOWN) }, 'anchors');
  }
  return anchors;
}

async function versionsBefore(transaction: Transaction, by: Id): Promise<ReadonlySet<Id>> {
  const older = new Set<Id>();
  for (let { replaces } = await transaction.get('source', by); replaces !== null; ) {
    if (older.has(replaces)) break;
    older.add(replaces);
    ({ replaces } = await transaction.get('source', replaces));
  }
  return older;
}

/** What was read from words that now read otherwise has to be confirmed anew. */
function unconfirmed<K extends Owner>(
  kind: K,
  record: Records[K],
  anchors: readonly Owned[],
): Partial<FieldsOf<Owner>> {
  if (kind !== 'fact') return {};
  const fact = record as Records['fact'];
  const before = new Map(fact.anchors.map((anchor, at) => [at, anchor.exact]));
  if (anchors.every(({ path, anchor }) => before.get(Number(path[1])) === anchor.exact)) return {};
  const read = (['statement', 'value', 'comparator'] as const).filter(
    (field) => fact[field] !== null && fact[field] !== '',
  );
  return { toConfirm: [...new Set([...fact.toConfirm, ...read])] };
}
