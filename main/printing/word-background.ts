import { type FileChild, Paragraph, type Table, TextRun } from 'docx';
import { placed } from '../../core/model/list.ts';
import type { Block } from '../../core/pack/document/block.ts';
import type { TwoSides } from '../../core/pack/document/document.ts';
import { type Inlines, text } from '../../core/pack/document/inline.ts';
import type { WordBlocks } from './word-blocks.ts';
import { runsOf } from './word-inline.ts';
import { half, mm, NAVY, SANS } from './word-styles.ts';
import { cellEnd, wordTable } from './word-tables.ts';

/** Shares of the frame: label, and what is to be known. */
const COLUMNS = [40, 128] as const;

const line = (runs: Inlines, after: number, indent = 0): Paragraph =>
  new Paragraph({
    style: 'Normal',
    spacing: { before: 0, after },
    ...(indent === 0 ? {} : { indent: { left: mm(4 + 4 * indent), hanging: mm(4) } }),
    children: runsOf(runs),
  });

/** A block of side two in its cell; the last needs no room under it. */
function inCell(block: Block, last: boolean, words: WordBlocks): readonly (Paragraph | Table)[] {
  switch (block.block) {
    case 'paragraph':
      return [line(block.runs, last ? 0 : 80)];
    case 'heading':
      return [
        line(
          block.runs.map((run) => (run.in === 'text' ? { ...run, tone: 'strong' as const } : run)),
          40,
        ),
      ];
    case 'list':
      return placed(block).map(({ entry, depth }) => line([text('–\t'), ...entry], 40, depth + 1));
    case 'table':
      return [
        wordTable(block, words, { rules: 'none', styleOf: () => 'Normal', lines: 14, room: 15 }),
        cellEnd(),
      ];
    default:
      // Side two holds nothing else.
      return [];
  }
}

/** Side two as on paper: labels in a column of their own, a dashed rule between. */
export function backgroundTable(pack: TwoSides, words: WordBlocks): readonly FileChild[] {
  const [label, known] = COLUMNS;
  const inner = { ...words, frame: (words.frame * known) / (label + known) };
  return [
    wordTable(
      {
        block: 'table',
        name: pack.labels.background,
        columns: COLUMNS.map((width) => ({ head: '', width, align: 'left' })),
        rows: pack.background.map(() => ({ id: null, strong: false, cells: [] })),
        face: 'reading',
        width: 'full',
      },
      words,
      {
        rules: 'dashed',
        room: 60,
        content: (row, column) => {
          const one = pack.background[row];
          if (one === undefined) return [];
          return column === 0
            ? [
                new Paragraph({
                  style: 'Normal',
                  spacing: { before: 0, after: 0 },
                  children: [
                    new TextRun({ text: one.label, bold: true, font: SANS, size: half(10.5), color: NAVY }),
                  ],
                }),
              ]
            : one.blocks.flatMap((block, i) => inCell(block, i === one.blocks.length - 1, inner));
        },
      },
    ),
    new Paragraph({
      style: 'Small',
      spacing: { before: 0, after: 0, line: 120, lineRule: 'exact' },
      children: [],
    }),
  ];
}
