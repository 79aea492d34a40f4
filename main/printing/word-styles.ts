import { AlignmentType, BorderStyle, type IStylesOptions, LevelFormat } from 'docx';

/** The typeface of what is read. */
export const SERIF = 'Source Serif 4';
/** The typeface of headings, tables and what is not read through. */
export const SANS = 'Source Sans 3';
/** The colour of text, RRGGBB. */
export const INK = '141414';
/** The colour of what stands back, RRGGBB. */
export const QUIET = '545454';
/** The one accent, RRGGBB. */
export const NAVY = '14304F';
/** Typographic points as Word's half-points and twentieths. */
export const half = (points: number): number => Math.round(points * 2);
const twips = (points: number): number => Math.round(points * 20);
/** Millimetres as twentieths of a point. */
export const mm = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440);

/** Width of what is set over the full frame, in millimetres. */
export const FRAME = 168;
/** No line at an edge. */
export const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };

/**
 * Room after a paragraph is set between letters on paper, and between lines in Word: as much less here as a line is higher
 * than its letters.
 */
const after = (points: number, line: number, size: number) => twips(points - (line - size));
const lines = (points: number) => ({ line: twips(points), lineRule: 'exact' as const });

/** Small words that a template of a house may set in styles of their own. */
const SMALL_NAMES = {
  TableText: 'Table text',
  PictureCaption: 'Picture caption',
  HeadLine: 'Head line',
  FootLine: 'Foot line',
} as const;

/** The house's styles: Word's own heading, footnote and title styles, restyled, so that a template can map them. */
export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font: SERIF, size: half(10.5), color: INK },
      paragraph: { spacing: { after: after(9, 14, 10.5), ...lines(14) } },
    },
    title: {
      run: { font: SERIF, size: half(27), bold: true, color: NAVY },
      paragraph: { spacing: { before: twips(24), after: twips(24), line: twips(33), lineRule: 'exact' } },
    },
    heading1: {
      run: { font: SERIF, size: half(17), bold: true, color: NAVY },
      paragraph: {
        spacing: { before: twips(22), after: twips(10), line: twips(20), lineRule: 'exact' },
        keepNext: true,
        border: { top: { style: 'single', size: 6, color: NAVY, space: 4 } },
      },
    },
    heading2: {
      run: { font: SANS, size: half(10.5), bold: true, color: NAVY },
      paragraph: { spacing: { before: twips(14), after: twips(5) }, keepNext: true },
    },
    heading3: {
      run: { font: SANS, size: half(8.5), bold: true, color: INK },
      paragraph: { spacing: { before: twips(10), after: twips(4) }, keepNext: true },
    },
    footnoteText: {
      run: { font: SANS, size: half(8.5) },
      paragraph: { spacing: { after: 0, ...lines(11) } },
    },
  },
  paragraphStyles: [
    {
      id: 'Small',
      name: 'Small',
      basedOn: 'Normal',
      run: { font: SANS, size: half(8.5) },
      paragraph: { spacing: { after: twips(3), ...lines(11) } },
    },
    ...(['TableText', 'PictureCaption', 'HeadLine', 'FootLine'] as const).map((id) => ({
      id,
      name: SMALL_NAMES[id],
      basedOn: 'Small',
    })),
    { id: 'ListEntry', name: 'List entry', basedOn: 'Normal' },
    {
      // Word's own, which it takes when it makes the contents anew.
      id: 'TOC1',
      name: 'toc 1',
      basedOn: 'Normal',
      paragraph: { spacing: { after: twips(3) }, leftTabStop: mm(10), rightTabStop: mm(FRAME) },
    },
    {
      id: 'Summary',
      name: 'Summary',
      basedOn: 'Normal',
      run: { size: half(11.5) },
      paragraph: {
        spacing: { after: after(9, 16, 11.5), ...lines(16) },
        border: { left: { style: 'single', size: 18, color: NAVY, space: 10 } },
      },
    },
    {
      id: 'Quotation',
      name: 'Quotation',
      basedOn: 'Normal',
      run: { size: half(11) },
      paragraph: { indent: { left: mm(6) }, spacing: { after: twips(4), ...lines(14.5) }, keepNext: true },
    },
    {
      id: 'Spoken',
      name: 'Spoken',
      basedOn: 'Normal',
      run: { size: half(14) },
      paragraph: { spacing: { after: after(28, 24, 14), ...lines(24) }, keepLines: true },
    },
    {
      id: 'Point',
      name: 'Point',
      basedOn: 'Normal',
      run: { size: half(12.5) },
      paragraph: { spacing: { after: after(9, 17.5, 12.5), ...lines(17.5) }, keepLines: true },
    },
    {
      id: 'SourceLine',
      name: 'Source line',
      basedOn: 'Normal',
      run: { size: half(10) },
      paragraph: { spacing: { after: 0, ...lines(14) } },
    },
  ],
};

/** How numbered entries are written by depth: 1, a, i and again. */
const NUMERALS = [LevelFormat.DECIMAL, LevelFormat.LOWER_LETTER, LevelFormat.LOWER_ROMAN] as const;
const DEPTHS = [0, 1, 2, 3, 4, 5, 6, 7, 8] as const;

/** Numbered points and dashed lists, as deep as Word goes. */
export const numbering = {
  config: [
    {
      reference: 'points',
      levels: DEPTHS.map((level) => ({
        level,
        format: NUMERALS[level % NUMERALS.length] ?? LevelFormat.DECIMAL,
        text: `%${level + 1}`,
        alignment: AlignmentType.LEFT,
        style: {
          paragraph: { indent: { left: mm(10 + 6 * level), hanging: mm(level === 0 ? 10 : 6) } },
          run: { font: SANS, bold: level === 0, color: NAVY },
        },
      })),
    },
    {
      reference: 'dashes',
      levels: DEPTHS.map((level) => ({
        level,
        format: LevelFormat.BULLET,
        text: '–',
        alignment: AlignmentType.LEFT,
        style: { paragraph: { indent: { left: mm(6 + 6 * level), hanging: mm(4) } } },
      })),
    },
  ],
};
