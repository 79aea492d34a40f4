import {
  Document,
  type FileChild,
  Footer,
  Header,
  HeadingLevel,
  InternalHyperlink,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import type { PackDocument } from '../../core/pack/document.ts';
import { text } from '../../core/pack/inline.ts';
import { citedWords, flowOf, separatorBefore } from './flow.ts';
import { inHouseLook, textWidth } from './house/word-look.ts';
import type { WordHouse } from './house/word-own.ts';
import type { Picture } from './pictures.ts';
import { wordBlock, wordTable } from './word-blocks.ts';
import { bookmarkName, bookmarks, namedPages, pageOf, runsOf } from './word-inline.ts';
import { FRAME, half, INK, mm, numbering, SANS, styles } from './word-styles.ts';
import { unzip, zip } from './zip.ts';

/** Parts above which a note has contents. */
const MANY = 12;

function markingRun(document: PackDocument): TextRun {
  const { marking } = document;
  const tlp = marking.scheme === 'tlp';
  return new TextRun({
    text: tlp ? ` ${marking.label} ` : marking.label,
    bold: true,
    font: SANS,
    size: half(12),
    color: tlp ? (marking.colour ?? '#ffffff').slice(1) : INK,
    ...(tlp ? { shading: { type: 'clear', fill: '000000' }, language: { value: 'en' } } : {}),
  });
}

/** Page n of N with Word's own fields. */
function pageRuns(document: PackDocument): TextRun[] {
  return document.words.pageOf
    .split(/(\{pages?\})/)
    .map((piece) =>
      piece === '{page}'
        ? new TextRun({ children: [PageNumber.CURRENT], bold: true })
        : piece === '{pages}'
          ? new TextRun({ children: [PageNumber.TOTAL_PAGES] })
          : new TextRun({ text: piece }),
    );
}

/** Room above and below the head and foot line: beside words of a house they need some. */
type Apart = { readonly spacing?: { readonly before: number; readonly after: number } };

function header(document: PackDocument, frame: number, apart: Apart): Header {
  return new Header({
    children: [
      new Paragraph({
        style: 'HeadLine',
        ...apart,
        tabStops: [{ type: TabStopType.RIGHT, position: mm(frame) }],
        children: [
          new TextRun({ text: document.shortTitle, bold: true }),
          new TextRun({ children: [new Tab()] }),
          markingRun(document),
        ],
      }),
    ],
  });
}

function footer(document: PackDocument, frame: number, apart: Apart): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: 'FootLine',
        ...apart,
        tabStops: [
          { type: TabStopType.LEFT, position: mm(40) },
          { type: TabStopType.RIGHT, position: mm(frame) },
        ],
        children: [
          ...pageRuns(document),
          new TextRun({ children: [new Tab(), document.imprint] }),
          new TextRun({ children: [new Tab()] }),
          markingRun(document),
        ],
      }),
    ],
  });
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
  const apart: Apart = house === null ? {} : { spacing: { before: 120, after: 160 } };
  const frame = (house && textWidth(house.template)) ?? FRAME;
  const flow = flowOf(pack);
  const marks = bookmarks(
    new Map(
      pack.output === 'note'
        ? pack.footnotes.map(({ number, cited }) => [number, cited.map(({ id }) => id)])
        : [],
    ),
  );
  const spoken = pack.output === 'speaking' ? 'Spoken' : pack.output === 'two-sides' ? 'Point' : 'Normal';
  const fieldTable = (fields: typeof flow.fields) =>
    wordTable(
      {
        block: 'table',
        name: '',
        columns: [
          { head: '', width: 40, align: 'left' },
          { head: '', width: 128, align: 'left' },
        ],
        rows: fields.map((field) => ({
          id: null,
          strong: false,
          cells: [[[text(field.label, 'quiet')]], field.lines.map((line) => [text(line)])],
        })),
        face: 'looking-up',
        width: 'full',
      },
      { marks, pictures, style: 'Small', page: pack.words.page, frame },
    );
  const smallParagraph = (words: string) => new Paragraph({ style: 'Small', text: words });
  const body: FileChild[] = [
    smallParagraph(flow.over),
    new Paragraph({ heading: HeadingLevel.TITLE, text: flow.title }),
    ...(flow.fields.length === 0 ? [] : [fieldTable(flow.fields)]),
    ...(flow.clearances.length === 0
      ? []
      : [
          new Paragraph({
            style: 'Small',
            spacing: { before: 200 },
            children: [new TextRun({ text: flow.clearancesLabel, bold: true })],
          }),
          ...flow.clearances.map((row) => smallParagraph(row.join(' · '))),
        ]),
    ...(flow.release === '' ? [] : [smallParagraph(flow.release)]),
    ...(flow.changes === null
      ? []
      : [
          new Paragraph({
            style: 'Summary',
            children: [new TextRun({ text: flow.changes.title, bold: true })],
          }),
          ...flow.changes.lines.map(
            (line) =>
              new Paragraph({ style: 'Summary', children: marks.runs(line, { page: pack.words.page }) }),
          ),
        ]),
    ...(pack.output === 'note' && flow.parts.length > MANY
      ? [
          new Paragraph({
            heading: HeadingLevel.HEADING_2,
            text: pack.words.contents,
            pageBreakBefore: true,
          }),
          ...flow.parts.map(
            (part) =>
              new Paragraph({
                style: 'Contents',
                tabStops: [{ type: TabStopType.RIGHT, position: mm(frame) }],
                children: [
                  new InternalHyperlink({
                    anchor: bookmarkName(part.id),
                    children: [
                      new TextRun({
                        text: [part.number, part.title].filter((words) => words !== '').join('  '),
                      }),
                    ],
                  }),
                  new TextRun({ children: [new Tab()] }),
                  pageOf(part.id),
                ],
              }),
          ),
        ]
      : []),
  ];
  flow.parts.forEach((part, i) => {
    const summary = 'part' in part && part.part === 'summary';
    body.push(
      new Paragraph({
        heading: HeadingLevel.HEADING_1,
        pageBreakBefore: part.newPage || (i === 0 && pack.output === 'note'),
        children: [
          ...marks.at(part.id),
          new TextRun({ text: part.number === '' ? part.title : `${part.number}  ${part.title}` }),
        ],
      }),
    );
    const style = summary ? 'Summary' : part.id === 'background' ? 'Normal' : spoken;
    for (const block of part.blocks)
      body.push(...wordBlock(block, { marks, pictures, style, page: pack.words.page, frame }));
  });
  if (flow.foot.length > 0) body.push(fieldTable(flow.foot));
  const footnotes =
    pack.output === 'note'
      ? Object.fromEntries(
          pack.footnotes.map((note) => [
            String(note.number),
            {
              children: [
                new Paragraph({
                  style: 'FootnoteText',
                  children: note.cited.flatMap((cited, i) => [
                    ...(i === 0 ? [] : [new TextRun({ text: separatorBefore(note, i).trimEnd() })]),
                    ...runsOf([{ in: 'ref', text: ` ${citedWords(cited)}`, to: cited.line, tone: 'plain' }]),
                    ...(cited.line === null || cited.place === ''
                      ? []
                      : namedPages([cited.line], pack.words.page)),
                  ]),
                }),
              ],
            },
          ]),
        )
      : {};
  const letter = pack.paper === 'letter';
  const file = new Document({
    title: pack.title,
    creator: pack.author,
    lastModifiedBy: pack.author,
    description: '',
    styles,
    numbering,
    footnotes,
    features: { updateFields: false },
    sections: [
      {
        properties: {
          page: {
            size: { width: letter ? mm(215.9) : mm(210), height: letter ? mm(279.4) : mm(297) },
            margin: {
              top: mm(30),
              bottom: mm(26),
              left: letter ? mm(23) : mm(20),
              right: letter ? mm(24.9) : mm(22),
              header: mm(14),
              footer: mm(12),
            },
          },
        },
        headers: { default: header(pack, frame, apart) },
        footers: { default: footer(pack, frame, apart) },
        children: body,
      },
    ],
  });
  return fixed(await Packer.toBuffer(file), pack, house);
}

/** The archive with the dates and the language of the pack in place of the clock's, its files in one order. */
function fixed(archive: Buffer, pack: PackDocument, house: WordHouse | null): Buffer {
  const stamp = `${pack.date}T00:00:00Z`;
  const language = pack.language === 'ru' ? 'ru-RU' : 'en-GB';
  const files = unzip(archive)
    .filter((file) => !file.name.endsWith('/'))
    .map((file) => {
      if (file.name === 'docProps/core.xml')
        return {
          ...file,
          bytes: Buffer.from(
            file.bytes.toString('utf8').replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${stamp}`),
          ),
        };
      if (file.name === 'word/styles.xml')
        return {
          ...file,
          bytes: Buffer.from(
            file.bytes
              .toString('utf8')
              .replace(/<\/w:rPr><\/w:rPrDefault>/, `<w:lang w:val="${language}"/></w:rPr></w:rPrDefault>`),
          ),
        };
      return file;
    });
  const order = (name: string) => (name === '[Content_Types].xml' ? 0 : name.startsWith('_rels') ? 1 : 2);
  const looked = house === null ? files : inHouseLook(files, house, language);
  return zip(looked.toSorted((a, b) => order(a.name) - order(b.name) || (a.name < b.name ? -1 : 1)));
}
