import type { FrozenText } from '../../core/model/frozen-text.ts';
import type { Id } from '../../core/model/id.ts';
import { hashOf } from '../store/store.ts';
import type { Library } from './library.ts';

interface Known {
  readonly revision: number;
  readonly number: number;
  readonly frozen: string | null;
  readonly url: string;
  readonly words: number;
}

/** What is remembered of each source, to notice the next one that repeats it; read again only where it changed. */
export class KnownSources {
  private readonly known = new Map<Id, Known>();

  async of(library: Library): Promise<ReadonlyMap<Id, Known>> {
    const rows = library.rows('source');
    const held = new Set(rows.map((row) => row.id));
    for (const id of this.known.keys()) if (!held.has(id)) this.known.delete(id);
    for (const { id, revision, number } of rows) {
      if (this.known.get(id)?.revision === revision) continue;
      const found = await library.find('source', id);
      if (found === null) continue;
      const { frozen, url, words } = found.record;
      this.known.set(id, { revision, number, frozen, url, words });
    }
    return this.known;
  }
}

/** A source that a new text repeats. `same`: letter for letter; else the address is the same, or nearly all words. */
export interface Like {
  readonly id: Id;
  readonly number: number;
  readonly same: boolean;
}

/** The source a text repeats, or null: by the hash of the text first, then by address. */
export async function findLike(
  library: Library,
  known: KnownSources,
  { bytes, url }: { readonly frozen: FrozenText; readonly bytes: Uint8Array; readonly url: string },
): Promise<Like | null> {
  const hash = hashOf(bytes);
  const sources = await known.of(library);
  for (const [id, source] of sources)
    if (source.frozen === hash) return { id, number: source.number, same: true };
  if (url !== '')
    for (const [id, source] of sources)
      if (source.url === url) return { id, number: source.number, same: false };
  return null;
}
