import { type FileChild, Paragraph } from 'docx';
import { placed } from '../../core/model/list.ts';
import type { Block } from '../../core/pack/block.ts';
import type { TwoSides } from '../../core/pack/document.ts';
import { type Inlines, text } from '../../core/pack/inline.ts';
import type { WordBlocks } from './word-blocks.ts';
import { runsOf } from './word-inline.ts';
import { wordTable } from './word-tables.ts';

/** Lines of a cell of side two. */
function linesOf(block: Block): readonly Inlines[] {
  switch (block.block) {
    case 'paragraph':
      return [block.runs];
    case 'heading':
      return [block.runs.map((run) => (run.in === 'text' ? { ...run, tone: 'strong' as const } : run))];
    case 'list':
      return placed(block).map(({ entry, depth }) => [text(`${'\u2003'.repeat(depth)}– `), ...entry]);
    case 'table':
      return block.rows.map(({ cells: [what = [], figure = []] }) => [
        ...what.flat(),
        text(': '),
        ...figure.flat(),
      ]);
    default:
      // Side two holds nothing else.
      return [];
  }
}

/** Side two as on paper: labels in a column of their own, a rule between. */
export function backgroundTable(pack: TwoSides, words: WordBlocks): readonly FileChild[] {
  return [
    new Paragraph({
      style: 'Normal',
      keepNext: true,
      spacing: { after: 80 },
      children: runsOf([text(pack.labels.warning)]),
    }),
    wordTable(
      {
        block: 'table',
        name: pack.labels.background,
        columns: [
          { head: '', width: 40, align: 'left' },
          { head: '', width: 128, align: 'left' },
        ],
        rows: pack.background.map((row) => ({
          id: null,
          strong: false,
          cells: [[[text(row.label, 'strong')]], row.blocks.flatMap(linesOf)],
        })),
        face: 'reading',
        width: 'full',
      },
      words,
      { styleOf: () => 'Normal', room: 40 },
    ),
    new Paragraph({ style: 'Small', children: [] }),
  ];
}
