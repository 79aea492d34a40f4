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

/** The lines of a text as they are set on screen. Linear; lines, blocks and pages are all in order. */
export function layoutOf(frozen: FrozenText): readonly LineLayout[] {
  const { lines, blocks, pages } = frozen;
  const out: LineLayout[] = [];
  let at = 0;
  let page = 0;
  let last: Block | null = null;
  lines.forEach(([start, end], index) => {
    while (at < blocks.length - 1 && (blocks[at]?.end ?? 0) <= start) at += 1;
    const block = blocks[at];
    const opens = block !== undefined && block !== last;
    let begins: number | null = null;
    while (page < pages.length && (pages[page] ?? 0) < end) {
      page += 1;
      begins = page;
    }
    out.push({
      number: index + 1,
      start,
      end,
      kind: block?.kind ?? 'paragraph',
      level: block?.level ?? 0,
      opens,
      gap: index === 0 || !opens ? 0 : gapBetween(last, block),
      page: pages.length > 1 ? begins : null,
    });
    if (block) last = block;
  });
  return out;
}

function gapBetween(above: Block | null, below: Block): number {
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
export function widestLines(layout: readonly LineLayout[], text: string): readonly LineLayout[] {
  const lengthOf = ({ start, end }: LineLayout) => end - start;
  const byLength: number[] = [];
  for (const line of layout) byLength[lengthOf(line)] = (byLength[lengthOf(line)] ?? 0) + 1;
  let least = byLength.length - 1;
  for (let held = byLength[least] ?? 0; least > 0 && held < LOOKED_AT; held += byLength[least] ?? 0)
    least -= 1;
  return layout
    .filter((line) => lengthOf(line) >= least)
    .slice(0, LOOKED_AT)
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
