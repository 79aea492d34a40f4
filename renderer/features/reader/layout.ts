import type { Block, FrozenText } from '../../../core/model/frozen-text.ts';
import { packed } from '../../../core/model/packed-lines.ts';

/** Height of a line at normal zoom, px; the rhythm of the page. */
export const LINE_HEIGHT = 28;
const PARAGRAPH_GAP = 10;
const HEADING_GAP = 18;
/** Blocks of these kinds stand close under one of their own. */
const CLOSE: ReadonlySet<Block['kind']> = new Set(['table-row', 'list-item', 'preformatted', 'footnote']);

/** Where one line stands: its words, its block, the space above it, the page of the original it begins. */
export interface LineLayout {
  /** From 1. */
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly kind: Block['kind'];
  readonly level: number;
  /** True for the first line of its block. */
  readonly opens: boolean;
  /** Space above, px at normal zoom. */
  readonly gap: number;
  /** Page of the original that begins in this line, from 1; null elsewhere. */
  readonly page: number | null;
}

/**
 * The lines of a text as they are set on screen. Made in one pass that keeps numbers only, of blocks: what is said of a
 * line is put together when it is asked for, since of a long text few lines are ever drawn.
 */
export class Layout {
  readonly frozen: FrozenText;
  readonly length: number;
  /** Start and end of each line in turn. */
  readonly numbers: Int32Array;
  /** Height of all lines, px. */
  readonly height: number;
  /** Of each block that has lines: its place in the blocks, its first line, where that begins under its gap, px. */
  readonly #blocks: number[] = [];
  readonly #firsts: number[] = [];
  readonly #tops: number[] = [];
  readonly #made: LineLayout[] = [];

  /** The text up to `titleEnd` is the title of the source and is set as a heading. */
  constructor(
    frozen: FrozenText,
    private readonly titleEnd = 0,
  ) {
    const { lines, blocks } = frozen;
    this.frozen = frozen;
    this.length = lines.length;
    this.numbers = packed(lines);
    let end = -1;
    let block = 0;
    let gaps = 0;
    for (let index = 0; index < this.length; index += 1) {
      const start = this.numbers[2 * index] ?? 0;
      if (start < end) continue;
      while (block < blocks.length - 1 && (blocks[block]?.end ?? 0) <= start) block += 1;
      end = block < blocks.length - 1 ? (blocks[block]?.end ?? 0) : Number.POSITIVE_INFINITY;
      const above = this.#block(this.#blocks.at(-1));
      const below = this.#block(block);
      if (index > 0 && below) gaps += gapBetween(above, below);
      this.#blocks.push(block);
      this.#firsts.push(index);
      this.#tops.push(index * LINE_HEIGHT + gaps);
    }
    this.height = this.length * LINE_HEIGHT + gaps;
  }

