import mammoth from 'mammoth';
import { cslDate } from '../../core/citation/csl.ts';
import type { Csl } from '../../core/model/source.ts';
import { type Chunks, readChunks, withChunks } from './docx-chunks.ts';
import { withDrawnWords } from './docx-drawings.ts';
import { writeNumbers } from './docx-numbering.ts';
import { usualPrefixes } from './docx-prefixes.ts';
import { relationsOf } from './docx-relations.ts';
import { styleMap } from './docx-styles.ts';
import { readableWords } from './docx-words.ts';
import type { Draft } from './draft.ts';
import { Flow } from './flow.ts';
import { ImportError } from './import-error.ts';
import type { Choice, IncomingFile, Report } from './imported.ts';
import { layMarkup } from './markup.ts';
import { safeHtml } from './safe-html.ts';
import { namesTajikFont } from './tajik-letters.ts';
import { titleFromName } from './text.ts';
import { readXml, textsOf } from './xml.ts';
import { openZip, type Zip } from './zip.ts';

/** Pictures are shown with the page up to so many bytes each and in all. */
const PICTURE = 1_500_000;
const PICTURES = 8_000_000;

/** Names of the fonts words are set in. */
const fonts = /\sw:(?:ascii|hAnsi|cs)="([^"]+)"/g;

