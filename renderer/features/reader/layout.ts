import type { Block, FrozenText } from '../../../core/model/frozen-text.ts';

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
 * The lines of a text as they are set on screen. Made in one pass that keeps numbers only: what is said of a line is
 * put together when it is asked for, since of a long text few lines are ever drawn.
 */
export class Layout {
  readonly frozen: FrozenText;
  /** Place in the blocks of the one each line is of. */
  readonly #blocks: Int32Array;
  /** Pages by the index of the line they begin in. */
  readonly #pages = new Map<number, number>();
  readonly #made: LineLayout[] = [];

  /** The text up to `titleEnd` is the title of the source and is set as a heading. */
  constructor(
    frozen: FrozenText,
    private readonly titleEnd = 0,
  ) {
    const { lines, blocks, pages } = frozen;
    this.frozen = frozen;
    this.#blocks = new Int32Array(lines.length);
    let at = 0;
    let page = 0;
    for (let index = 0; index < lines.length; index += 1) {
      const [start, end] = lines[index] ?? [0, 0];
      while (at < blocks.length - 1 && (blocks[at]?.end ?? 0) <= start) at += 1;
      this.#blocks[index] = at;
      for (; page < pages.length && (pages[page] ?? 0) < end; page += 1) this.#pages.set(index, page + 1);
    }
  }

  get length(): number {
    return this.frozen.lines.length;
  }

  /** Space above a line, px at normal zoom. */
  gapOf(index: number): number {
    if (!this.#opens(index) || index === 0) return 0;
    const block = this.#blockOf(index);
    return block ? gapBetween(this.#blockOf(index - 1), block) : 0;
  }

  /** A line by its index from 0, the same object each time; undefined where there is none. */
  at(index: number): LineLayout | undefined {
    const known = this.#made[index];
    const line = this.frozen.lines[index];
    if (known || !line) return known;
    const block = this.#blockOf(index);
    const made: LineLayout = {
      number: index + 1,
      start: line[0],
      end: line[1],
      kind: block?.kind ?? 'paragraph',
      level: block?.level ?? 0,
      opens: this.#opens(index),
      gap: this.gapOf(index),
      page: this.frozen.pages.length > 1 ? (this.#pages.get(index) ?? null) : null,
    };
    this.#made[index] = made;
    return made;
  }

  #blockOf(index: number): Block | undefined {
    const block = this.frozen.blocks[this.#blocks[index] ?? 0];
    return block && block.end <= this.titleEnd ? { ...block, kind: 'heading' } : block;
  }

  #opens(index: number): boolean {
    return index === 0 || this.#blocks[index] !== this.#blocks[index - 1];
  }
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
  const { lines, text } = layout.frozen;
  const byLength: number[] = [];
  for (const [start, end] of lines) byLength[end - start] = (byLength[end - start] ?? 0) + 1;
  let least = byLength.length - 1;
  for (let held = byLength[least] ?? 0; least > 0 && held < LOOKED_AT; held += byLength[least] ?? 0)
    least -= 1;
  const longest: number[] = [];
  for (let index = 0; index < lines.length && longest.length < LOOKED_AT; index += 1) {
    const [start, end] = lines[index] ?? [0, 0];
    if (end - start >= least) longest.push(index);
  }
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
