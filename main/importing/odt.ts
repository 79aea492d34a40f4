import { cslDate } from '../../core/citation/csl.ts';
import type { Draft } from './draft.ts';
import { Flow } from './flow.ts';
import { ImportError } from './import-error.ts';
import type { IncomingFile } from './imported.ts';
import { layMarkup } from './markup.ts';
import { OdtNumbers, readListStyles } from './odt-numbering.ts';
import { safeHtml } from './safe-html.ts';
import { namesTajikFont } from './tajik-letters.ts';
import { titleFromName } from './text.ts';
import { escaped, readXml, textsOf, type XmlAttributes } from './xml.ts';
import { openZip } from './zip.ts';

/** Elements that become elements of a page; `text:h` and notes are looked after apart. */
const elements: Readonly<Record<string, string>> = {
  'text:p': 'p',
  'text:list': 'ul',
  'text:list-item': 'li',
  'text:list-header': 'li',
  'table:table': 'table',
  'table:table-row': 'tr',
  'table:table-cell': 'td',
};
/** Names of the fonts words are set in. */
const fonts = /\s(?:svg|fo):font-family="([^"]+)"/g;
/** What is no part of the text as it is shown: deletions kept for tracking, the sources of fields and indexes. */
const unseen = new Set([
  'text:tracked-changes',
  'office:forms',
  'text:sequence-decls',
  'text:variable-decls',
  'svg:title',
  'svg:desc',
  'text:ruby-text',
  'dc:date',
  'meta:date-string',
  'meta:creator-initials',
]);

const most = (value: string | undefined, limit: number): number =>
  Math.min(limit, Math.max(1, Number.parseInt(value ?? '1', 10) || 1));

/** The number of an item or heading, which is no part of its text in the file. */
const numbers = /<span>[^<]*<\/span> /g;

/** The text of an OpenDocument file as HTML: numbers as text (`numbers`), notes at its end, comments after them. */
function htmlOf(content: string, styles: string): string {
  const numbering = new OdtNumbers(readListStyles(styles, content));
  const main: string[] = [];
  const notes: string[] = [];
  let out = main;
  let skipping = 0;
  let inText = false;
  let level = 1;
  let citing = false;
  let naming = false;
  let author = '';
  const lists: string[] = [];
  const open = (name: string, attributes: XmlAttributes): void => {
    if (skipping > 0 || unseen.has(name)) {
      skipping += 1;
      return;
    }
    if (name === 'office:text') inText = true;
    if (name === 'text:h') {
      level = most(attributes['text:outline-level'], 6);
      out.push(`<h${level}>`);
    }
    if (name === 'text:list') {
      const list = numbering.openList(attributes) ? 'ol' : 'ul';
      lists.push(list);
      out.push(`<${list}>`);
    } else if (name === 'table:table-cell') {
      out.push(`<td colspan="${most(attributes['table:number-columns-spanned'], 20)}">`);
    } else if (elements[name]) out.push(`<${elements[name]}>`);
    if (name === 'text:list-item' || name === 'text:list-header')
      numbering.openItem(attributes, name === 'text:list-item');
    if ((name === 'text:p' || name === 'text:h') && out === main) {
      const number = numbering.before(name, attributes);
      if (number !== '') out.push(`<span>${escaped(number)}</span> `);
    }
    if (name === 'text:p' && author !== '') {
      out.push(`${escaped(author)}: `);
      author = '';
    }
    if (name === 'dc:creator') naming = true;
    if (name === 'text:s') out.push(' '.repeat(most(attributes['text:c'], 1_000)));
    if (name === 'text:tab') out.push('\t');
    if (name === 'text:line-break') out.push('<br>');
    if (name === 'text:note-citation') {
      out.push('<sup>');
      citing = true;
    }
    if (name === 'text:note-body' || name === 'office:annotation') {
      out = notes;
      out.push('<div role="doc-footnote">');
    }
  };
  let mark = '';
  readXml(content, {
    open,
    text: (text) => {
      if (skipping > 0 || !inText) return;
      if (citing) mark += text;
      if (naming) author += text;
      else out.push(escaped(text));
    },
    close: (name) => {
      if (skipping > 0) {
        skipping -= 1;
        return;
      }
      if (name === 'office:text') inText = false;
      if (name === 'dc:creator') naming = false;
      if (name === 'text:h') out.push(`</h${level}>`);
      else if (name === 'text:list') {
        numbering.closeList();
        out.push(`</${lists.pop() ?? 'ul'}>`);
      } else if (elements[name]) out.push(`</${elements[name]}>`);
      if (name === 'text:note-citation') {
        out.push('</sup>');
        citing = false;
        notes.push(`<p><sup>${escaped(mark)}</sup> </p>`);
        mark = '';
      }
      if (name === 'text:note-body' || name === 'office:annotation') {
        out.push('</div>');
        out = main;
      }
    },
  });
  return (
    main.join('') +
    notes
      .join('')
      .replace(
        /<p>(<sup>[^<]*<\/sup> )<\/p><div role="doc-footnote">\s*<p>/g,
        '<div role="doc-footnote"><p>$1',
      )
  );
}

/** The page as it is shown beside the text: numbers are part of it, so its lists have none of their own. */
function framed(html: string): string {
  const numbered: boolean[] = [];
  return html
    .replace(/<span>([^<]*)<\/span>/g, '$1')
    .replace(/<(\/?)(ol|ul|li)>/g, (tag, closing: string, name: string) => {
      if (name === 'li') return numbered.at(-1) ? `<${closing}dd>` : tag;
      if (closing === '') numbered.push(name === 'ol');
      else numbered.pop();
      return name === 'ol' ? `<${closing}dl>` : tag;
    });
}

/** An OpenDocument text, as LibreOffice writes it. */
export async function readOdt(file: IncomingFile): Promise<Draft> {
  const zip = await openZip(file.bytes);
  if (/manifest:encryption-data/.test(await zip.text('META-INF/manifest.xml')))
    throw new ImportError('encrypted', { what: 'ODT' });
  const content = await zip.text('content.xml');
  if (content === '') throw new ImportError('damaged', { what: 'ODT' });
  const styles = await zip.text('styles.xml');
  const html = htmlOf(content, styles);
  const flow = new Flow();
  layMarkup(html, flow, { numbered: false });
  const thawed = flow.thaw();
  const meta = textsOf(await zip.text('meta.xml'), [
    'dc:title',
    'dc:creator',
    'meta:initial-creator',
    'dc:date',
    'meta:creation-date',
    'dc:subject',
    'dc:description',
    'dc:language',
  ]);
  const first = (...names: readonly string[]): string | undefined =>
    names.flatMap((name) => meta.get(name) ?? [])[0];
  const heading = thawed.blocks.find((block) => block.kind === 'heading' && block.level === 1);
  const title =
    first('dc:title') ?? (heading ? thawed.text.slice(heading.start, heading.end) : titleFromName(file.name));
  const author = first('meta:initial-creator', 'dc:creator');
  const issued = cslDate(first('dc:date', 'meta:creation-date') ?? '');
  const abstract = first('dc:description', 'dc:subject');
  const language = first('dc:language');
  return {
    format: 'odt',
    text: thawed,
    metadata: {
      type: 'document',
      title,
      ...(author !== undefined && { author: [{ literal: author }] }),
      ...(issued !== null && { issued }),
      ...(abstract !== undefined && { abstract }),
    },
    language,
    tajikFont: [content, styles].some((part) => namesTajikFont(part, fonts)),
    markup: html.replace(numbers, ''),
    safeHtml: safeHtml(framed(html), title, language ?? ''),
  };
}
