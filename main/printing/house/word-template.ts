import { posix } from 'node:path';
import type { WordStyle } from '../../../core/model/house.ts';
import { ImportError } from '../../importing/import-error.ts';
import { openZip, type Zip } from '../../importing/zip.ts';
import type { PrintProblem } from '../problem.ts';
import type { ZipFile } from '../zip.ts';
import { problem } from './problem.ts';
import { childOf, childrenOf, elementsIn, parseXml, type XmlElement } from './xml.ts';

/** A header or footer of the template with the pictures it shows. */
export interface MarginalPart {
  readonly of: 'header' | 'footer';
  readonly on: 'default' | 'first';
  readonly root: XmlElement;
  readonly relations: readonly Relation[];
}

/** A part taken as it stands, with what it refers to. */
interface TakenPart {
  readonly bytes: Buffer;
  readonly relations: readonly Relation[];
}

/** What is taken of a Word template: its looks. Of its own text only what stands in headers and footers. */
export interface WordTemplate {
  readonly styles: XmlElement;
  readonly paragraphStyles: readonly WordStyle[];
  /** Id of the style of paragraphs that name none. */
  readonly plain: string;
  readonly theme: TakenPart | null;
  readonly fonts: TakenPart | null;
  /** `w:pgSz` and `w:pgMar` of its last section. */
  readonly page: { readonly size: XmlElement; readonly margins: XmlElement } | null;
  readonly marginals: readonly MarginalPart[];
  /** Pictures and embedded fonts by the path they had. */
  readonly media: readonly ZipFile[];
}

interface Relation {
  readonly id: string;
  readonly type: string;
  /** Path in the archive; the address as it stands where it leads out of it. */
  readonly target: string;
  readonly external: boolean;
}

/** Bytes of the archive, and of any part of it that is read. */
const MOST_BYTES = 20 * 1_048_576;
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
/** Fields that fetch something when they are worked out (ECMA-376, 17.16.5). */
const FETCHING = /\b(?:INCLUDEPICTURE|INCLUDETEXT|LINK|DDE|DDEAUTO|IMPORT|DATABASE|RD)\b/i;
/** Elements that hold a program, a file or a document of their own. */
const EMBEDDED = new Set(['w:object', 'w:control', 'w:altChunk', 'w:subDoc', 'o:OLEObject']);

const unusable = (detail: string): PrintProblem => problem('house.document', { detail });

/** Reads a `.dotx` or `.docx`. Throws `PrintProblem` for what is none, holds macros, or leads out of itself. */
export async function readWordTemplate(bytes: Uint8Array): Promise<WordTemplate> {
  if (bytes.length > MOST_BYTES)
    throw problem('house.large', { limit: MOST_BYTES / 1_048_576, files: 5_000 });
  try {
    return await read(await openZip(bytes));
  } catch (error) {
    if (error instanceof ImportError) throw unusable(error.code);
    if (error instanceof RangeError) throw unusable(error.message);
    throw error;
  }
}

async function read(zip: Zip): Promise<WordTemplate> {
  await refuseDangers(zip);
  const [main] = (await relationsOf(zip, '')).filter(({ type }) => type === 'officeDocument');
  if (main === undefined || !zip.has(main.target)) throw unusable('no document');
  const document = await part(zip, main.target);
  if (document.name !== 'w:document' || document.attributes['xmlns:w'] !== WORD)
    throw unusable('not a Word document, or Strict Open XML');
  const relations = await relationsOf(zip, main.target);
  const one = (type: string) =>
    relations.find((relation) => relation.type === type && !relation.external)?.target;
  const stylesAt = one('styles');
  if (stylesAt === undefined) throw unusable('no styles');
  const styles = await part(zip, stylesAt);
  const paragraphs = childrenOf(styles, 'w:style').filter(
    ({ attributes }) => attributes['w:type'] === 'paragraph',
  );
  const plain =
    paragraphs.find(({ attributes }) => /^(1|true|on)$/.test(attributes['w:default'] ?? '')) ??
    paragraphs.find((style) => /^(normal|обычный)$/i.test(nameOf(style))) ??
    paragraphs[0];
  const plainId = plain?.attributes['w:styleId'];
  if (plainId === undefined) throw unusable('no styles for paragraphs');
  const theme = await taken(zip, one('theme'));
  const fonts = await taken(zip, one('fontTable'));
  const section = childOf(childOf(document, 'w:body') ?? document, 'w:sectPr');
  const [size, margins] = [section && childOf(section, 'w:pgSz'), section && childOf(section, 'w:pgMar')];
  const marginals = section === undefined ? [] : await marginalsOf(zip, section, relations);
  const media = [theme, fonts, ...marginals]
    .flatMap((one) => one?.relations ?? [])
    .filter(({ external, target }) => !external && zip.has(target));
  return {
    styles,
    paragraphStyles: paragraphs.flatMap((style) => {
      const { 'w:styleId': id } = style.attributes;
      return id ? [{ id: id.slice(0, 253), name: (nameOf(style) || id).slice(0, 253) }] : [];
    }),
    plain: plainId,
    theme,
    fonts,
    page: size && margins ? { size, margins } : null,
    marginals,
    media: await Promise.all(
      [...new Set(media.map(({ target }) => target))].map(async (name) => ({
        name,
        bytes: Buffer.from(await zip.read(name)),
      })),
    ),
  };
}

