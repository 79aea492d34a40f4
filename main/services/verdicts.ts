import { contextOf } from '../../core/anchoring/describe.ts';
import { type Verdict, verdictsAgainst } from '../../core/anchoring/verdict.ts';
import type { Output } from '../../core/contract/commands.ts';
import { refuse } from '../../core/contract/result.ts';
import type { Anchor } from '../../core/model/anchor.ts';
import type { Id } from '../../core/model/id.ts';
import type { FieldsOf, Records } from '../../core/model/kinds.ts';
import { applyPatches, type Json, type Patch } from '../../core/model/patch.ts';
import { frozenText } from './anchors.ts';
import type { Library } from './library.ts';
import type { Transaction } from './transaction.ts';

/** Kinds that own anchors. */
const owners = ['mark', 'fact', 'quote', 'agreement'] as const;
type Owner = (typeof owners)[number];
const isOwner = (kind: string): kind is Owner => (owners as readonly string[]).includes(kind);

/** An anchor with its place in the record that owns it. */
interface Owned {
  readonly path: readonly (string | number)[];
  readonly anchor: Anchor;
}

const ownedBy: { readonly [K in Owner]: (record: Records[K]) => readonly Owned[] } = {
  mark: ({ anchors }) => anchors.map((anchor, at) => ({ path: ['anchors', at], anchor })),
  fact: ({ anchors }) => anchors.map((anchor, at) => ({ path: ['anchors', at], anchor })),
  quote: ({ passages }) => passages.map(({ anchor }, at) => ({ path: ['passages', at, 'anchor'], anchor })),
  agreement: ({ mentions, status }) => [
    ...mentions.map(({ anchor }, at) => ({ path: ['mentions', at, 'anchor'], anchor })),
    ...status.flatMap(({ evidence }, at) =>
      evidence ? [{ path: ['status', at, 'evidence'], anchor: evidence }] : [],
    ),
  ],
};

/** One anchor of the older text, judged against the newer. */
interface Judged extends Owned {
  readonly verdict: Verdict;
}

interface JudgedRecord {
  readonly kind: Owner;
  readonly record: Records[Owner];
  readonly judged: readonly Judged[];
}

type Find = <K extends Owner | 'source'>(kind: K, id: Id) => Promise<Records[K]>;

/** Every record with anchors in a source, each anchor judged against the text of another. Writes nothing. */
async function judge(
  library: Library,
  get: Find,
  source: Id,
  by: Id,
): Promise<{ readonly records: readonly JudgedRecord[]; readonly text: string }> {
  const rows = library.rows().filter((row) => isOwner(row.kind) && row.refers.includes(source));
  if (rows.length === 0) return { records: [], text: '' };
  const textOf = async (id: Id) => {
    const { frozen } = await get('source', id);
    if (frozen === null) throw refuse('not-frozen');
    return (await frozenText(library, frozen)).text;
  };
  const text = await textOf(by);
  const verdictOf = verdictsAgainst(await textOf(source), text);
  const records: JudgedRecord[] = [];
  for (const { kind, id } of rows) {
    if (!isOwner(kind)) continue;
    const record = await get(kind, id);
    // The table pairs each kind with its own records; a union of kinds cannot say so.
    const owned = (ownedBy[kind] as (record: Records[Owner]) => readonly Owned[])(record);
    const judged = owned
      .filter(({ anchor }) => anchor.source === source)
      .map((one) => ({ ...one, verdict: verdictOf(one.anchor) }));
    if (judged.length > 0) records.push({ kind, record, judged });
  }
  return { records, text };
}

/**
 * What would become of each anchor of a source if another replaced it: nothing is changed by asking. `is` are the
 * words of the likely place, null where there is none. Refuses with `not-frozen` where a text could not be read.
 */
export async function verdictsOf(library: Library, id: Id, by: Id): Promise<Output<'source:verdicts'>> {
  const get: Find = async (kind, wanted) => (await library.get(kind, wanted)).record;
  const { records, text } = await judge(library, get, id, by);
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

/**
 * Takes the records of a source over to the version `by` that replaces it, in the edit that brings it. A fact, a quote
 * or a mark is one report in one source: it goes over when all its anchors were accepted (`exact` or `moved`), else it
 * stays with the old version, which still reads as it did, and the anchors in question say `changed` or `lost` until
 * the analyst settles them. Mentions and steps of an agreement go over one by one.
 */
export async function applyVerdicts(transaction: Transaction, source: Id, by: Id): Promise<void> {
  const get: Find = (kind, id) => transaction.get(kind, id);
  const { records, text } = await judge(transaction.library, get, source, by);
  for (const { kind, record, judged } of records) {
    const together = kind !== 'agreement' && !judged.every(({ verdict }) => isAccepted(verdict));
    const patches = judged.flatMap(({ path, anchor, verdict }): Patch[] => {
      if (isAccepted(verdict) && together) return [];
      const value = isAccepted(verdict) ? movedTo(text, by, verdict) : { ...anchor, state: verdict.state };
      return [{ op: 'set', path, value: value as unknown as Json }];
    });
    // The record's own form, with anchors in the places of anchors.
    const after = applyPatches(record as unknown as Json, patches) as unknown as FieldsOf<typeof kind>;
    await transaction.edit(kind, record.id, changedFields(after, patches));
  }
}

type Accepted = Verdict & { readonly state: 'exact' | 'moved' };
const isAccepted = (verdict: Verdict): verdict is Accepted =>
  verdict.state === 'exact' || verdict.state === 'moved';

function movedTo(text: string, source: Id, { state, span }: Accepted): Anchor {
  return { source, ...span, exact: text.slice(span.start, span.end), ...contextOf(text, span), state };
}

/** Only the fields that patches touched, so that nothing else of the record counts as edited. */
function changedFields<F extends object>(fields: F, patches: readonly Patch[]): Partial<F> {
  const touched = new Set(patches.map(({ path }) => path[0]));
  return Object.fromEntries(Object.entries(fields).filter(([key]) => touched.has(key))) as Partial<F>;
}
