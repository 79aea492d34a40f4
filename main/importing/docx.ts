import mammoth from 'mammoth';
import { cslDate } from '../../core/citation/csl.ts';
import type { Csl } from '../../core/model/source.ts';
import { writeNumbers } from './docx-numbering.ts';
import { styleMap } from './docx-styles.ts';
import type { Draft } from './draft.ts';
import { Flow } from './flow.ts';
import { ImportError } from './import-error.ts';
import type { Choice, IncomingFile, Report } from './imported.ts';
import { layMarkup } from './markup.ts';
import { safeHtml } from './safe-html.ts';
import { titleFromName } from './text.ts';
import { readXml, textsOf } from './xml.ts';
import { openZip, type Zip } from './zip.ts';

/** Pictures are shown with the page up to so many bytes each and in all. */
const PICTURE = 1_500_000;
const PICTURES = 8_000_000;

/** Paragraphs of a part that mammoth does not read: headers, footers, comments. */
export function paragraphsOf(xml: string): { readonly author: string; readonly text: string }[] {
  const paragraphs: { author: string; text: string }[] = [];
  let text = '';
  let author = '';
  let taking = false;
  readXml(xml, {
    open: (name, attributes) => {
      if (name === 'w:comment') author = attributes['w:author'] ?? '';
      if (name === 'w:t') taking = true;
      if (name === 'w:tab') text += '\t';
      if (name === 'w:br') text += '\n';
    },
    text: (part) => {
      if (taking) text += part;
    },
    close: (name) => {
      if (name === 'w:t') taking = false;
      if (name !== 'w:p') return;
      const body = text.replace(/[ \t]+/g, ' ').trim();
      if (body !== '') paragraphs.push({ author, text: body });
      text = '';
    },
  });
  return paragraphs;
}

/** Distinct paragraphs of the headers or footers, without bare page numbers. */
export async function marginal(zip: Zip, kind: 'header' | 'footer'): Promise<string[]> {
  const names = zip.names.filter((name) => new RegExp(`^word/${kind}\\d*\\.xml$`).test(name)).sort();
  const texts = new Set<string>();
  for (const name of names) {
    for (const { text } of paragraphsOf(await zip.text(name))) {
      if (!/^(?:[-–—\s]*\d+[-–—\s]*|[ivxlc]+)$/i.test(text)) texts.add(text);
    }
  }
  return [...texts];
}

/** What a Word file says of itself; `heading` is its title where it says none. */
export async function wordMetadata(
  zip: Zip,
  name: string,
  heading: string | null,
): Promise<{ metadata: Csl; language?: string }> {
  const core = textsOf(await zip.text('docProps/core.xml'), [
    'dc:title',
    'dc:creator',
    'dc:subject',
    'dc:language',
    'dc:description',
    'dcterms:modified',
    'dcterms:created',
  ]);
  const company = textsOf(await zip.text('docProps/app.xml'), ['Company']).get('Company')?.[0];
  const first = (key: string): string | undefined => core.get(key)?.[0];
  const issued = cslDate(first('dcterms:modified') ?? first('dcterms:created') ?? '');
  const author = first('dc:creator');
  const abstract = first('dc:description') ?? first('dc:subject');
  const language = first('dc:language');
  return {
    metadata: {
      type: 'document',
      title: first('dc:title') ?? heading ?? titleFromName(name),
      ...(author !== undefined && { author: author.split(/;\s*/).map((literal) => ({ literal })) }),
      ...(issued !== null && { issued }),
      ...(company !== undefined && { publisher: company }),
      ...(abstract !== undefined && { abstract }),
    },
    ...(language !== undefined && { language }),
  };
}

/** Formulas are read as the signs in them; mammoth would leave them out. */
function plainFormulas(xml: string): string {
  if (!xml.includes('<m:oMath')) return xml;
  return xml
    .replace(/<m:t(?=[\s>/])/g, '<w:t')
    .replaceAll('</m:t>', '</w:t>')
    .replace(/<m:r(?=[\s>/])/g, '<w:r')
    .replaceAll('</m:r>', '</w:r>')
    .replace(/<m:(?:rPr|ctrlPr|[a-zA-Z]+Pr)(?:\s[^>]*)?>[\s\S]*?<\/m:(?:rPr|ctrlPr|[a-zA-Z]+Pr)>/g, '')
    .replace(/<\/?m:[^>]*>/g, '');
}

