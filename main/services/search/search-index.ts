import type { Id } from '../../../core/model/id.ts';
import { type KindName, kindNames } from '../../../core/model/kinds.ts';
import {
  FlatIndex,
  IndexBuilder,
  type SearchDocument,
  Searcher,
  type Steps,
} from '../../../core/search/index.ts';
import { dropDerived, readDerived, writeDerived } from '../../store/derived.ts';
import { inSlices } from '../in-slices.ts';
import type { Jobs } from '../jobs.ts';
import type { Library } from '../library.ts';
import { revisionOf, type SearchDocuments } from './search-documents.ts';

const NAME = 'search';
/** Edits in front of an index cost a little with each search: beyond so many it is built anew. */
const MOST_EDITS = 1_000;
/** Records read at once: a disk answers many as fast as one. */
const TOGETHER = 64;
/** A library's index as it stands after its last edit: from its file and what changed since, else built anew. */
export async function openIndex(library: Library, documents: SearchDocuments, jobs: Jobs): Promise<Searcher> {
  const { store } = library;
  const bytes = await readDerived(store, NAME);
  const known = bytes && FlatIndex.fromBytes(bytes);
  if (known && known.sequence <= store.seq) {
    const searcher = new Searcher(known);
    if (await catchUp(library, documents, searcher, known.sequence)) return searcher;
  }
  return buildIndex(library, documents, jobs);
}

/** True where a searcher carries so many edits that a new index is cheaper. */
export const isWorn = (searcher: Searcher): boolean => searcher.edits > MOST_EDITS;

async function buildIndex(library: Library, documents: SearchDocuments, jobs: Jobs): Promise<Searcher> {
  const { store } = library;
  const index = await jobs.run(library, 'indexing', '', async ({ progress }) => {
    const sequence = store.seq;
    const keys = recordKeys(library);
    const builder = new IndexBuilder();
    for (let done = 0; done < keys.length; done += TOGETHER) {
      const batch = keys.slice(done, done + TOGETHER);
      const read = await Promise.all(batch.map(({ kind, id }) => documents.read(kind, id)));
      await inSlices(addingAll(builder, read));
      progress(done, keys.length);
    }
    return inSlices(builder.building(sequence));
  });
  const searcher = new Searcher(index);
  // What was edited meanwhile.
  await catchUp(library, documents, searcher, index.sequence);
  // A disk that is full costs the next start a build, nothing else.
  if (library.purged <= index.sequence)
    await writeDerived(store, NAME, index.toBytes()).catch(() => undefined);
  // Words that went meanwhile must not come back into a file.
  if (library.purged > index.sequence) await dropDerived(store, NAME);
  return searcher;
}

function* addingAll(builder: IndexBuilder, documents: readonly (SearchDocument | null)[]): Steps<void> {
  for (const document of documents) {
    if (document) yield* builder.adding(document);
    yield;
  }
}

/** Puts what changed after an edit in front of an index. False, and nothing done, where that is too much. */
async function catchUp(
  library: Library,
  documents: SearchDocuments,
  searcher: Searcher,
  sequence: number,
): Promise<boolean> {
  const gone = new Set<Id>(searcher.ids());
  const changed = recordKeys(library).filter(({ kind, id }) => {
    const indexed = gone.delete(id);
    return !indexed || revisionOf(library.store.row({ kind, id })) > sequence;
  });
  if (changed.length + gone.size > MOST_EDITS) return false;
  for (const id of gone) searcher.remove(id);
  for (const { kind, id } of changed) {
    const document = await documents.read(kind, id);
    if (document) await inSlices(searcher.putting(document));
    else searcher.remove(id);
  }
  return true;
}

function recordKeys(library: Library): readonly { readonly kind: KindName; readonly id: Id }[] {
  return kindNames.flatMap((kind) => library.store.keys(kind).map(({ id }) => ({ kind, id })));
}
