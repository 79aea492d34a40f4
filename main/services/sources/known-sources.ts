import { type Identity, identityOf, Works } from '../../../core/citation/works.ts';
import type { Id } from '../../../core/model/id.ts';
import type { FieldsOf } from '../../../core/model/kinds.ts';
import { hashOf } from '../../store/store.ts';
import type { Library } from '../library.ts';
import type { Search } from '../search/search.ts';

interface Known {
  readonly revision: number;
  readonly number: number;
  readonly frozen: string | null;
  readonly url: string;
  /** What it is known by, where a catalogue named it and its text has not come. */
  readonly catalogued: Identity | null;
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
      const { frozen, url, original } = found.record;
      const catalogued = frozen === null && original === null ? identityOf(found.record) : null;
      this.known.set(id, { revision, number, frozen, url, catalogued });
    }
    return this.known;
  }
}

/** The source that a catalogue named and that waits for this text, by its DOI, address or title; null where none does. */
export async function findCatalogued(
  library: Library,
  known: KnownSources,
  fields: Partial<FieldsOf<'source'>>,
): Promise<Id | null> {
  const works = new Works<Id>();
  for (const [id, { catalogued }] of await known.of(library)) if (catalogued) works.add(id, catalogued);
  return works.find(identityOf(fields));
}

/** A source that a new text repeats. `same`: letter for letter; else the address is the same, or nearly all words. */
export interface Like {
  readonly id: Id;
  readonly number: number;
  readonly same: boolean;
}

/** The source a text repeats, or null: by the hash of the text first, then by address, then by nearly equal words. */
export async function findLike(
  library: Library,
  { known, nearest }: { readonly known: KnownSources; readonly nearest: Search['nearest'] },
  text: { readonly words: string; readonly frozen: Uint8Array; readonly url: string },
): Promise<Like | null> {
  const hash = hashOf(text.frozen);
  const sources = await known.of(library);
  const latest = [...sources].reverse();
  const same = latest.find(([, source]) => source.frozen === hash);
  if (same) return { id: same[0], number: same[1].number, same: true };
  const addressed = text.url === '' ? undefined : latest.find(([, source]) => source.url === text.url)?.[0];
  const id = addressed ?? (await nearest(text.words));
  const source = id === null ? undefined : sources.get(id);
  return id !== null && source ? { id, number: source.number, same: false } : null;
}
