import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  HeadingLevel,
  ImageRun,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { placed } from '../../core/model/list.ts';
import { pictureSize } from '../../core/model/picture.ts';
import type { Block, BlockOf, Table as PackTable } from '../../core/pack/block.ts';
import { text } from '../../core/pack/inline.ts';
import { conflictTable } from './flow.ts';
import type { Picture } from './pictures.ts';
import { type Bookmarks, runsOf, small } from './word-inline.ts';
import { passagesBlock } from './word-passages.ts';
import { half, mm, none, QUIET, SANS } from './word-styles.ts';

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
}

const heavy = { style: BorderStyle.SINGLE, size: 6, color: '141414' };
const fine = { style: BorderStyle.SINGLE, size: 4, color: '8C8C8C' };

/** A block as paragraphs and tables of Word. */
export function wordBlock(block: Block, words: WordBlocks): readonly FileChild[] {
  const { marks } = words;
  switch (block.block) {
    case 'paragraph':
      return [
        new Paragraph({
          style: words.style,
          children: [
            ...marks.at(block.id),
            ...(block.number === ''
              ? []
              : [new TextRun({ text: `${block.number}\u2002`, font: SANS, size: half(7.5), color: QUIET })]),
            ...marks.runs(block.runs),
          ],
        }),
      ];
    case 'heading':
      return [
        new Paragraph({
          heading: block.level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3,
          children: marks.runs(block.runs),
        }),
      ];
    case 'list':
      return placed(block).map(
        ({ entry, ordered, depth }) =>
          new Paragraph({
            style: words.style === 'Normal' ? 'ListEntry' : words.style,
            numbering: { reference: ordered ? 'points' : 'dashes', level: depth },
            children: marks.runs(entry),
          }),
      );
    case 'quotation':
      return [
        new Paragraph({
          style: 'Quotation',
          children: [...marks.at(block.id), ...marks.runs([text(block.open), ...block.runs])],
        }),
        ...(block.attribution.length === 0
          ? []
          : [
              new Paragraph({ style: 'Small', indent: { left: mm(6) }, children: runsOf(block.attribution) }),
            ]),
      ];
    case 'actor':
      return [
        new Paragraph({ heading: HeadingLevel.HEADING_2, text: block.name }),
        ...(block.under === ''
          ? []
          : [
              new Paragraph({
                style: 'Small',
                keepNext: true,
                children: runsOf([text(block.under, 'quiet')]),
              }),
            ]),
      ];
    case 'statement':
      return [
        new Paragraph({
          style: 'Small',
          keepNext: true,
          children: [
            ...marks.at(block.id),
            ...runsOf([text(block.ref, 'strong'), text(` ${block.kind}, `), ...block.place]),
          ],
        }),
        new Paragraph({
          style: 'Normal',
          keepNext: true,
          keepLines: true,
          children: marks.runs(block.runs),
        }),
        small(block.chain),
      ];
    case 'table':
      return [wordTable(block, words), new Paragraph({ style: 'Small', children: [] })];
    case 'remark':
      return [small(block.runs)];
    case 'conflict':
      return [
        new Paragraph({
          heading: HeadingLevel.HEADING_2,
          children: runsOf([text(block.question), text(`  [${block.verdict}]`, 'quiet')]),
        }),
        small([text(block.reason)]),
        wordTable(conflictTable(block), words),
        new Paragraph({
          style: 'Normal',
          spacing: { before: 120 },
          children: runsOf([
            text(`${block.mayBeSaid.label} (${block.mayBeSaid.signed}): `, 'strong'),
            text(block.mayBeSaid.words || '____________________'),
          ]),
        }),
      ];
    case 'picture':
      return pictureBlock(block, words);
    case 'chart':
      return [small([text(`${block.title}: `, 'strong'), text(block.alt)])];
    case 'keys':
      return block.columns.flatMap((column) => [
        small([text(column.title, 'strong')]),
        ...column.entries.map((entry) => small([text(`${entry.sign}  `, 'strong'), text(entry.meaning)])),
      ]);
    case 'beside':
      return block.columns.flatMap((column) => [
        small([text(column.title, 'strong')]),
        ...column.lines.map(small),
      ]);
    case 'passages':
      return passagesBlock(block, words);
  }
}

/** A table with a head that repeats and rows that are never split. */
export function wordTable(block: PackTable, words: WordBlocks): Table {
  const total = block.columns.reduce((sum, column) => sum + column.width, 0);
  const widths = block.columns.map((column) => mm((column.width / total) * words.frame));
  const heads = block.columns.some((column) => column.head !== '');
  const cell = (i: number, paragraphs: Paragraph[]) =>
    new TableCell({
      width: { size: widths[i] ?? 0, type: WidthType.DXA },
      borders: { top: none, bottom: none, left: none, right: none },
      margins: { top: 50, bottom: 50, left: i === 0 ? 0 : 60, right: 60 },
      children: paragraphs,
    });
  const align = (i: number) =>
    block.columns[i]?.align === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT;
  return new Table({
    width: { size: mm(words.frame), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: {
      top: heavy,
      bottom: fine,
      left: none,
      right: none,
      insideHorizontal: fine,
      insideVertical: none,
    },
    rows: [
      ...(heads
        ? [
            new TableRow({
              tableHeader: true,
              cantSplit: true,
              children: block.columns.map((column, i) =>
                cell(i, [
                  new Paragraph({
                    style: 'TableText',
                    alignment: align(i),
                    keepNext: true,
                    children: runsOf([text(column.head, 'strong')]),
                  }),
                ]),
              ),
            }),
          ]
        : []),
      ...block.rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: block.columns.map((_, i) => {
              const lines = row.cells[i] ?? [];
              const mark = i === 0 ? words.marks.at(row.id) : [];
              return cell(
                i,
                lines.length === 0
                  ? [new Paragraph({ style: 'TableText', children: [...mark] })]
                  : lines.map(
                      (line, n) =>
                        new Paragraph({
                          style: 'TableText',
                          alignment: align(i),
                          children: [...(n === 0 ? mark : []), ...words.marks.runs(line)],
                        }),
                    ),
              );
            }),
          }),
      ),
    ],
  });
}

function pictureBlock(block: BlockOf<'picture'>, { pictures }: WordBlocks): readonly FileChild[] {
  const picture = pictures.find((one) => one.blob === block.blob);
  const caption =
    block.caption === ''
      ? []
      : [new Paragraph({ style: 'PictureCaption', children: runsOf([text(block.caption, 'quiet')]) })];
  const size = picture === undefined ? null : pictureSize(picture.mediaType, picture.bytes);
  if (picture === undefined || size === null || picture.mediaType === 'image/svg+xml')
    return [small([text(block.alt || block.caption, 'emphasis')]), ...caption];
  const scale = Math.min(1, 480 / size.width, 560 / size.height);
  return [
    new Paragraph({
      style: 'Normal',
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
