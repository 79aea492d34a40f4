import { Document, Packer } from 'docx';
import type { PackDocument } from '../../core/pack/document/document.ts';
import { flowOf } from './flow.ts';
import { inHouseLook, textWidth } from './house/word-look.ts';
import type { WordHouse } from './house/word-own.ts';
import type { Picture } from './pictures.ts';
import type { WordBlocks } from './word-blocks.ts';
import { filesOfFaces, relationsOfFaces, withFaces } from './word-fonts.ts';
import { SIDE } from './word-grid.ts';
import { bookmarks } from './word-inline.ts';
import { footnotesOf } from './word-notes.ts';
import { openingOf } from './word-opening.ts';
import { pageOfPack } from './word-page.ts';
import { partOf } from './word-parts.ts';
import { FRAME, numbering, styles } from './word-styles.ts';
import { fieldTable } from './word-tables.ts';
import { labelsOfNotes, placesOfUses } from './word-uses.ts';
import { unzip, zip } from './zip.ts';

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
    side: house === null ? SIDE[pack.output] : 0,
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
          ...flow.parts.flatMap((part, i) => partOf(pack, part, i === 0, words)),
          ...(flow.foot.length > 0
            ? [fieldTable(flow.foot, words, { foot: true, brief: pack.output === 'two-sides' })]
            : []),
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
    ...(house === null && {
      'word/fontTable.xml': withFaces,
      'word/_rels/fontTable.xml.rels': relationsOfFaces,
      'word/settings.xml': (xml: string) =>
        xml.replace(/<w:displayBackgroundShape\/>/, '$&<w:embedTrueTypeFonts/>'),
    }),
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
  const looked = house === null ? [...files, ...filesOfFaces()] : inHouseLook(files, house, language);
  return zip(looked.toSorted((a, b) => order(a.name) - order(b.name) || (a.name < b.name ? -1 : 1)));
}
