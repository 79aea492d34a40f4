import { refuse } from '../../../core/contract/result.ts';
import type { Anchor } from '../../../core/model/anchor.ts';
import type { StoredText } from '../../../core/model/frozen-text.ts';
import { frozenTextSchema } from '../../../core/model/frozen-text.ts';
import type { Id } from '../../../core/model/id.ts';
import type { KindName, Records } from '../../../core/model/kinds.ts';
import { StoreError } from '../../store/store.ts';
import type { Library } from '../library.ts';
import type { Transaction } from '../transaction.ts';

/** Kinds of records that own anchors. */
const owners = ['mark', 'fact', 'quote', 'agreement'] as const;
export type Owner = (typeof owners)[number];
/** True for kinds whose records own anchors. */
export const isOwner = (kind: string): kind is Owner => (owners as readonly string[]).includes(kind);

/** An anchor with its place in the record that owns it. */
export interface Owned {
  readonly path: readonly (string | number)[];
  readonly anchor: Anchor;
}

const owned: { readonly [K in Owner]: (record: Records[K]) => readonly Owned[] } = {
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

/** Every anchor a record owns, in order, with where it stands in the record. */
export function ownedBy<K extends Owner>(kind: K, record: Records[K]): readonly Owned[] {
  return owned[kind](record);
}

/** Every anchor a record owns, in order; none for a kind that owns none. */
export function anchorsOf<K extends KindName>(kind: K, record: Records[K]): readonly Anchor[] {
  if (!isOwner(kind)) return [];
  // The table pairs each kind with its own records; a kind that was narrowed cannot say so.
  const all = owned[kind] as (record: Records[K]) => readonly Owned[];
  return all(record).map(({ anchor }) => anchor);
}

/** The frozen text of a source. Refuses where the file could not be read, or has not come. */
export async function frozenTextOf(library: Library, source: Id): Promise<StoredText> {
  const { record } = await library.get('source', source);
  if (record.frozen === null) throw refuse(record.original === null ? 'no-text-yet' : 'not-frozen');
  return frozenText(library, record.frozen);
}

const held = new Map<string, StoredText>();
const HELD_TEXTS = 8;

/** A frozen text by its hash. The last few are kept in memory: a text never changes under its hash. */
export async function frozenText(library: Library, hash: string): Promise<StoredText> {
  const known = held.get(hash);
  if (known) return known;
  const bytes = await library.store.getBlob(hash);
  const parsed = frozenTextSchema.safeParse(
    JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)),
  );
  if (!parsed.success) throw new StoreError('damaged', `blobs/${hash}`);
  if (held.size >= HELD_TEXTS) held.delete(held.keys().next().value ?? '');
  held.set(hash, parsed.data);
  return parsed.data;
}

/** Refuses a record whose anchored words are not, character for character, what the source reads there. */
export async function checkAnchors<K extends KindName>(
  transaction: Transaction,
  kind: K,
  id: Id,
): Promise<void> {
  for (const anchor of anchorsOf(kind, await transaction.get(kind, id))) {
    if (anchor.state === 'lost' || anchor.state === 'changed') continue;
    const { text } = await frozenTextOf(transaction.library, anchor.source);
    if (anchor.end > text.length) throw refuse('span-outside', {}, 'anchors');
    const reads = text.slice(anchor.start, anchor.end);
    if (reads !== anchor.exact) throw refuse('words-differ', { source: reads.slice(0, 200) }, 'anchors');
  }
}
