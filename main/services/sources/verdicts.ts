import { contextOf } from '../../../core/anchoring/describe.ts';
import { type Verdict, verdictsAgainst } from '../../../core/anchoring/verdict.ts';
import type { Output } from '../../../core/contract/commands.ts';
import { refuse } from '../../../core/contract/result.ts';
import type { Anchor } from '../../../core/model/anchor.ts';
import type { Span } from '../../../core/model/frozen-text.ts';
import type { Id } from '../../../core/model/id.ts';
import type { FieldsOf, Records } from '../../../core/model/kinds.ts';
import { applyPatches, type Json } from '../../../core/model/patch.ts';
import type { Library } from '../library.ts';
import type { Transaction } from '../transaction.ts';
import { frozenText, isOwner, type Owned, type Owner, ownedBy } from './anchors.ts';

/** An anchor of the older text, judged against the newer. */
interface Judged extends Owned {
  readonly verdict: Verdict;
}

interface JudgedRecord {
  readonly kind: Owner;
  readonly record: Records[Owner];
  readonly judged: readonly Judged[];
}

/** How a record is read: as it stands, or as an edit sees it. */
type Find = <K extends Owner | 'source'>(kind: K, id: Id) => Promise<Records[K]>;

/** The words of a source. Refuses with `not-frozen` where it could not be read at import. */
async function wordsOf(library: Library, get: Find, source: Id): Promise<string> {
  const { frozen } = await get('source', source);
  if (frozen === null) throw refuse('not-frozen');
  return (await frozenText(library, frozen)).text;
}

/** Every record with anchors in a source, each anchor judged against a newer text. */
async function judge(
  library: Library,
  get: Find,
  source: Id,
  newer: () => Promise<string>,
): Promise<readonly JudgedRecord[]> {
  const rows = library.rows().filter((row) => isOwner(row.kind) && row.refers.includes(source));
  if (rows.length === 0) return [];
  const verdictOf = verdictsAgainst(await wordsOf(library, get, source), await newer());
  const records: JudgedRecord[] = [];
  for (const { kind, id } of rows) {
    if (!isOwner(kind)) continue;
    const record = await get(kind, id);
    const judged = ownedBy(kind, record)
      .filter(({ anchor }) => anchor.source === source)
      .map((one) => ({ ...one, verdict: verdictOf(one.anchor) }));
    if (judged.length > 0) records.push({ kind, record, judged });
  }
  return records;
}

const standing =
  (library: Library): Find =>
  async (kind, id) =>
    (await library.get(kind, id)).record;

/**
 * What would become of each anchor of a source if another replaced it: nothing is changed by asking. `is` are the
 * words of the likely place, null where there is none. Refuses with `not-frozen` where a text could not be read.
 */
export async function verdictsOf(library: Library, id: Id, by: Id): Promise<Output<'source:verdicts'>> {
  const get = standing(library);
  const text = await wordsOf(library, get, by);
  const records = await judge(library, get, id, async () => text);
  return records.flatMap(({ kind, record, judged }) =>
    judged.map(({ path, anchor, verdict: { state, span } }) => ({
      owner: { kind, id: record.id },
      path: [...path],
      state,
      was: anchor.exact,
      is: span && text.slice(span.start, span.end),
      start: span?.start ?? null,
      end: span?.end ?? null,
    })),
  );
}

/** How many anchors of a source would fit a text that came anew, and how many would wait for the analyst. */
export async function forecast(
  library: Library,
  source: Id,
  text: string,
): Promise<{ readonly fit: number; readonly wait: number }> {
  const records = await judge(library, standing(library), source, async () => text);
  const all = records.flatMap(({ judged }) => judged);
  const fit = all.filter(({ verdict }) => isAccepted(verdict)).length;
  return { fit, wait: all.length - fit };
}

/**
 * Takes the records of a source over to the version `by` that replaces it, in the edit that brings it. A fact, a quote
 * or a mark is one report in one source: it goes over when all its anchors were accepted (`exact` or `moved`), else it
 * stays with the old version, which still reads as it did, and the anchors in question say `changed` or `lost` until
 * the analyst settles them. Mentions and steps of an agreement go over one by one.
 */
export async function applyVerdicts(transaction: Transaction, source: Id, by: Id): Promise<void> {
  const { library } = transaction;
  const get: Find = (kind, id) => transaction.get(kind, id);
  const newer = () => wordsOf(library, get, by);
  for (const { kind, record, judged } of await judge(library, get, source, newer)) {
    const text = await newer();
    const goes = kind === 'agreement' || judged.every(({ verdict }) => isAccepted(verdict));
    const anchors = judged.flatMap(({ path, anchor, verdict }): Owned[] => {
      if (!isAccepted(verdict)) return [{ path, anchor: { ...anchor, state: verdict.state } }];
      return goes ? [{ path, anchor: anchorAt(text, by, verdict.span, verdict.state) }] : [];
    });
    await transaction.edit(kind, record.id, withAnchors(record, anchors));
  }
}

const isAccepted = (verdict: Verdict): verdict is Verdict & { readonly state: 'exact' | 'moved' } =>
  verdict.state === 'exact' || verdict.state === 'moved';

/** An anchor of the words at a place of a source. */
export function anchorAt(text: string, source: Id, span: Span, state: Anchor['state']): Anchor {
  const { start, end } = span;
  return { source, start, end, exact: text.slice(start, end), ...contextOf(text, span), state };
}

/** The fields of a record that change when these anchors stand in their places. */
export function withAnchors<K extends Owner>(
  record: Records[K],
  anchors: readonly Owned[],
): Partial<FieldsOf<K>> {
  const patches = anchors.map(({ path, anchor }) => ({ op: 'set' as const, path, value: anchor as Json }));
  const touched = new Set(patches.map(({ path }) => path[0]));
  // The record's own form, with anchors in the places of anchors.
  const after = applyPatches(record as unknown as Json, patches) as unknown as FieldsOf<K>;
  return Object.fromEntries(Object.entries(after).filter(([key]) => touched.has(key))) as Partial<
    FieldsOf<K>
  >;
}
