import { BorderStyle, type FileChild, HeadingLevel, Paragraph, TextRun } from 'docx';
import type { PackDocument } from '../../core/pack/document/document.ts';
import type { Flow } from './flow.ts';
import { backgroundTable } from './word-background.ts';
import { type WordBlocks, wordBlock } from './word-blocks.ts';
import { inColumn } from './word-grid.ts';
import { half, INK, SANS } from './word-styles.ts';

type Part = Flow['parts'][number];

/** Style of what stands in a part: side one, the speaking copy and the summary have their own. */
function styleOf(pack: PackDocument, part: Part): string {
  if ('part' in part && part.part === 'summary') return 'Summary';
  if (part.id === 'background') return 'Normal';
  return pack.output === 'speaking' ? 'Spoken' : pack.output === 'two-sides' ? 'Point' : 'Normal';
}

/** A label that nobody overlooks: `Speaking points` white on black, `Background only` in a dashed frame. */
const labelRun = (words: string, dashed: boolean): TextRun =>
  new TextRun({
    text: `\u00a0${words}\u00a0`,
    bold: true,
    font: SANS,
    size: half(10.5),
    color: dashed ? INK : 'FFFFFF',
    ...(dashed
      ? { border: { style: BorderStyle.DASHED, size: 8, space: 1, color: INK } }
      : { shading: { type: 'clear', fill: INK } }),
  });

/** Side two: its label beside the warning, in the place of a heading, which it also is. */
function backgroundHeading(pack: Extract<PackDocument, { output: 'two-sides' }>, words: WordBlocks) {
  return new Paragraph({
    heading: HeadingLevel.HEADING_1,
    pageBreakBefore: true,
    spacing: { before: 0, after: 120, line: 360, lineRule: 'exact' },
    border: { top: { style: BorderStyle.NONE, size: 0, space: 0, color: 'auto' } },
    children: [
      ...words.marks.at('background'),
      labelRun(pack.labels.background, true),
      new TextRun({
        text: `\u2003${pack.labels.warning}`,
        bold: false,
        font: SANS,
        size: half(10.5),
        color: INK,
      }),
    ],
  });
}

function headingOf(pack: PackDocument, part: Part, first: boolean, words: WordBlocks): readonly FileChild[] {
  if (part.title === '') return [];
  // A corrigendum is one page, of which the corrections are the body.
  if (pack.output === 'corrigendum')
    return [
      new Paragraph({
        heading: HeadingLevel.HEADING_2,
        ...inColumn(words),
        children: [...words.marks.at(part.id), new TextRun({ text: part.title })],
      }),
    ];
  if (pack.output === 'two-sides' && part.id === 'background') return [backgroundHeading(pack, words)];
  const newPage = part.newPage || (first && pack.output === 'note');
  const points = pack.output === 'two-sides' && part.id === 'points' ? pack.labels : null;
  // In our own look the number hangs in the side column, and the rule begins there too.
  const apart = words.side > 0 ? '\t' : part.number === '' ? '' : '\u2002';
  const title = `${part.number}${apart}${points?.points ?? part.title}`;
  return [
    ...(points === null
      ? []
      : [
          new Paragraph({
            style: 'Small',
            keepNext: true,
            spacing: { before: 160, after: 0, line: 320, lineRule: 'exact' },
            children: [labelRun(points.speaking, false)],
          }),
        ]),
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      pageBreakBefore: newPage,
      // The rule of the heading opens the page.
      ...(newPage ? { spacing: { before: 0 } } : {}),
      ...(pack.output === 'two-sides' ? { spacing: { before: 160, after: 120 } } : {}),
      ...inColumn(words, 0, words.side),
      children: [
        ...words.marks.at(part.id),
        new TextRun({
          text: title,
          ...(pack.output === 'two-sides' && words.side > 0 ? { size: half(14) } : {}),
        }),
      ],
    }),
  ];
}

/** A part of a pack: its heading and what stands under it. */
export function partOf(
  pack: PackDocument,
  part: Part,
  first: boolean,
  words: WordBlocks,
): readonly FileChild[] {
  const own = { ...words, style: styleOf(pack, part) };
  return [
    ...headingOf(pack, part, first, words),
    ...(pack.output === 'two-sides' && part.id === 'background'
      ? backgroundTable(pack, own)
      : part.blocks.flatMap((block, n) =>
          wordBlock(block, { ...own, beforeTable: part.blocks[n + 1]?.block === 'table' }),
        )),
  ];
}
