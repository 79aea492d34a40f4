import { IndexBuilder } from './build.ts';
import type { SearchDocument } from './document.ts';
import { commonness, type Filters, type Found, forgive, matchAll, rank, rarity } from './find.ts';
import type { FlatIndex } from './flat-index.ts';
import { documentsLike } from './like.ts';
import { parseQuery, type Query } from './query.ts';
import { atOnce, type Steps } from './steps.ts';
import { foldedWords } from './words.ts';

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

/** Small layers are made one up to this many documents and letters: a rebuild of them stays under a dozen milliseconds. */
const LARGEST_LAYER = 16;
const LONGEST_LAYER = 200_000;
const lettersOf = ({ documents }: Layer): number =>
  (documents ?? []).reduce((sum, { body }) => sum + body.length, 0);

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

  /**
   * Adds a record, or puts it in the place of what it was. What it was is found until the last step; nothing else may be
   * put or removed meanwhile.
   */
  *putting(document: SearchDocument): Steps<void> {
    const { standing, layers } = this.joined(document);
    const layer = yield* layerOf([...standing, document]);
    this.edits += 1;
    this.layers.splice(layers);
    this.hide(document.id);
    this.layers.push(layer);
  }

  put(document: SearchDocument): void {
    atOnce(this.putting(document));
  }

  /** Takes a record out. */
  remove(id: string): void {
    this.edits += 1;
    this.hide(id);
  }

  /**
   * The last layers while they are of like size with what is put, so that there are never many: how many layers stay,
   * and what stands in the others.
   */
  private joined(document: SearchDocument): {
    readonly layers: number;
    readonly standing: readonly SearchDocument[];
  } {
    let standing: readonly SearchDocument[] = [];
    let letters = document.body.length;
    for (let layers = this.layers.length; ; layers -= 1) {
      const last = this.layers[layers - 1];
      if (!last?.documents) return { layers, standing };
      const size = standing.length + 1;
      letters += lettersOf(last);
      const tooMuch = size + last.documents.length > LARGEST_LAYER || letters > LONGEST_LAYER;
      if (tooMuch || last.documents.length > size * 2) return { layers, standing };
      const own = last.documents.filter(
        ({ id }) => id !== document.id && !last.hidden.has(last.index.documentOf(id)),
      );
      standing = [...own, ...standing];
    }
  }

  /** Ids of documents that may be copies or other versions of a text, likeliest first in each layer. */
  like(text: string): readonly string[] {
    const words = new Set(foldedWords(text));
    return this.layers.flatMap(({ index, hidden }) =>
      documentsLike(index, words).filter((id) => !hidden.has(index.documentOf(id))),
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

function* layerOf(documents: readonly SearchDocument[]): Steps<Layer> {
  const builder = new IndexBuilder();
  for (const document of documents) yield* builder.adding(document);
  return { index: yield* builder.building(0), hidden: new Set(), documents };
}
