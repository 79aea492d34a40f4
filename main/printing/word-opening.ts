import { AlignmentType, BorderStyle, type FileChild, HeadingLevel, Paragraph, TextRun } from 'docx';
import type { PackDocument } from '../../core/pack/document/document.ts';
import type { Flow } from './flow.ts';
import type { WordBlocks } from './word-blocks.ts';
import { contentsOf } from './word-contents.ts';
import { inColumn } from './word-grid.ts';
import { runsOf } from './word-inline.ts';
import { half, INK, NAVY, SANS } from './word-styles.ts';
import { bareTable, fieldTable } from './word-tables.ts';

const small = (words: string) => new Paragraph({ style: 'Small', text: words });

/** A brief has no room for a title as large as that of a cover; over a cover and a corrigendum stands a rule. */
function titleOf(pack: PackDocument, flow: Flow): Paragraph {
  const brief = pack.output === 'two-sides' || pack.output === 'speaking';
  const cover = pack.output === 'note';
  return new Paragraph({
    heading: HeadingLevel.TITLE,
    ...(brief
      ? { spacing: { before: 0, after: 120, line: 500, lineRule: 'exact' } }
      : {
          border: { top: { style: BorderStyle.SINGLE, size: 6, color: NAVY, space: 6 } },
          spacing: cover ? { before: 1200 } : { before: 0, after: 60 },
        }),
    children: [new TextRun({ text: flow.title, ...(brief ? { size: half(21) } : {}) })],
  });
}

/** What stands under the title: of a speaking copy where and when, of a corrigendum what it corrects. */
function underOf(pack: PackDocument, flow: Flow): readonly FileChild[] {
  if (flow.under.length === 0) return [];
  const read = pack.output === 'corrigendum';
  return [
    new Paragraph({
      style: 'Normal',
      spacing: { before: 0, after: read ? 200 : 0, ...(read && { line: 320, lineRule: 'exact' }) },
      children: runsOf(flow.under, read ? { size: half(11.5) } : { font: SANS }),
    }),
  ];
}

/** What stands over the first part: kind, title, fields, clearances, changes; of a long note its contents. */
export function openingOf(pack: PackDocument, flow: Flow, words: WordBlocks): readonly FileChild[] {
  return [
    ...(pack.copyMark === '' || pack.output === 'two-sides' || pack.output === 'speaking'
      ? []
      : [
          new Paragraph({
            style: 'Small',
            alignment: AlignmentType.RIGHT,
            children: [new TextRun({ text: pack.copyMark, size: half(10), color: INK })],
          }),
        ]),
    // The running head of the other outputs says what they are.
    ...(pack.output === 'note' ? [small(flow.over)] : []),
    titleOf(pack, flow),
    ...underOf(pack, flow),
    ...(flow.fields.length === 0
      ? []
      : [fieldTable(flow.fields, words, { foot: false, brief: pack.output === 'two-sides' })]),
    ...(pack.output === 'corrigendum' ? [new Paragraph({ style: 'Small', children: [] })] : []),
    ...(flow.clearances.length === 0
      ? []
      : [
          new Paragraph({ style: 'Small', children: [] }),
          bareTable(
            [40, 36, 27, 17, 48],
            flow.clearances.map((row, i) => [i === 0 ? flow.clearancesLabel : '', ...row]),
            words,
          ),
        ]),
    ...(flow.release === ''
      ? []
      : [new Paragraph({ style: 'Small', spacing: { before: 160 }, text: flow.release })]),
    ...(flow.changes === null
      ? []
      : [
          new Paragraph({
            style: 'Summary',
            ...inColumn(words),
            spacing: { before: 480 },
            children: [new TextRun({ text: flow.changes.title, bold: true })],
          }),
          ...flow.changes.lines.map(
            (line) =>
              new Paragraph({
                style: 'Summary',
                ...inColumn(words),
                children: words.marks.runs(line, { page: words.page }),
              }),
          ),
        ]),
    ...(pack.output === 'note' ? contentsOf(pack, flow, words.frame) : []),
  ];
}
