import type { Id } from '../../../core/model/id.ts';
import { type KindName, kinds, type Records } from '../../../core/model/kinds.ts';
import type { Json } from '../../../core/model/patch.ts';
import { documentOf, type SearchDocument } from '../../../core/search/index.ts';
import { StoreError } from '../../store/store.ts';
import { inSlices } from '../in-slices.ts';
import type { Library } from '../library.ts';
import { wordsOfFrozen } from '../sources/frozen-words.ts';

/** Code units of documents kept for snippets, at most. */
const KEPT = 4_000_000;

interface Kept {
  readonly revision: number;
  readonly document: SearchDocument;
}

/** Records as the search sees them: their words, and for sources their texts. The last ones read are kept. */
export class SearchDocuments {
  private readonly kept = new Map<Id, Kept>();
  private size = 0;

  constructor(private readonly library: Library) {}

  /** The document of a record, or null where there is none or it is damaged. Nothing is kept of it. */
  async read<K extends KindName>(kind: K, id: Id): Promise<SearchDocument | null> {
    return (await this.load(kind, id))?.document ?? null;
  }

  /** The same, kept for the next keystroke. */
  async recall<K extends KindName>(kind: K, id: Id): Promise<SearchDocument | null> {
    const known = this.kept.get(id);
    const stands = this.library.store.row({ kind, id });
    if (known && revisionOf(stands) === known.revision) return known.document;
    const loaded = await this.load(kind, id);
    this.forget(id);
    if (loaded) this.keep(id, loaded);
    return loaded?.document ?? null;
  }

  /** Lets go of all documents. */
  clear(): void {
    this.kept.clear();
    this.size = 0;
  }

  private keep(id: Id, kept: Kept): void {
    this.kept.set(id, kept);
    this.size += lengthOf(kept);
    for (const oldest of this.kept.keys()) {
      if (this.size <= KEPT || oldest === id) break;
      this.forget(oldest);
    }
  }

  private forget(id: Id): void {
    const kept = this.kept.get(id);
    if (!kept) return;
    this.kept.delete(id);
    this.size -= lengthOf(kept);
  }

  private async load<K extends KindName>(kind: K, id: Id): Promise<Kept | null> {
    try {
      const stored = await this.library.store.read({ kind, id });
      if (stored === null) return null;
      // It was checked when it was written and is proved by its hash; to check 60,000 again would take longer than the index.
      const record = { ...kinds[kind].blank, ...(stored.data as object) } as unknown as Records[K];
      const text = kind === 'source' ? await this.textOf((record as Records['source']).frozen) : null;
      return { revision: stored.revision, document: documentOf(kind, record, text) };
    } catch (error) {
      if (error instanceof StoreError) return null;
      throw error;
    }
  }

  /** The words of a frozen text, or null where it cannot be read: the rest of the source is found all the same. */
  private async textOf(hash: string | null): Promise<string | null> {
    if (hash === null) return null;
    try {
      return await inSlices(wordsOfFrozen(await this.library.store.getBlob(hash)));
    } catch (error) {
      if (error instanceof StoreError) return null;
      throw error;
    }
  }
}

const lengthOf = ({ document }: Kept) => document.title.length + document.body.length;

/** The edit that made a record what it is, from its row; 0 where there is none. */
export function revisionOf(row: Json): number {
  const revision = row !== null && typeof row === 'object' && 'revision' in row ? row.revision : 0;
  return typeof revision === 'number' ? revision : 0;
}
