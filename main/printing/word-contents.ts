import { type FileChild, HeadingLevel, InternalHyperlink, Paragraph, Tab, TabStopType, TextRun } from 'docx';
import type { Note } from '../../core/pack/document/document.ts';
import type { Flow } from './flow.ts';
import { bookmarkName, pageOf } from './word-inline.ts';
import { mm } from './word-styles.ts';

/** Parts above which a note has contents. */
const MANY = 12;
/** Letters that are about twelve pages. Word knows its pages only once it lays them out. */
const LONG = 20_000;

function lettersIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [name, inside]) =>
      sum + (name === 'text' && typeof inside === 'string' ? inside.length : lettersIn(inside)),
    0,
  );
}

/**
 * The contents of a long note, each part with a field for its page: inside a table of contents of Word's own some programs
 * leave the pages as they were written. Empty for a short one.
 */
export function contentsOf(pack: Note, flow: Flow, frame: number): readonly FileChild[] {
  if (flow.parts.length <= MANY && lettersIn(pack.parts) <= LONG) return [];
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_2, text: pack.words.contents, pageBreakBefore: true }),
    ...flow.parts.map(
      (part) =>
        new Paragraph({
          style: 'TOC1',
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
            ...pageOf(part.id),
          ],
        }),
    ),
  ];
}