const nameOf = (style: XmlElement): string => childOf(style, 'w:name')?.attributes['w:val'] ?? '';

async function part(zip: Zip, name: string): Promise<XmlElement> {
  const xml = await zip.text(name);
  if (xml === '') throw unusable(`${name} is missing`);
  if (xml.length > MOST_BYTES) throw unusable(`${name} is too large`);
  return parseXml(xml);
}

async function taken(zip: Zip, name: string | undefined): Promise<TakenPart | null> {
  if (name === undefined || !zip.has(name)) return null;
  return { bytes: Buffer.from(await zip.read(name)), relations: await relationsOf(zip, name) };
}

/** Relations of a part, or of the archive where no part is named; types by their last word. */
async function relationsOf(zip: Zip, of: string): Promise<readonly Relation[]> {
  const folder = posix.dirname(of);
  const xml = await zip.text(posix.join(folder, '_rels', `${posix.basename(of)}.rels`));
  if (xml === '') return [];
  return childrenOf(parseXml(xml), 'Relationship').map(({ attributes }) => {
    const target = attributes.Target ?? '';
    const external = attributes.TargetMode === 'External';
    const inside = target.startsWith('/') ? target.slice(1) : posix.join(folder, target);
    return {
      id: attributes.Id ?? '',
      type: (attributes.Type ?? '').split('/').at(-1) ?? '',
      target: external ? target : inside,
      external,
    };
  });
}

/** Macros anywhere, and anything fetched from elsewhere: refused for the whole template, taken or not. */
async function refuseDangers(zip: Zip): Promise<void> {
  const types = await zip.text('[Content_Types].xml');
  const macros = zip.names.find((name) => /vbaProject|vbaData|activeX/i.test(name));
  if (macros !== undefined || /macroEnabled/i.test(types))
    throw problem('house.macros', { part: macros ?? '[Content_Types].xml' });
  for (const name of zip.names) {
    const [, folder = '', of = ''] = /^(.*?)_rels\/([^/]*)\.rels$/.exec(name) ?? [];
    if (!name.endsWith('.rels')) continue;
    for (const { type, target, external } of await relationsOf(zip, `${folder}${of}`))
      if (external && !(type === 'hyperlink' && /^(https?:|mailto:)/i.test(target)))
        throw problem('house.external', { part: name, target: target.slice(0, 200) });
  }
}

async function marginalsOf(
  zip: Zip,
  section: XmlElement,
  relations: readonly Relation[],
): Promise<readonly MarginalPart[]> {
  const found: MarginalPart[] = [];
  const first = childOf(section, 'w:titlePg');
  const hasFirst = first !== undefined && !/^(0|false|off)$/.test(first.attributes['w:val'] ?? '');
  for (const of of ['header', 'footer'] as const)
    for (const { attributes } of childrenOf(section, `w:${of}Reference`)) {
      const on = attributes['w:type'] === 'first' ? 'first' : 'default';
      if (attributes['w:type'] === 'even' || (on === 'first' && !hasFirst)) continue;
      const target = relations.find(({ id }) => id === attributes['r:id'])?.target;
      if (target === undefined || !zip.has(target)) continue;
      const root = await part(zip, target);
      refuseInside(root, target);
      if (root.name !== (of === 'header' ? 'w:hdr' : 'w:ftr') || root.attributes['xmlns:w'] !== WORD)
        throw unusable(`${target} is no ${of}`);
      found.push({ of, on, root, relations: await takenRelations(zip, target) });
    }
  return found;
}

async function takenRelations(zip: Zip, of: string): Promise<readonly Relation[]> {
  const relations = await relationsOf(zip, of);
  const other = relations.find(({ type }) => type !== 'image' && type !== 'hyperlink');
  if (other !== undefined) throw unusable(`${of} holds more than words and pictures: ${other.type}`);
  return relations;
}

function refuseInside(root: XmlElement, name: string): void {
  for (const { name: element, attributes } of elementsIn(root)) {
    if (EMBEDDED.has(element)) throw unusable(`${name} holds an embedded object`);
    for (const key of ['src', 'o:href', 'href'])
      if (attributes[key] !== undefined && /^(?:[a-z]+:|\\\\|\/\/)/i.test(attributes[key]))
        throw problem('house.external', { part: name, target: attributes[key].slice(0, 200) });
  }
  for (const field of fieldsIn(root))
    if (FETCHING.test(field))
      throw problem('house.external', { part: name, target: field.trim().slice(0, 200) });
}

/** The instructions of fields, of which Word parts the letters among runs as it likes. */
function* fieldsIn(root: XmlElement): Generator<string> {
  let field = '';
  for (const { name, attributes, children } of elementsIn(root)) {
    if (attributes['w:instr'] !== undefined) yield attributes['w:instr'];
    if (name === 'w:instrText') field += children.join('');
    if (name !== 'w:fldChar') continue;
    yield field;
    field = '';
  }
  yield field;
}
