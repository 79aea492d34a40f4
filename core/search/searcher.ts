import { buildIndex } from './build.ts';
import type { SearchDocument } from './document.ts';
import { commonness, type Filters, type Found, forgive, matchAll, rank, rarity } from './find.ts';
import type { FlatIndex } from './flat-index.ts';
import { documentsLike } from './like.ts';
import { parseQuery, type Query } from './query.ts';

/** An index with the documents that a later one has replaced or removed. */
interface Layer {
  readonly index: FlatIndex;
  readonly hidden: Set<number>;
  /** Kept for small layers, so that they can be made one; null for the index from the file. */
  readonly documents: readonly SearchDocument[] | null;
}

/** What a search gives. `instead`: the words read where one that was typed is nowhere. */
export interface Answer {
  readonly query: Query;
  readonly total: number;
  readonly found: readonly Found[];
  readonly instead: readonly { readonly typed: string; readonly read: readonly string[] }[];
}

/** Small layers are made one up to this many documents: a rebuild of them stays under a few milliseconds. */
const LARGEST_LAYER = 16;

/**
 * The index from the file, and in front of it the edits since: an edit is found as soon as `put` returns, at any size
 * of library. When `edits` has grown large, build a new index behind and start again from it.
 */
export class Searcher {
  private readonly layers: Layer[];
  /** Edits since the index was built. */
  edits = 0;

  constructor(index: FlatIndex) {
    this.layers = [{ index, hidden: new Set(), documents: null }];
  }

  private hide(id: string): void {
    for (const { index, hidden } of this.layers) {
      const document = index.documentOf(id);
      if (document !== -1) hidden.add(document);
    }
  }

  /** Adds a record, or puts it in the place of what it was. */
  put(document: SearchDocument): void {
    this.edits += 1;
    this.hide(document.id);
    this.layers.push(layerOf([document]));
    this.join();
  }

  /** Takes a record out. */
  remove(id: string): void {
    this.edits += 1;
    this.hide(id);
  }

  /** Makes one of the last two layers while they are of like size, so that there are never many. */
  private join(): void {
    for (;;) {
      const [before, last] = this.layers.slice(-2);
      if (!before?.documents || !last?.documents) return;
      const standing = (layer: Layer) =>
        (layer.documents ?? []).filter((document) => !layer.hidden.has(layer.index.documentOf(document.id)));
      const size = before.documents.length + last.documents.length;
      if (size > LARGEST_LAYER || before.documents.length > last.documents.length * 2) return;
      this.layers.splice(-2, 2, layerOf([...standing(before), ...standing(last)]));
    }
  }

  /** Ids of documents that may be copies or other versions of a text, likeliest first in each layer. */
  like(text: string): readonly string[] {
    return this.layers.flatMap(({ index, hidden }) =>
      documentsLike(index, text).filter((id) => !hidden.has(index.documentOf(id))),
    );
  }

  /** Ids of all documents that stand. */
  ids(): readonly string[] {
    return this.layers.flatMap(({ index, hidden }) =>
      Array.from({ length: index.size }, (_, document) => document)
        .filter((document) => !hidden.has(document))
        .map((document) => index.id(document)),
    );
  }

  /** Finds what answers a query: ranked, every word asked for, at most `limit` and how many there are in all. */
  find(text: string, filters: Filters = {}, limit = 50): Answer {
    const query = parseQuery(text);
    const filtered = Object.keys(filters).length > 0;
    if (query.query !== 'clauses' && !(query.query === 'blank' && filtered))
      return { query, total: 0, found: [], instead: [] };
    const clauses = query.query === 'clauses' ? query.clauses : [];
    const plain = this.layers.map(({ index }) => matchAll(index, clauses));
    const nowhere = clauses.map((_, i) => plain.every((matched) => commonness(matched[i] ?? EMPTY) === 0));
    const matched = this.layers.map(({ index }, layer) =>
      clauses.map((clause, i) => {
        const own = plain[layer]?.[i] ?? EMPTY;
        return nowhere[i] ? forgive(index, clause, own) : own;
      }),
    );
    const documents = this.layers.reduce((sum, { index, hidden }) => sum + index.size - hidden.size, 0);
    const weights = clauses.map((_, i) =>
      rarity(
        documents,
        matched.reduce((sum, layer) => sum + commonness(layer[i] ?? EMPTY), 0),
      ),
    );
    const answers = this.layers.map(({ index, hidden }, layer) =>
      rank(index, matched[layer] ?? [], weights, filters, hidden, limit),
    );
    const instead = clauses.flatMap((clause, i) => {
      const read = new Set(
        matched.flatMap((layer) => {
          const own = layer[i];
          return own && 'expansion' in own ? own.expansion.instead : [];
        }),
      );
      return clause.clause === 'word' && read.size > 0 ? [{ typed: clause.word, read: [...read] }] : [];
    });
    return {
      query,
      total: answers.reduce((sum, answer) => sum + answer.total, 0),
      found: answers
        .flatMap((answer) => answer.found)
        .sort((a, b) => b.score - a.score || (b.day ?? -1e9) - (a.day ?? -1e9))
        .slice(0, limit),
      instead,
    };
  }
}

const EMPTY = { phrase: new Map<number, number>() };

const layerOf = (documents: readonly SearchDocument[]): Layer => ({
  index: buildIndex(documents, 0),
  hidden: new Set(),
  documents,
});