/** Takes away runs that Word does not show, and gives their words. */
function withoutHidden(xml: string): { readonly xml: string; readonly hidden: readonly string[] } {
  const hidden: string[] = [];
  if (!/<w:vanish[\s/>]/.test(xml)) return { xml, hidden };
  const shown = xml.replace(
    /<w:r(?:\s[^>]*)?>\s*<w:rPr>((?:(?!<\/?w:rPr>)[\s\S])*)<\/w:rPr>((?:(?!<\/?w:r[\s>])[\s\S])*)<\/w:r>/g,
    (run: string, properties: string, body: string) => {
      if (!/<w:vanish(?:\s*\/>|\s*>|\s+w:val="(?:1|true|on)")/.test(properties)) return run;
      const was = textsOf(`<r>${body}</r>`, ['w:t', 'w:delText']).get('w:t')?.join(' ');
      if (was) hidden.push(was);
      return '';
    },
  );
  return { xml: shown, hidden };
}

/** A Word file opened: its main part as it was and as it is read, without what Word does not show. */
export interface WordFile {
  readonly zip: Zip;
  readonly main: string;
  readonly raw: string;
  readonly shown: string;
  readonly hidden: readonly string[];
  readonly styles: string;
}

/** Opens a Word file. Throws ImportError where it is locked, damaged or holds too much. */
export async function openWord(bytes: Uint8Array): Promise<WordFile> {
  const zip = await openZip(bytes);
  const main = zip.names.find((name) => /^word\/document\d*\.xml$/.test(name));
  if (!main) {
    if (zip.has('EncryptedPackage')) throw new ImportError('encrypted', { what: 'Word' });
    throw new ImportError('damaged', { what: 'DOCX' });
  }
  const raw = (await zip.text(main)).replace(/<w:pPrChange[\s\S]*?<\/w:pPrChange>/g, '');
  const { xml, hidden } = withoutHidden(raw);
  return { zip, main, raw, shown: plainFormulas(xml), hidden, styles: await zip.text('word/styles.xml') };
}

/** The markup mammoth makes of a main part; `picture` gives the source of each picture by its type and base64. */
export async function wordMarkup(
  { zip, main }: WordFile,
  xml: string,
  styles: readonly string[],
  picture: (type: string, base64: string) => string,
): Promise<string> {
  const source = {
    exists: (name: string) => zip.has(name),
    read: async (name: string, encoding?: string): Promise<string | Uint8Array> => {
      if (name === main) return encoding ? xml : Buffer.from(xml);
      const part = await zip.read(name);
      if (encoding === 'base64') return Buffer.from(part).toString('base64');
      return encoding ? new TextDecoder(encoding).decode(part) : part;
    },
  };
  // `file` is a zip that is already open: mammoth then uses our reader with its limits.
  const { value } = await mammoth.convertToHtml({ file: source } as unknown as { buffer: Buffer }, {
    externalFileAccess: false,
    styleMap: [...styles],
    // A file's own style map could turn words into anything.
    includeEmbeddedStyleMap: false,
    convertImage: mammoth.images.imgElement(async (image) => ({
      src: picture(image.contentType, await image.readAsBase64String()),
    })),
  });
  return value;
}

/** A Word document by mammoth, with the numbers of its lists, its headers and footers, and comments at the end. */
export async function readDocx(file: IncomingFile, _choice: Choice, report: Report): Promise<Draft> {
  report({ done: 0, total: 3 });
  const word = await openWord(file.bytes);
  const { zip, hidden, styles } = word;
  const numbered = writeNumbers(word.shown, await zip.text('word/numbering.xml'), styles);
  let pictures = 0;
  const html = await wordMarkup(word, numbered, styleMap(styles), (type, base64) => {
    pictures += base64.length;
    const shown =
      base64.length <= PICTURE && pictures <= PICTURES && /^image\/(?:png|jpe?g|gif|bmp|webp)$/.test(type);
    return shown ? `data:${type};base64,${base64}` : '';
  });
  report({ done: 1, total: 3 });
  const flow = new Flow();
  for (const was of hidden) flow.repair('hidden-removed', was);
  for (const text of await marginal(zip, 'header')) flow.lay({ kind: 'paragraph', level: 0, text });
  layMarkup(html.replace(/src="data:[^"]*"/g, ''), flow, { numbered: false });
  for (const text of await marginal(zip, 'footer')) flow.lay({ kind: 'paragraph', level: 0, text });
  for (const { author, text } of paragraphsOf(await zip.text('word/comments.xml'))) {
    flow.lay({ kind: 'footnote', level: 0, text: author === '' ? text : `${author}: ${text}` });
  }
  report({ done: 2, total: 3 });
  const thawed = flow.thaw();
  const first = thawed.blocks.find((block) => block.kind === 'heading' && block.level === 1);
  const heading = first ? thawed.text.slice(first.start, first.end) : null;
  const { metadata, language } = await wordMetadata(zip, file.name, heading);
  return {
    format: 'docx',
    text: thawed,
    metadata,
    language,
    safeHtml: safeHtml(html, String(metadata.title), language ?? ''),
  };
}
