import { Document, type FileChild, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import type { PackDocument } from '../../core/pack/document.ts';
import { type Flow, flowOf } from './flow.ts';
import { inHouseLook, textWidth } from './house/word-look.ts';
import type { WordHouse } from './house/word-own.ts';
import type { Picture } from './pictures.ts';
import { backgroundTable } from './word-background.ts';
import { type WordBlocks, wordBlock } from './word-blocks.ts';
import { bookmarks } from './word-inline.ts';
import { footnotesOf } from './word-notes.ts';
import { openingOf } from './word-opening.ts';
import { pageOfPack } from './word-page.ts';
import { FRAME, numbering, styles, withFaces } from './word-styles.ts';
import { fieldTable } from './word-tables.ts';
import { labelsOfNotes, placesOfUses } from './word-uses.ts';
import { unzip, zip } from './zip.ts';

/** Style of what stands in a part: side one, the speaking copy and the summary have their own. */
function styleOf(pack: PackDocument, part: Flow['parts'][number]): string {
  if ('part' in part && part.part === 'summary') return 'Summary';
  if (part.id === 'background') return 'Normal';
  return pack.output === 'speaking' ? 'Spoken' : pack.output === 'two-sides' ? 'Point' : 'Normal';
}

function partOf(pack: PackDocument, flow: Flow, i: number, words: WordBlocks): readonly FileChild[] {
  const part = flow.parts[i];
  if (part === undefined) return [];
  const newPage = part.newPage || (i === 0 && pack.output === 'note');
  const heading = new Paragraph({
    heading: HeadingLevel.HEADING_1,
    pageBreakBefore: newPage,
    // The rule of the heading opens the page.
    ...(newPage ? { spacing: { before: 0 } } : {}),
    children: [
      ...words.marks.at(part.id),
      new TextRun({ text: part.number === '' ? part.title : `${part.number}  ${part.title}` }),
    ],
  });
  const own = { ...words, style: styleOf(pack, part) };
  return [
    // What the title says already is not said again.
    part.title === flow.title ? new Paragraph({ style: 'Small', children: [] }) : heading,
    ...(pack.output === 'two-sides' && part.id === 'background'
      ? backgroundTable(pack, own)
      : part.blocks.flatMap((block, n) =>
          wordBlock(block, { ...own, beforeTable: part.blocks[n + 1]?.block === 'table' }),
        )),
  ];
}

/**
 * A pack as Word: real heading styles, real footnotes, head rows that repeat, page fields, the marking in header and
 * footer. Same document, same bytes: the date is the version's. Sections of a pack are the same as on paper. With a house,
 * in the look of its template.
 */
export async function word(
  pack: PackDocument,
  pictures: readonly Picture[],
  house: WordHouse | null = null,
): Promise<Buffer> {
  const flow = flowOf(pack);
  const words: WordBlocks = {
    marks: bookmarks(labelsOfNotes(pack)),
    pictures,
    style: 'Small',
    page: pack.words.page,
    frame: (house && textWidth(house.template)) ?? FRAME,
    uses: placesOfUses(pack),
    beforeTable: false,
    house: house !== null,
  };
  const file = new Document({
    title: pack.title,
    creator: pack.author,
    lastModifiedBy: pack.author,
    description: '',
    styles,
    numbering,
    footnotes: footnotesOf(pack),
    features: { updateFields: false },
    sections: [
      {
        ...pageOfPack(pack, words.frame, house !== null),
        children: [
          ...openingOf(pack, flow, words),
          ...flow.parts.flatMap((_, i) => partOf(pack, flow, i, words)),
          ...(flow.foot.length > 0 ? [fieldTable(flow.foot, words)] : []),
        ],
      },
    ],
  });
  return fixed(await Packer.toBuffer(file), pack, house);
}

/** The archive with the dates and the language of the pack in place of the clock's, its files in one order. */
function fixed(archive: Buffer, pack: PackDocument, house: WordHouse | null): Buffer {
  const stamp = `${pack.date}T00:00:00Z`;
  const language = pack.language === 'ru' ? 'ru-RU' : 'en-GB';
  const rewritten: Readonly<Record<string, (xml: string) => string>> = {
    'docProps/core.xml': (xml) => xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${stamp}`),
    'word/styles.xml': (xml) =>
      xml.replace(/<\/w:rPr><\/w:rPrDefault>/, `<w:lang w:val="${language}"/></w:rPr></w:rPrDefault>`),
    'word/fontTable.xml': withFaces,
  };
  const files = unzip(archive)
    .filter((file) => !file.name.endsWith('/'))
    .map((file) => {
      const rewrite = rewritten[file.name];
      return rewrite === undefined
        ? file
        : { ...file, bytes: Buffer.from(rewrite(file.bytes.toString('utf8'))) };
    });
  const order = (name: string) => (name === '[Content_Types].xml' ? 0 : name.startsWith('_rels') ? 1 : 2);
  const looked = house === null ? files : inHouseLook(files, house, language);
  return zip(looked.toSorted((a, b) => order(a.name) - order(b.name) || (a.name < b.name ? -1 : 1)));
}
