import { NEAR, resemblance, sketchOf } from '../../../core/anchoring/near-duplicate.ts';
import type { Hit } from '../../../core/contract/answers.ts';
import type { Output, Parsed } from '../../../core/contract/commands.ts';
import type { Payload } from '../../../core/contract/events.ts';
import type { Id } from '../../../core/model/id.ts';
import {
  BY_DEFAULT,
  type Filters,
  filtersFrom,
  type Searcher,
  snippetOf,
} from '../../../core/search/index.ts';
import { inSlices } from '../in-slices.ts';
import type { Jobs } from '../jobs.ts';
import type { Library } from '../library.ts';
import { SearchDocuments } from './search-documents.ts';
import { isWorn, openIndex } from './search-index.ts';

const HITS = 50;
/** Milliseconds without a search after which the index is let go: it is read again in a moment. */
const IDLE = 5 * 60_000;

/** Milliseconds a search waits for edits to be taken in; a long source takes longer, and is found by the next one. */
const PATIENCE = 250;

/** Search over a library. The index is opened by the first search, follows every edit, and is let go when idle. */
export interface Search {
  /** Records that answer a query, best first, in their context. A query of signs alone gives the note `only-punctuation`. */
  find(input: Parsed<'search:find'>): Promise<Output<'search:find'>>;
  /** The source that a text is a copy or another version of, by nearly all its words, or null. */
  nearest(text: string): Promise<Id | null>;
  /** Lets go of the index and stops following edits. */
  close(): void;
}

const searches = new WeakMap<Library, Search>();

/** The search of an open library; null where none was made. */
export const searchOf = (library: Library): Search | null => searches.get(library) ?? null;

/** The search of a library: its index is opened by the first search and let go when idle. */
export function createSearch(library: Library, jobs: Jobs, patience = PATIENCE): Search {
  const documents = new SearchDocuments(library);
  let held: Promise<Searcher> | null = null;
  /** What can be asked while `held` takes an edit in. */
  let ready: Searcher | null = null;
  let idle: NodeJS.Timeout | undefined;

  const release = () => {
    held = null;
    ready = null;
    documents.clear();
    clearTimeout(idle);
  };
  /** An index that could not be had is asked for again by the next search. */
  const hold = (next: Promise<Searcher>): Promise<Searcher> => {
    held = next;
    next.then(
      (searcher) => {
        if (held === next) ready = searcher;
      },
      () => held === next && release(),
    );
    return next;
  };
  const open = (): Promise<Searcher> => {
    clearTimeout(idle);
    idle = setTimeout(release, IDLE).unref();
    return held ?? hold(openIndex(library, documents, jobs));
  };
  /** The searcher with every edit in it, or after a while the one that stands meanwhile. */
  const askable = async (): Promise<{ readonly searcher: Searcher; readonly behind: boolean }> => {
    const opened = open();
    if (!ready) return { searcher: await opened, behind: false };
    const standing = ready;
    let timer: NodeJS.Timeout | undefined;
    const waited = new Promise<null>((resolve) => {
      timer = setTimeout(resolve, patience, null);
    });
    const searcher = await Promise.race([opened, waited]);
    clearTimeout(timer);
    return { searcher: searcher ?? standing, behind: searcher === null };
  };
  const follow = ({ changes }: Payload<'records:changed'>) => {
    if (!held) return;
    hold(
      held.then(async (searcher) => {
        for (const { kind, id, row } of changes) {
          const document = row && (await documents.read(kind, id));
          if (document) await inSlices(searcher.putting(document));
          else searcher.remove(id);
        }
        if (isWorn(searcher)) release();
        return searcher;
      }),
    );
  };
  library.followers.add(follow);
  const close = () => {
    library.followers.delete(follow);
    library.held.delete(close);
    release();
  };
  library.held.add(close);

  const search: Search = {
    find: async ({ query, filters = {}, limit = HITS }) => {
      const { searcher, behind } = await askable();
      const answer = searcher.find(query, await widened(library, filtersFrom(filters)), limit);
      const hits = await Promise.all(
        answer.found.map(async ({ kind, id, score }): Promise<Hit | null> => {
          const document = await documents.recall(kind, id);
          return document && { kind, id, score, ...snippetOf(document, answer) };
        }),
      );
      return {
        total: answer.total,
        hits: hits.filter((hit) => hit !== null).map((hit) => ({ ...hit, bold: [...hit.bold] })),
        note: answer.query.query === 'only-punctuation' ? answer.query.query : null,
        ...(behind && { behind }),
        instead: answer.instead.map(({ typed, read }) => ({ typed, read: [...read] })),
      };
    },
    nearest: async (text) => {
      const sketch = sketchOf(text);
      const alike: { readonly id: Id; readonly share: number }[] = [];
      for (const id of (await open()).like(text)) {
        if (library.store.row({ kind: 'source', id }) === null) continue;
        const document = await documents.recall('source', id);
        if (document) alike.push({ id, share: resemblance(sketch, sketchOf(document.body)) });
      }
      const [best] = alike.filter(({ share }) => share >= NEAR).sort((a, b) => b.share - a.share);
      return best?.id ?? null;
    },
    close,
  };
  searches.set(library, search);
  return search;
}

/**
 * Filters as people mean them: a tag with those under it, the default marking with what has none of its own, a letter
 * of reliability with whatever comes from a body that has it.
 */
async function widened(library: Library, filters: Filters): Promise<Filters> {
  const wide: { -readonly [K in keyof Filters]: Filters[K] } = { ...filters };
  if (filters.tag) wide.tag = tagsUnder(library, filters.tag);
  if (filters.marking?.includes((await library.settings()).defaultMarking))
    wide.marking = [...filters.marking, BY_DEFAULT];
  const letters = filters.grade?.filter((grade) => /^[A-F]$/.test(grade)) ?? [];
  if (filters.grade && letters.length > 0) {
    const actors = (await library.all('actor')).filter(({ record }) =>
      letters.includes(record.reliability ?? ''),
    );
    wide.grade = [...filters.grade, ...actors.map(({ record }) => `of:${record.id}`)];
  }
  return wide;
}

function tagsUnder(library: Library, tags: readonly Id[]): readonly Id[] {
  const rows = library.rows('tag');
  const wide = new Set(tags);
  for (let size = -1; size !== wide.size; ) {
    size = wide.size;
    for (const row of rows) if (row.refers.some((parent) => wide.has(parent))) wide.add(row.id);
  }
  return [...wide];
}
