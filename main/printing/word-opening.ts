import { type FileChild, HeadingLevel, InternalHyperlink, Paragraph, Tab, TabStopType, TextRun } from 'docx';
import type { PackDocument } from '../../core/pack/document.ts';
import type { Flow } from './flow.ts';
import type { WordBlocks } from './word-blocks.ts';
import { bookmarkName, pageOf } from './word-inline.ts';
import { half, mm } from './word-styles.ts';
import { bareTable, fieldTable } from './word-tables.ts';

/** Parts above which a note has contents. */
const MANY = 12;

const small = (words: string) => new Paragraph({ style: 'Small', text: words });

/** What stands over the first part: kind, title, fields, clearances, changes; of a long note its contents. */
export function openingOf(pack: PackDocument, flow: Flow, words: WordBlocks): readonly FileChild[] {
  const unlabelled = flow.fields.filter(({ label }) => label === '');
  const labelled = flow.fields.filter(({ label }) => label !== '');
  const brief = pack.output === 'two-sides' || pack.output === 'speaking';
  return [
    small(flow.over),
    new Paragraph({
      heading: HeadingLevel.TITLE,
      // A brief has no room for a title as large as that of a cover.
      ...(brief ? { spacing: { before: 0, after: 160 } } : {}),
      children: [new TextRun({ text: flow.title, ...(brief ? { size: half(21) } : {}) })],
    }),
    ...unlabelled.flatMap(({ lines }) => lines.map(small)),
    ...(labelled.length === 0 ? [] : [fieldTable(labelled, words)]),
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
            spacing: { before: 480 },
            children: [new TextRun({ text: flow.changes.title, bold: true })],
          }),
          ...flow.changes.lines.map(
            (line) =>
              new Paragraph({ style: 'Summary', children: words.marks.runs(line, { page: words.page }) }),
          ),
        ]),
    ...(pack.output === 'note' && flow.parts.length > MANY ? contents(pack, flow, words.frame) : []),
  ];
}

function contents(pack: PackDocument, flow: Flow, frame: number): readonly FileChild[] {
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_2, text: pack.words.contents, pageBreakBefore: true }),
    ...flow.parts.map(
      (part) =>
        new Paragraph({
          style: 'Contents',
          tabStops: [
            { type: TabStopType.LEFT, position: mm(10) },
            { type: TabStopType.RIGHT, position: mm(frame) },
          ],
          children: [
            new InternalHyperlink({
              anchor: bookmarkName(part.id),
              children: [new TextRun({ children: [part.number, new Tab(), part.title] })],
            }),
            new TextRun({ children: [new Tab()] }),
            pageOf(part.id),
          ],
        }),
    ),
  ];
}
