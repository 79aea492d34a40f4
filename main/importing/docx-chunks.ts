import { posix } from 'node:path';
import type { Block, Repair } from '../../core/model/frozen-text.ts';
import { type Relation, relationsOf } from './docx-relations.ts';
import { ImportError } from './import-error.ts';
import type { Format, IncomingFile } from './imported.ts';
import { escaped } from './xml.ts';
import type { Zip } from './zip.ts';

/** Marks the place of a part within the text; a noncharacter, as those of `flow.ts`. */
const MARK = '\ufdd2';

/** What Word takes in as a part of a text. */
const readable: readonly Format[] = ['docx', 'html', 'mhtml', 'rtf', 'text'];

/** A Word file may stand in one that stands in another; so deep, and no deeper. */
const DEEPEST = 3;
/** Letters that all parts together may have: one part may be named many times. */
const MOST = 50_000_000;

const chunk = /<w:altChunk\s[^<>]*?(?:\/>|>[\s\S]*?<\/w:altChunk>)/g;

/** Other files that a Word file takes in where it is shown (`w:altChunk`), read. */
export interface Chunks {
  /** The main part, with a mark where each stands. */
  readonly xml: string;
  /** Markup of each, in the order of their marks. */
  readonly markup: readonly string[];
  /** Names of those that were not read. */
  readonly unread: readonly string[];
  /** What their own readers put right. */
  readonly repairs: readonly Repair[];
}

const withBreaks = (text: string): string => escaped(text).replaceAll('\n', '<br>');

/** A block as markup that is laid as the same block again. */
function tagged({ kind, level }: Block, words: string): string {
  switch (kind) {
    case 'heading':
      return `<h${level}>${withBreaks(words)}</h${level}>`;
    case 'list-item':
      return `${'<ul>'.repeat(level)}<li>${withBreaks(words)}</li>${'</ul>'.repeat(level)}`;
    case 'table-row':
      return `<table><tr>${words
        .split('\t')
        .map((cell) => `<td>${withBreaks(cell)}</td>`)
        .join('')}</tr></table>`;
    case 'quotation':
      return `<blockquote>${withBreaks(words)}</blockquote>`;
    case 'preformatted':
      return `<pre>${withBreaks(words)}</pre>`;
    case 'footnote':
      return `<p role="doc-footnote">${withBreaks(words)}</p>`;
    case 'paragraph':
      return `<p>${withBreaks(words)}</p>`;
  }
}

/** What a file holds as markup, by the reader of its own format; null where Word would not take it in either. */
async function markUp(
  file: IncomingFile,
  depth: number,
): Promise<(Pick<Chunks, 'repairs'> & { html: string }) | null> {
  // Read when needed: the readers of other formats are heavy, and one of them is that of this one.
  const [{ readDraft }, { sniff }, { readDocx }] = await Promise.all([
    import('./parse.ts'),
    import('./sniff.ts'),
    import('./docx.ts'),
  ]);
  const format = sniff(file);
  if (!readable.includes(format) || depth >= DEEPEST) return null;
  const nothing = (): void => {};
  const { text } =
    format === 'docx' ? await readDocx(file, {}, nothing, depth + 1) : await readDraft(file, {}, nothing);
  return {
    html: text.blocks.map((block) => tagged(block, text.text.slice(block.start, block.end))).join(''),
    repairs: text.repairs ?? [],
  };
}

/** The part a relation leads to, read; null where it cannot be. A bomb within is one of the whole file. */
async function readChunk(zip: Zip, { part, external }: Relation, depth: number): ReturnType<typeof markUp> {
  if (external || !zip.has(part)) return null;
  const bytes = await zip.read(part);
  // Parts are named by the program, not by a person: their ending promises nothing.
  const ending = /^\.(?:html?|xhtml|mht|mhtml|txt)$/i.test(posix.extname(part)) ? posix.extname(part) : '';
  try {
    return await markUp({ name: `part${ending}`, bytes }, depth);
  } catch (error) {
    if (error instanceof ImportError && error.code === 'too-much-inside') throw error;
    return null;
  }
}

/** Reads the files a main part takes in. `depth` counts the files this one stands in. */
export async function readChunks(zip: Zip, main: string, xml: string, depth: number): Promise<Chunks> {
  if (!xml.includes('<w:altChunk')) return { xml, markup: [], unread: [], repairs: [] };
  const relations = await relationsOf(zip, main);
  const found = xml.match(chunk) ?? [];
  const read = new Map<string, Awaited<ReturnType<typeof markUp>>>();
  const unread = new Set<string>();
  const markup: string[] = [];
  const repairs: Repair[] = [];
  let length = 0;
  for (const element of found) {
    const id = /\sr:id="([^"]*)"/.exec(element)?.[1] ?? '';
    const relation = relations.get(id);
    if (!read.has(id)) {
      const one = relation ? await readChunk(zip, relation, depth) : null;
      read.set(id, one);
      repairs.push(...(one?.repairs ?? []));
    }
    const one = read.get(id) ?? null;
    if (one === null) unread.add(relation?.part ?? id);
    markup.push(one?.html ?? '');
    length += one?.html.length ?? 0;
    if (length > MOST) throw new ImportError('too-much-inside', { limit: MOST / 1_000_000 });
  }
  let index = -1;
  const marked = xml.replaceAll(MARK, '').replace(chunk, () => {
    index += 1;
    return `<w:p><w:r><w:t>${MARK}${index}${MARK}</w:t></w:r></w:p>`;
  });
  return { xml: marked, markup, unread: [...unread], repairs };
}

/** Puts the files where their marks are; each once, whatever the text makes of the marks. */
export function withChunks(html: string, { markup }: Pick<Chunks, 'markup'>): string {
  if (markup.length === 0) return html;
  const left = new Set(markup.keys());
  return html.replace(new RegExp(`(?:<p>)?${MARK}(\\d+)${MARK}(?:</p>)?`, 'g'), (_, digits: string) =>
    left.delete(Number(digits)) ? (markup[Number(digits)] ?? '') : '',
  );
}
