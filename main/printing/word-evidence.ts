import { BorderStyle, type FileChild, HeadingLevel, Paragraph, Tab, TabStopType, TextRun } from 'docx';
import type { BlockOf } from '../../core/pack/document/block.ts';
import { type Inlines, text } from '../../core/pack/document/inline.ts';
import { conflictTable } from './flow.ts';
import type { WordBlocks } from './word-blocks.ts';
import { runsOf, small } from './word-inline.ts';
import { half, INK, mm } from './word-styles.ts';
import { wordTable } from './word-tables.ts';

/** What stands beside a text: small words in the side column, one line under the other, and the text beside them. */
function beside(
  side: readonly Inlines[],
  column: readonly Paragraph[],
  words: WordBlocks,
  id: string | null = null,
): FileChild {
  return wordTable(
    {
      block: 'table',
      name: '',
      columns: [40, 128].map((width) => ({ head: '', width, align: 'left' })),
      rows: [{ id, strong: false, cells: [side] }],
      face: 'looking-up',
      width: 'full',
    },
    words,
    { rules: 'none', styleOf: () => 'Small', room: 0, content: (_, i) => (i === 0 ? null : column) },
  );
}

/** A statement: its number, kind and lines beside it, its chain under it. */
export function statement(block: BlockOf<'statement'>, words: WordBlocks): readonly FileChild[] {
  return [
    beside(
      [[text(block.ref, 'strong'), text(`\u2002${block.kind}`)], block.place],
      [
        new Paragraph({
          style: 'Normal',
          keepNext: true,
          spacing: { before: 0, after: 40 },
          children: words.marks.runs(block.runs),
        }),
        new Paragraph({ style: 'Small', spacing: { before: 0, after: 0 }, children: runsOf(block.chain) }),
      ],
      words,
      block.id,
    ),
    small([]),
  ];
}

/** Figures that do not agree: the question, the verdict in a frame, the rows with their arithmetic, what may be said. */
export function conflict(block: BlockOf<'conflict'>, words: WordBlocks): readonly FileChild[] {
  const { label, signed, words: said } = block.mayBeSaid;
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_2,
      tabStops: [{ type: TabStopType.RIGHT, position: mm(words.frame) }],
      children: [
        ...runsOf([text(block.question)]),
        new TextRun({ children: [new Tab()] }),
        new TextRun({
          text: `\u00a0${block.verdict.replaceAll(' ', '\u00a0')}\u00a0`,
          border: { style: BorderStyle.SINGLE, size: 4, space: 0, color: INK },
          color: INK,
          size: half(8.5),
        }),
      ],
    }),
    new Paragraph({ style: 'Small', keepNext: true, children: runsOf([text(block.reason)]) }),
    wordTable(conflictTable(block), words),
    new Paragraph({
      style: 'Small',
      keepNext: true,
      spacing: { before: 0, after: 0, line: 120, lineRule: 'exact' },
    }),
    beside(
      [[text(label, 'strong')], [text(signed, 'quiet')]],
      [
        new Paragraph({
          style: 'Normal',
          spacing: { before: 0, after: 0 },
          children: runsOf([text(said || '_'.repeat(58))]),
        }),
      ],
      words,
    ),
    small([]),
  ];
}
