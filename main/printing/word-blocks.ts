import { type FileChild, HeadingLevel, ImageRun, LineRuleType, Paragraph, TextRun } from 'docx';
import { placed } from '../../core/model/list.ts';
import { pictureSize } from '../../core/model/picture.ts';
import type { Block, BlockOf } from '../../core/pack/document/block.ts';
import { text } from '../../core/pack/document/inline.ts';
import type { Picture } from './pictures.ts';
import { conflict, statement } from './word-evidence.ts';
import { inColumn } from './word-grid.ts';
import { type Bookmarks, runsOf, small } from './word-inline.ts';
import { passagesBlock } from './word-passages.ts';
import { half, INK, QUIET, SANS } from './word-styles.ts';
import { bareTable, wordTable } from './word-tables.ts';

/** What a block is written with. */
export interface WordBlocks {
  readonly marks: Bookmarks;
  readonly pictures: readonly Picture[];
  /** Style of paragraphs and points: the summary, side one and the speaking copy have their own. */
  readonly style: string;
  /** `p. {page}`: how a page is named. */
  readonly page: string;
  /** Width of the text in millimetres. */
  readonly frame: number;
  /** Width of the side column in millimetres; 0 in the look of a house, whose styles say where text stands. */
  readonly side: number;
  /** Where each use of evidence stands, by its label. */
  readonly uses: ReadonlyMap<string, string>;
  /** A table comes next: what introduces it stays with it. */
  readonly beforeTable: boolean;
  /** In the look of a house: its faces may be wider than ours. */
  readonly house: boolean;
}

/** A block as paragraphs and tables of Word. */
export function wordBlock(block: Block, words: WordBlocks): readonly FileChild[] {
  const { marks } = words;
  switch (block.block) {
    case 'paragraph':
      return [
        new Paragraph({
          style: words.style,
          ...inColumn(words, 0, block.number === '' ? 0 : 10),
          children: [
            ...marks.at(block.id),
            ...(block.number === ''
              ? []
              : [
                  new TextRun({
                    text: `${block.number}${words.side > 0 ? '\t' : '\u2002'}`,
                    font: SANS,
                    size: half(7.5),
                    color: QUIET,
                  }),
                ]),
            ...marks.runs(block.runs),
          ],
        }),
      ];
    case 'heading':
      return [
        new Paragraph({
          heading: block.level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3,
          ...inColumn(words),
          ...questionLook(words),
          // A question is read at the table, from further away.
          children: marks.runs(block.runs, {
            ...(words.style === 'Spoken' ? { size: half(12.5) } : {}),
            ...(words.style === 'Normal' || words.style === 'Summary' ? {} : { color: INK }),
          }),
        }),
      ];
    case 'list':
      return placed(block).map(
        ({ entry, ordered, depth }) =>
          new Paragraph({
            style: words.style === 'Normal' ? 'ListEntry' : words.style,
            ...(words.side > 0 ? inColumn(words, ...hangs(words.style, ordered, depth)) : {}),
            numbering: { reference: ordered ? 'points' : 'dashes', level: depth },
            children: marks.runs(entry),
          }),
      );
    case 'quotation':
      return [
        new Paragraph({
          style: 'Quotation',
          ...(words.side > 0 ? inColumn(words, 6) : {}),
          children: [...marks.at(block.id), ...marks.runs([text(block.open), ...block.runs])],
        }),
        ...(block.attribution.length === 0
          ? []
          : [
              new Paragraph({
                style: 'Small',
                ...inColumn(words, 6),
                spacing: { after: 180 },
                children: runsOf(block.attribution),
              }),
            ]),
      ];
    case 'actor':
      return [
        new Paragraph({ heading: HeadingLevel.HEADING_2, ...inColumn(words), text: block.name }),
        ...(block.under === ''
          ? []
          : [
              new Paragraph({
                style: 'Small',
                keepNext: true,
                ...inColumn(words),
                children: runsOf([text(block.under, 'quiet')]),
              }),
            ]),
      ];
    case 'statement':
      return statement(block, words);
    case 'table':
      return [wordTable(block, words), new Paragraph({ style: 'Small', children: [] })];
    case 'remark':
      return [
        new Paragraph({
          style: 'Small',
          keepNext: words.beforeTable,
          ...(block.width === 'text' ? inColumn(words) : {}),
          children: runsOf(block.runs),
        }),
      ];
    case 'conflict':
      return conflict(block, words);
    case 'picture':
      return pictureBlock(block, words);
    case 'chart':
      return [small([text(`${block.title}: `, 'strong'), text(block.alt)])];
    case 'keys': {
      const longest = Math.max(...block.columns.map((column) => column.entries.length));
      return [
        bareTable(
          block.columns.flatMap(() => [8, 76]),
          Array.from({ length: longest + 1 }, (_, n) =>
            block.columns.flatMap(({ title, entries }) =>
              n === 0 ? ['', title] : [entries[n - 1]?.sign ?? '', entries[n - 1]?.meaning ?? ''],
            ),
          ),
          words,
          (column, row) => row === 0 || column % 2 === 0,
        ),
        small([]),
      ];
    }
    case 'beside':
      return block.columns.flatMap((column) => [
        new Paragraph({
          style: 'Small',
          keepNext: true,
          spacing: { before: 120 },
          children: runsOf([text(column.title, 'strong')]),
        }),
        ...column.lines.map(small),
      ]);
    case 'passages':
      return passagesBlock(block, words);
  }
}

