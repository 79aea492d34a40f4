import type { Table } from './block.ts';
import type { Inline } from './inline.ts';

/** Widths that tables are set to, in millimetres: the frame, and the text column in it. */
const FRAME = { full: 168, text: 128 } as const;
/** An em of what is looked up (8.5 pt), and of what is read in a table (9.5 pt serif, which runs wider). */
const EM = { 'looking-up': 3, reading: 3.5 } as const;
/** Room on both sides of a cell. */
const PADDING = { left: 2, right: 3.5 } as const;

/** No character takes more of an em. */
const WIDEST = 0.76;

/** Parts of an em that a character takes in Source Sans 3; bold and serif are a little wider, which the em allows for. */
function ems(character: string): number {
  if (/[\s.,:;!|'’iljfrtI()[\]·]/.test(character)) return 0.3;
  if (/[жмфшщюыъЖМФШЩЮЫДОQWMmw…—→]/.test(character)) return 0.76;
  if (/\d/.test(character)) return 0.5;
  return /\p{Lu}/u.test(character) ? 0.63 : 0.54;
}

const shown = (part: Inline): string => ('text' in part ? part.text : '');

/** Width of the widest word in millimetres, or `least` where all are narrower. A line breaks at a space, after a hyphen and in an address. */
function widest(words: string, em: number, least: number): number {
  let most = least;
  for (const piece of words.split(/ |(?<=-)|(?<=[/?&])(?=[^\s])/u)) {
    // Tables are long and words short: most of them cannot be the widest whatever their letters are.
    if (piece.length * WIDEST * em <= most) continue;
    most = Math.max(most, [...piece].reduce((sum, character) => sum + ems(character), 0) * em);
  }
  return most;
}

/**
 * A table in which each column takes its widest word: columns that have room give of it. Where there is not so much room
 * in all, each column has its share and `tight` says that words may be parted at a hyphen, so that none is set over another.
 */
export function fitted(table: Table): Table {
  const frame = FRAME[table.width];
  const total = table.columns.reduce((sum, { width }) => sum + width, 0);
  const own = table.columns.map(({ width }) => (width / total) * frame);
  const least = table.columns.map(({ head, align }, i) => {
    const cells = table.rows.flatMap((row) => (row.cells[i] ?? []).map((line) => line.map(shown).join('')));
    const words = cells.reduce(
      (most, line) => widest(line, EM[table.face], most),
      widest(head, EM['looking-up'], 0),
    );
    return words + PADDING[align];
  });
  const lack = least.reduce((sum, min, i) => sum + Math.max(0, min - (own[i] ?? 0)), 0);
  if (lack === 0) return table;
  const needed = least.reduce((sum, min) => sum + min, 0);
  const tight = needed > frame;
  const room = own.reduce((sum, width, i) => sum + Math.max(0, width - (least[i] ?? 0)), 0);
  const widths = own.map((width, i) => {
    const min = least[i] ?? 0;
    if (tight) return (min * frame) / needed;
    return width < min ? min : width - ((width - min) * lack) / room;
  });
  return {
    ...table,
    columns: table.columns.map((column, i) => ({
      ...column,
      width: Math.round((widths[i] ?? column.width) * 10) / 10,
    })),
    ...(tight && { tight }),
  };
}
