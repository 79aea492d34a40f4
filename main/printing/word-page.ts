import {
  AlignmentType,
  BorderStyle,
  Footer,
  Header,
  type ISectionOptions,
  PageNumber,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import type { PackDocument } from '../../core/pack/document/document.ts';
import { half, INK, mm, SANS } from './word-styles.ts';

/** Width of the side column, in millimetres. */
const SIDE = 40;

function markingRun({ marking, language }: PackDocument): TextRun {
  const tlp = marking.scheme === 'tlp';
  // A marking of a house stands in a ruled box, in Russian use without.
  const boxed = !tlp && language !== 'ru';
  // Spaces that do not break, inside the black: a plain one at the end of a line is not painted.
  return new TextRun({
    text: (tlp || boxed ? ` ${marking.label} ` : marking.label).replaceAll(' ', '\u00a0'),
    ...(boxed && { border: { style: BorderStyle.SINGLE, size: 8, space: 1, color: INK } }),
    bold: true,
    font: SANS,
    size: half(12),
    color: tlp ? (marking.colour ?? '#ffffff').slice(1) : INK,
    ...(tlp ? { shading: { type: 'clear', fill: '000000' }, language: { value: 'en' } } : {}),
  });
}

/** Page n of N with Word's own fields. */
function pageRuns({ words }: PackDocument): TextRun[] {
  return words.pageOf
    .split(/(\{pages?\})/)
    .map((piece) =>
      piece === '{page}'
        ? new TextRun({ children: [PageNumber.CURRENT], bold: true })
        : piece === '{pages}'
          ? new TextRun({ children: [PageNumber.TOTAL_PAGES] })
          : new TextRun({ text: piece }),
    );
}

/** Room above and below the head and foot line: beside words of a house they need some. */
const apartFrom = (house: boolean) => (house ? { spacing: { before: 120, after: 160 } } : {});

function header(document: PackDocument, frame: number, house: boolean): Header {
  return new Header({
    children: [
      new Paragraph({
        style: 'HeadLine',
        ...apartFrom(house),
        tabStops: [{ type: TabStopType.RIGHT, position: mm(frame) }],
        children: [
          new TextRun({ text: document.output === 'note' ? document.shortTitle : document.kind, bold: true }),
          ...(document.output === 'note'
            ? []
            : [new TextRun({ text: `\u00a0\u00a0·\u00a0 ${document.shortTitle}` })]),
          new TextRun({ children: [new Tab()] }),
          markingRun(document),
        ],
      }),
      ...(document.draft
        ? [
            new Paragraph({
              style: 'HeadLine',
              alignment: AlignmentType.RIGHT,
              children: [new TextRun({ text: document.words.draft, bold: true })],
            }),
          ]
        : []),
    ],
  });
}

/** Millimetres a letter takes at most: of the imprint in 8.5 pt, of the marking in 12 pt bold. */
const WIDE = { imprint: 1.6, marking: 2.3 } as const;

function footer(document: PackDocument, frame: number, house: boolean): Footer {
  const { imprint, marking } = document;
  const imprintRun = new TextRun({ children: [new Tab(), imprint] });
  // What does not fit between page and marking stands under the page.
  const beside = imprint.length * WIDE.imprint + marking.label.length * WIDE.marking <= frame - SIDE;
  const line = {
    style: 'FootLine',
    tabStops: [
      { type: TabStopType.LEFT, position: mm(SIDE) },
      { type: TabStopType.RIGHT, position: mm(frame) },
    ],
  };
  return new Footer({
    children: [
      new Paragraph({
        ...line,
        ...apartFrom(house),
        children: [
          ...pageRuns(document),
          ...(beside ? [imprintRun] : []),
          new TextRun({ children: [new Tab(), ...(beside ? [] : [new Tab()])] }),
          markingRun(document),
        ],
      }),
      ...(beside ? [] : [new Paragraph({ ...line, children: [imprintRun] })]),
    ],
  });
}

/** The page of a pack: its size, margins, marking at head and foot. `house`: beside words of a template. */
export function pageOfPack(
  pack: PackDocument,
  frame: number,
  house: boolean,
): Pick<ISectionOptions, 'properties' | 'headers' | 'footers'> {
  const letter = pack.paper === 'letter';
  // Letter is 50 points lower than A4: what fits two sides of the one fits those of the other.
  const low = letter && pack.output === 'two-sides';
  return {
    properties: {
      page: {
        size: { width: letter ? mm(215.9) : mm(210), height: letter ? mm(279.4) : mm(297) },
        margin: {
          top: mm(low ? 21 : 30),
          bottom: mm(low ? 22 : 26),
          left: letter ? mm(23) : mm(20),
          right: letter ? mm(24.9) : mm(22),
          header: mm(low ? 11 : 18),
          footer: mm(low ? 9 : 12),
        },
      },
    },
    headers: { default: header(pack, frame, house) },
    footers: { default: footer(pack, frame, house) },
  };
}