/** Paragraphs of a part that mammoth does not read: headers, footers, comments. */
export function paragraphsOf(part: string): { readonly author: string; readonly text: string }[] {
  const paragraphs: { author: string; text: string }[] = [];
  // A box of words stands within a paragraph, and holds paragraphs.
  const texts: string[] = [];
  let author = '';
  let taking = false;
  const add = (text: string): void => {
    const own = texts.pop();
    if (own !== undefined) texts.push(own + text);
  };
  readXml(withoutHidden(readableWords(part).xml).xml, {
    open: (name, attributes) => {
      if (name === 'w:comment') author = attributes['w:author'] ?? '';
      if (name === 'w:p') texts.push('');
      if (name === 'w:t') taking = true;
      if (name === 'w:tab') add('\t');
      if (name === 'w:br') add('\n');
    },
    text: (text) => {
      if (taking) add(text);
    },
    close: (name) => {
      if (name === 'w:t') taking = false;
      if (name !== 'w:p') return;
      const text =
        texts
          .pop()
          ?.replace(/[ \t]+/g, ' ')
          .trim() ?? '';
      if (text !== '') paragraphs.push({ author, text });
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
  readonly raw: string;
  /** Main part as it is read. */
  readonly shown: string;
  /** Name of the main part, and the others that are read otherwise than they stand. */
  readonly main: string;
  readonly notes: ReadonlyMap<string, string>;
  readonly hidden: readonly string[];
  /** Words that tracked changes struck out. */
  readonly deleted: readonly string[];
  readonly styles: string;
  /** Whether words stand in a font that draws Tajik letters in place of others. */
  readonly tajikFont: boolean;
  /** Files that it takes in. */
  readonly chunks: Chunks;
}

/** Its parts, with the prefixes Word uses. */
async function openParts(bytes: Uint8Array): Promise<Zip> {
  const zip = await openZip(bytes);
  return { ...zip, text: async (name) => usualPrefixes(await zip.text(name)) };
}

/** The name of the main part: the usual one, else what the file says it is. */
async function mainPart(zip: Zip): Promise<string> {
  const usual = zip.names.find((name) => /^word\/document\d*\.xml$/.test(name));
  if (usual !== undefined) return usual;
  if (zip.has('EncryptedPackage')) throw new ImportError('encrypted', { what: 'Word' });
  const relations = [...(await relationsOf(zip, '')).values()];
  const main = relations.find(({ kind, part }) => kind === 'officeDocument' && zip.has(part));
  if (!main) throw new ImportError('damaged', { what: 'DOCX' });
  return main.part;
}

/**
 * Opens a Word file; `depth` counts the Word files it stands in. Throws ImportError where it is locked, damaged or
 * holds too much.
 */
export async function openWord(bytes: Uint8Array, depth = 0): Promise<WordFile> {
  const zip = await openParts(bytes);
  const main = await mainPart(zip);
  const raw = await zip.text(main);
  const hidden: string[] = [];
  const deleted: string[] = [];
  const read = (part: string): string => {
    const readable = readableWords(part);
    const visible = withoutHidden(readable.xml);
    for (const was of readable.deleted) deleted.push(was);
    for (const was of visible.hidden) hidden.push(was);
    return plainFormulas(visible.xml);
  };
  const chunks = await readChunks(zip, main, raw, depth);
  const shown = read(chunks.xml);
  const notes = new Map<string, string>();
  for (const name of zip.names.filter((name) => /^word\/(?:foot|end)notes\d*\.xml$/.test(name))) {
    notes.set(name, read(await zip.text(name)));
  }
  for (const name of zip.names.filter((name) => /^word\/(?:header|footer|comments)\d*\.xml$/.test(name))) {
    read(await zip.text(name));
  }
  const styles = await zip.text('word/styles.xml');
  const tajikFont = namesTajikFont(raw, fonts) || namesTajikFont(styles, fonts);
  return { zip, main, raw, shown, notes, hidden, deleted, chunks, styles, tajikFont };
}

/** The markup mammoth makes of a main part; `picture` gives the source of each picture by its type and base64. */
export async function wordMarkup(
  { zip, main, notes, chunks }: WordFile,
  xml: string,
  styles: readonly string[],
  picture: (type: string, base64: string) => string,
): Promise<string> {
  const source = {
    exists: (name: string) => zip.has(name),
    read: async (name: string, encoding?: string): Promise<string | Uint8Array> => {
      const readable = name === main ? xml : notes.get(name);
      if (readable !== undefined) return encoding ? readable : Buffer.from(readable);
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
  return withChunks(value, chunks);
}

/**
 * A page whose lists do not number what says its number already: a frame without styles cannot leave out the numbers
 * of an ordered list, so that such a list becomes one without marks. Notes have no number of their own, and keep it.
 */
function numberedOnce(html: string): string {
  const lists: string[] = [];
  return html.replace(
    /<(\/?)(ol|ul|li)(?=[\s>])([^>]*)>/g,
    (tag: string, closing: string, name: string, rest: string, at: number) => {
      if (name === 'li') return lists.at(-1) === 'dl' ? `<${closing}dd${rest}>` : tag;
      if (closing !== '') return `</${lists.pop() ?? name}>`;
      const next = html.slice(at + tag.length, at + tag.length + 20);
      lists.push(name === 'ol' && !/^<li id="(?:foot|end)note-/.test(next) ? 'dl' : name);
      return `<${lists.at(-1)}${rest}>`;
    },
  );
}

/** A Word document by mammoth, with the numbers of its lists, its headers and footers, and comments at the end. */
export async function readDocx(
  file: IncomingFile,
  _choice: Choice,
  report: Report,
  depth = 0,
): Promise<Draft> {
  report({ done: 0, total: 3 });
  const word = await openWord(file.bytes, depth);
  const { zip, hidden, deleted, chunks, styles, tajikFont } = word;
  const told = await withDrawnWords(zip, word.main, word.shown);
  const numbered = writeNumbers(told, await zip.text('word/numbering.xml'), styles);
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
  for (const was of deleted) flow.repair('deleted-removed', was);
  for (const was of chunks.unread) flow.repair('part-unread', was);
  for (const { kind, was } of chunks.repairs) flow.repair(kind, was);
  for (const text of await marginal(zip, 'header')) flow.lay({ kind: 'paragraph', level: 0, text });
  const words = html.includes('src="data:') ? html.replace(/src="data:[^"]*"/g, '') : html;
  layMarkup(words, flow, { numbered: false });
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
    tajikFont,
    safeHtml: safeHtml(numberedOnce(html), String(metadata.title), language ?? ''),
  };
}
