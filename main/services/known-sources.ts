import { NEAR, resemblance, type Sketch, sketchOf } from '../../core/anchoring/near-duplicate.ts';
import type { FrozenText } from '../../core/model/frozen-text.ts';
import type { Id } from '../../core/model/id.ts';
import { hashOf, StoreError } from '../store/store.ts';
import { frozenText } from './anchors.ts';
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
  /** Sketches of texts by their hash: a text never changes under its hash. */
  private readonly sketches = new Map<string, Sketch>();

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

  /** The sketch of a text; null where its blob cannot be read. */
  async sketch(library: Library, hash: string): Promise<Sketch | null> {
    const held = this.sketches.get(hash);
    if (held) return held;
    try {
      const made = sketchOf((await frozenText(library, hash)).text);
      this.sketches.set(hash, made);
      return made;
    } catch (error) {
      if (error instanceof StoreError) return null;
      throw error;
    }
  }
}

/** A source that a new text repeats. `same`: letter for letter; else the address is the same, or nearly all words. */
export interface Like {
  readonly id: Id;
  readonly number: number;
  readonly same: boolean;
}

/** How far two texts of one article may differ in length: a changed article keeps most of its words. */
const LONGER = 1.4;
/** The latest sources of about that length are compared; an older article is seldom printed anew. */
const COMPARED = 300;

/** The source a text repeats, or null: by the hash of the text first, then by address, then by nearly equal words. */
export async function findLike(
  library: Library,
  known: KnownSources,
  {
    frozen,
    bytes,
    url,
    words,
  }: {
    readonly frozen: FrozenText;
    readonly bytes: Uint8Array;
    readonly url: string;
    readonly words: number;
  },
): Promise<Like | null> {
  const hash = hashOf(bytes);
  const sources = [...(await known.of(library))].reverse();
  const same = sources.find(([, source]) => source.frozen === hash);
  if (same) return { id: same[0], number: same[1].number, same: true };
  const addressed = url === '' ? undefined : sources.find(([, source]) => source.url === url);
  if (addressed) return { id: addressed[0], number: addressed[1].number, same: false };
  const sketch = sketchOf(frozen.text);
  const candidates = sources.filter(
    ([, source]) => source.words * LONGER >= words && source.words <= words * LONGER,
  );
  for (const [id, source] of candidates.slice(0, COMPARED)) {
    const other = source.frozen === null ? null : await known.sketch(library, source.frozen);
    if (other && resemblance(sketch, other) >= NEAR) return { id, number: source.number, same: false };
  }
  return null;
}
