import { refuse } from '../../../core/contract/result.ts';
import type { Id } from '../../../core/model/id.ts';
import type { Library } from '../library.ts';

/** The file a source came as. Refuses with `not-found` where it was pasted. */
export async function sourceOriginal(library: Library, id: Id): Promise<{ name: string; bytes: Uint8Array }> {
  const { record } = await library.get('source', id);
  if (record.original === null) throw refuse('not-found', { kind: 'source', id });
  return { name: record.original.name, bytes: await library.store.getBlob(record.original.hash) };
}

/** A page whose own style was taken out, set so that it can be read. */
const plain =
  'body{margin:16px 20px;font:15px/1.5 system-ui,sans-serif;overflow-wrap:anywhere}img{max-width:100%;height:auto}h1{font-size:1.5em}h2{font-size:1.25em}h1,h2,h3,h4{line-height:1.25}table{border-collapse:collapse}td,th{padding:2px 12px 2px 0;text-align:left;vertical-align:top}td>p,th>p{margin:0}pre{white-space:pre-wrap}';
/** Tables of a document are ruled; those of a web page hold its columns together. */
const ruled = 'table{margin:1em 0}td,th{border:1px solid #bbb;padding:2px 8px}';

/**
 * The page a source came as, with nothing in it that runs or is fetched; each element that carries an offset of the
 * text can be gone to as `#at-<offset>`. Empty where it was no page.
 */
export async function sourcePage(library: Library, id: Id): Promise<{ html: string }> {
  const { record } = await library.get('source', id);
  if (record.safeHtml === null) return { html: '' };
  const html = new TextDecoder().decode(await library.store.getBlob(record.safeHtml));
  const isDocument = /\.(?:docx|odt|md)$/i.test(record.original?.name ?? '');
  return {
    html: html
      .replace('</head>', `<style>${plain}${isDocument ? ruled : ''}</style></head>`)
      .replace(/(<\w+)(?![^>]* id=)([^>]*? data-at="(\d+)")/g, '$1 id="at-$3"$2'),
  };
}
