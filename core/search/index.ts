/*
 * Search over everything in a library.
 *   documentOf(kind, record, text?)                   what the index knows of a record
 *   IndexBuilder.add(document) … build(sequence)      a new index, one document in memory at a time
 *   FlatIndex.toBytes() / fromBytes(bytes)            its file; null for another version or a damaged one
 *   new Searcher(index): find, like, put, remove      the index, and edits since in front of it
 *   adding, building, putting                         the same in steps, for what is long
 *   snippetOf(document, answer)                       a hit in its context
 */

export { IndexBuilder } from './build.ts';
export { BY_DEFAULT, documentOf, type SearchDocument } from './document.ts';
export { type Filters, filtersFrom } from './find.ts';
export { FlatIndex } from './flat-index.ts';
export { Searcher } from './searcher.ts';
export { snippetOf } from './snippet.ts';
export type { Steps } from './steps.ts';
