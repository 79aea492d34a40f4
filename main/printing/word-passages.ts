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
import type { BlockOf } from '../../core/pack/document/block.ts';
import { type Inline, text } from '../../core/pack/document/inline.ts';
import type { WordBlocks } from './word-blocks.ts';
import { runsOf } from './word-inline.ts';
import { half, mm, none, QUIET, SANS } from './word-styles.ts';

const UNDERLINE = {
  fact: UnderlineType.SINGLE,
  quote: UnderlineType.DASH,
  agreement: UnderlineType.DOTTED,
  mark: UnderlineType.WAVE,
} as const;

/** The number of evidence in the margin of an annexed text and where it is used, each place leading there. */
function margin(
  bracket: BlockOf<'passages'>['brackets'][number],
  uses: WordBlocks['uses'],
): ParagraphChild[] {
  const places = new Map<string, string>();
  for (const use of bracket.uses) {
    const where = uses.get(use);
    if (where !== undefined && !places.has(where)) places.set(where, use);
  }
  return runsOf([
    { in: 'ref', text: bracket.ref, to: bracket.uses[0] ?? null, tone: 'strong' },
    ...[...places].flatMap(([where, to], i): Inline[] => [
      text(i === 0 ? '  ' : ', '),
      { in: 'ref', text: where, to, tone: 'plain' },
    ]),
  ]);
}

/** An annexed text: number, line, evidence, one row a line; the rule under the words says what was taken. */
export function passagesBlock(
  block: BlockOf<'passages'>,
  { marks, uses, frame, house }: WordBlocks,
): readonly FileChild[] {
  const widths = [mm(10), mm(frame - 44), mm(34)];
  // A face nobody has measured: lines of 66 letters must not wrap.
  const narrower = house ? { size: half(9) } : {};
  const bare = { top: none, bottom: none, left: none, right: none };
  const cell = (i: number, paragraph: Paragraph) =>
    new TableCell({
      width: { size: widths[i] ?? 0, type: WidthType.DXA },
      borders: bare,
      margins: { left: 40, right: 40 },
      children: [paragraph],
    });
  const rows = block.rows.map((row, n) => {
    // The first lines stand with the heading, the last with the words at the end.
    const keepNext = n < 3 || n >= block.rows.length - 5;
    if (row.row === 'gap')
      return new TableRow({
        cantSplit: true,
        children: [
          cell(0, new Paragraph({ style: 'SourceLine', keepNext })),
          cell(
            1,
            new Paragraph({
              style: 'SourceLine',
              keepNext,
              spacing: { before: 80, after: 80 },
              children: [
                new TextRun({ text: row.words, italics: true, font: SANS, size: half(7.5), color: QUIET }),
              ],
            }),
          ),
          cell(2, new Paragraph({ style: 'SourceLine', keepNext })),
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
            keepNext,
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
            keepNext,
            spacing,
            children: row.stretches.map(
              (one) =>
                new TextRun({
                  text: one.text,
                  language: { value: block.language },
                  ...narrower,
                  ...(one.rules[0] === undefined ? {} : { underline: { type: UNDERLINE[one.rules[0]] } }),
                }),
            ),
          }),
        ),
        cell(
          2,
          new Paragraph({
            style: 'Small',
            keepNext,
            spacing,
            children: block.brackets
              .filter((bracket) => bracket.first === row.number)
              .flatMap((bracket, i) => [
                ...(i === 0 ? [] : [new TextRun({ break: 1 })]),
                ...margin(bracket, uses),
              ]),
          }),
        ),
      ],
    });
  });
  return [
    new Paragraph({ style: 'Small', keepNext: true, children: runsOf([text(block.intro)]) }),
    new Table({
      width: { size: mm(frame), type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      borders: { ...bare, insideHorizontal: none, insideVertical: none },
      rows,
    }),
    new Paragraph({
      style: 'Small',
      indent: { left: mm(10) },
      spacing: { before: 80 },
      children: runsOf([text(block.end, 'quiet')]),
    }),
  ];
}
