import {
  AlignmentType,
  type FileChild,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  UnderlineType,
  WidthType,
} from 'docx';
import type { BlockOf } from '../../core/pack/block.ts';
import { text } from '../../core/pack/inline.ts';
import type { WordBlocks } from './word-blocks.ts';
import { namedPages, runsOf, small } from './word-inline.ts';
import { half, mm, none, QUIET, SANS } from './word-styles.ts';

const UNDERLINE = {
  fact: UnderlineType.SINGLE,
  quote: UnderlineType.DASH,
  agreement: UnderlineType.DOTTED,
  mark: UnderlineType.WAVE,
} as const;

/** The number of evidence in the margin of an annexed text, leading to where it is used. */
function margin(bracket: BlockOf<'passages'>['brackets'][number], page: string): ParagraphChild[] {
  const [first] = bracket.uses;
  return [
    ...runsOf([{ in: 'ref', text: bracket.ref, to: first ?? null, tone: 'strong' }]),
    ...(first === undefined ? [] : namedPages(bracket.uses, page)),
  ];
}

/** An annexed text: number, line, evidence, one row a line; the rule under the words says what was taken. */
export function passagesBlock(
  block: BlockOf<'passages'>,
  { marks, page, frame }: WordBlocks,
): readonly FileChild[] {
  const widths = [mm(12), mm(frame - 42), mm(30)];
  const bare = { top: none, bottom: none, left: none, right: none };
  const cell = (i: number, paragraph: Paragraph) =>
    new TableCell({
      width: { size: widths[i] ?? 0, type: WidthType.DXA },
      borders: bare,
      margins: { left: 40, right: 40 },
      children: [paragraph],
    });
  const rows = block.rows.map((row) => {
    if (row.row === 'gap')
      return new TableRow({
        cantSplit: true,
        children: [
          cell(0, new Paragraph({ style: 'SourceLine' })),
          cell(
            1,
            new Paragraph({
              style: 'SourceLine',
              spacing: { before: 80, after: 80 },
              children: [
                new TextRun({ text: row.words, italics: true, font: SANS, size: half(7.5), color: QUIET }),
              ],
            }),
          ),
          cell(2, new Paragraph({ style: 'SourceLine' })),
        ],
      });
    const spacing = row.opens ? { before: 100 } : {};
    return new TableRow({
      cantSplit: true,
      children: [
        cell(
          0,
          new Paragraph({
            style: 'SourceLine',
            spacing,
            alignment: AlignmentType.RIGHT,
            children: [
              ...marks.at(row.id),
              new TextRun({
                text: String(row.number),
                font: SANS,
                size: half(7.5),
                bold: row.number % 5 === 0,
                color: QUIET,
              }),
            ],
          }),
        ),
        cell(
          1,
          new Paragraph({
            style: 'SourceLine',
            spacing,
            children: row.stretches.map(
              (one) =>
                new TextRun({
                  text: one.text,
                  language: { value: block.language },
                  ...(one.rules[0] === undefined ? {} : { underline: { type: UNDERLINE[one.rules[0]] } }),
                }),
            ),
          }),
        ),
        cell(
          2,
          new Paragraph({
            style: 'Small',
            spacing,
            children: block.brackets
              .filter((bracket) => bracket.first === row.number)
              .flatMap((bracket, i) => [
                ...(i === 0 ? [] : [new TextRun({ break: 1 })]),
                ...margin(bracket, page),
              ]),
          }),
        ),
      ],
    });
  });
  return [
    small([text(block.intro)]),
    new Table({
      width: { size: mm(frame), type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      borders: { ...bare, insideHorizontal: none, insideVertical: none },
      rows,
    }),
    small([text(block.end, 'quiet')]),
  ];
}