  /** Space above a line, px. */
  gapOf(index: number): number {
    const opened = this.#openedAt(index);
    if (opened <= 0 || this.#firsts[opened] !== index) return 0;
    return this.topOf(index) - this.topOf(index - 1) - LINE_HEIGHT;
  }

  /** Where a line begins, under the space above it, px from the first. */
  topOf(index: number): number {
    const opened = this.#openedAt(index);
    return (this.#tops[opened] ?? 0) + (index - (this.#firsts[opened] ?? 0)) * LINE_HEIGHT;
  }

  /** Index of the line that stands at so many px from the first, the space above it being its own. */
  lineUnder(top: number): number {
    // Of the blocks that begin above, the last may end above too: then it is the space of the next.
    const opened = lastUpTo(this.#tops, top);
    const from = this.#firsts[opened] ?? 0;
    const next = this.#firsts[opened + 1] ?? this.length;
    const index = from + Math.floor((top - (this.#tops[opened] ?? 0)) / LINE_HEIGHT);
    return Math.max(0, Math.min(index, next, this.length - 1));
  }

  /** A line by its index from 0, the same object each time; undefined where there is none. */
  at(index: number): LineLayout | undefined {
    const known = this.#made[index];
    if (known || index < 0 || index >= this.length) return known;
    const opened = this.#openedAt(index);
    const block = this.#block(this.#blocks[opened]);
    const made: LineLayout = {
      number: index + 1,
      start: this.numbers[2 * index] ?? 0,
      end: this.numbers[2 * index + 1] ?? 0,
      kind: block?.kind ?? 'paragraph',
      level: block?.level ?? 0,
      opens: this.#firsts[opened] === index,
      gap: this.gapOf(index),
      page: this.#pageIn(index),
    };
    this.#made[index] = made;
    return made;
  }

  #block(place: number | undefined): Block | undefined {
    const block = place === undefined ? undefined : this.frozen.blocks[place];
    return block && block.end <= this.titleEnd ? { ...block, kind: 'heading' } : block;
  }

  /** Which of the blocks that have lines a line is of. */
  #openedAt(index: number): number {
    return lastUpTo(this.#firsts, index);
  }

  #pageIn(index: number): number | null {
    const { pages } = this.frozen;
    if (pages.length < 2) return null;
    const begun = (line: number) => lastUpTo(pages, (this.numbers[2 * line + 1] ?? 0) - 1) + 1;
    const page = begun(index);
    return page > (index === 0 ? 0 : begun(index - 1)) ? page : null;
  }
}

/** Index of the last of some rising numbers that is not over another; -1 where all are. */
function lastUpTo(rising: readonly number[], most: number): number {
  let low = -1;
  let high = rising.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((rising[middle] ?? 0) <= most) low = middle;
    else high = middle - 1;
  }
  return low;
}

function gapBetween(above: Block | undefined, below: Block): number {
  if (below.kind === 'heading') return HEADING_GAP;
  if (above?.kind === below.kind && CLOSE.has(below.kind)) return 0;
  return PARAGRAPH_GAP;
}

/** Lines of most units that are looked at, and lines that are given. */
const LOOKED_AT = 2_000;
const GIVEN = 12;
const NARROW = /[fijlrtI1.,:;'’!|()[\] -]/;
const WIDE = /[mwMW@%—…жмшщыюфЖМШЩЫЮФ]/;
const CAPITAL = /\p{Lu}/u;

/** Roughly, in tenths of a usual letter. What stands beyond this table is of wider scripts; a tab goes on to its stop. */
const widths = Uint8Array.from({ length: 0x2030 }, (_, unit) => {
  const letter = String.fromCharCode(unit);
  if (letter === '\t') return 40;
  return NARROW.test(letter) ? 6 : WIDE.test(letter) ? 15 : CAPITAL.test(letter) ? 13 : 10;
});

/** The lines of a text that are likely to be its widest. Linear in lines, of which the letters are not looked at but in a few. */
export function widestLines(layout: Layout): readonly LineLayout[] {
  const { numbers, length } = layout;
  const { text } = layout.frozen;
  const unitsOf = (index: number) => (numbers[2 * index + 1] ?? 0) - (numbers[2 * index] ?? 0);
  const byLength: number[] = [];
  for (let index = 0; index < length; index += 1) {
    const units = unitsOf(index);
    byLength[units] = (byLength[units] ?? 0) + 1;
  }
  let least = byLength.length - 1;
  for (let held = byLength[least] ?? 0; least > 0 && held < LOOKED_AT; held += byLength[least] ?? 0)
    least -= 1;
  const longest: number[] = [];
  for (let index = 0; index < length && longest.length < LOOKED_AT; index += 1)
    if (unitsOf(index) >= least) longest.push(index);
  return longest
    .map((index) => layout.at(index))
    .filter((line) => line !== undefined)
    .map((line) => ({ line, width: widthOf(line, text) }))
    .toSorted((a, b) => b.width - a.width)
    .slice(0, GIVEN)
    .map(({ line }) => line);
}

function widthOf({ start, end, kind }: LineLayout, text: string): number {
  let width = 0;
  for (let at = start; at < end; at += 1) width += widths[text.charCodeAt(at)] ?? 20;
  // Headings are set bold.
  return kind === 'heading' ? width * 1.06 : width;
}