/** A question stands close to its answer; on side one there is no room to lose. */
function questionLook({ style, house }: WordBlocks) {
  if (house || (style !== 'Point' && style !== 'Spoken')) return {};
  return { spacing: style === 'Point' ? { before: 40, after: 20 } : { before: 120, after: 120 } };
}

/** Into the text column, and out of it for the mark: numbers of points hang in the side column, the rest in the text. */
function hangs(style: string, ordered: boolean, depth: number): readonly [number, number] {
  if (style === 'Spoken') return [6 * depth, depth === 0 ? 14 : 6];
  if (style === 'Point') return [6 * depth, depth === 0 ? 7 : 6];
  return [6 * (depth + 1), ordered ? 6 : 4];
}

function pictureBlock(block: BlockOf<'picture'>, words: WordBlocks): readonly FileChild[] {
  const picture = words.pictures.find((one) => one.blob === block.blob);
  const caption =
    block.caption === ''
      ? []
      : [
          new Paragraph({
            style: 'PictureCaption',
            ...inColumn(words),
            children: runsOf([text(block.caption, 'quiet')]),
          }),
        ];
  const size = picture === undefined ? null : pictureSize(picture.mediaType, picture.bytes);
  if (picture === undefined || size === null || picture.mediaType === 'image/svg+xml')
    return [small([text(block.alt || block.caption, 'emphasis')]), ...caption];
  // As wide as the text column, and never a whole page.
  const scale = Math.min(1, (((words.frame - words.side) / 25.4) * 96) / size.width, 560 / size.height);
  return [
    new Paragraph({
      style: 'Normal',
      // As high as the picture: in lines of a fixed height only a strip of it would be seen.
      spacing: { line: 240, lineRule: LineRuleType.AUTO, after: 60 },
      keepNext: caption.length > 0,
      ...inColumn(words),
      children: [
        new ImageRun({
          type: picture.mediaType === 'image/png' ? 'png' : 'jpg',
          data: Buffer.from(picture.bytes),
          transformation: { width: Math.round(size.width * scale), height: Math.round(size.height * scale) },
          altText: {
            name: block.alt || block.caption,
            description: block.alt || block.caption,
            title: block.caption,
          },
        }),
      ],
    }),
    ...caption,
  ];
}
