import { refuse } from '../../core/contract/result.ts';
import type { Anchor } from '../../core/model/anchor.ts';
import type { FrozenText } from '../../core/model/frozen-text.ts';
import { frozenTextSchema } from '../../core/model/frozen-text.ts';
import type { Id } from '../../core/model/id.ts';
import type { KindName, Records } from '../../core/model/kinds.ts';
import { StoreError } from '../store/store.ts';
import type { Library } from './library.ts';
import type { Transaction } from './transaction.ts';

/** Every anchor a record owns, in order. */
export function anchorsOf<K extends KindName>(kind: K, record: Records[K]): readonly Anchor[] {
  switch (kind) {
    case 'mark':
    case 'fact':
      return (record as Records['mark'] | Records['fact']).anchors;
    case 'quote':
      return (record as Records['quote']).passages.map((passage) => passage.anchor);
    case 'agreement': {
      const agreement = record as Records['agreement'];
      return [
        ...agreement.mentions.map((mention) => mention.anchor),
        ...agreement.status.flatMap((step) => (step.evidence ? [step.evidence] : [])),
      ];
    }
    default:
      return [];
  }
}

/** The frozen text of a source. Refuses with `not-frozen` where the file could not be read at import. */
export async function frozenTextOf(library: Library, source: Id): Promise<FrozenText> {
  const { record } = await library.get('source', source);
  if (record.frozen === null) throw refuse('not-frozen');
  return frozenText(library, record.frozen);
}

const held = new Map<string, FrozenText>();
const HELD_TEXTS = 8;

/** A frozen text by its hash. The last few are kept in memory: a text never changes under its hash. */
export async function frozenText(library: Library, hash: string): Promise<FrozenText> {
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
