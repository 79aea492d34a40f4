import type { Block, FrozenText } from './frozen-text.ts';

/** Longest line in graphemes: Latin texts, and texts most of whose letters are not Latin (which run 13 % wider). */
const LATIN_UNITS = 66;
const OTHER_UNITS = 58;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** Every UTF-16 unit of such a string is a grapheme of its own, so that the slow segmenter is not needed. */
const simple =
  /^[\u0020-\u02ff\u0370-\u0482\u048a-\u058f\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2116\u2190-\u21ff]*$/;

/** How many units (graphemes) a string takes on a line. */
function width(text: string, isSimple: boolean): number {
  if (isSimple || simple.test(text)) return text.length;
  let count = 0;
  for (const _ of graphemes.segment(text)) count += 1;
  return count;
}

/** Whether a code point is of the Latin script, and whether it is a letter; asked of each but once. */
const scripts = new Map<number, { readonly latin: number; readonly letter: number }>();
function scriptOf(point: number): { readonly latin: number; readonly letter: number } {
  const known = scripts.get(point);
  if (known) return known;
  const character = String.fromCodePoint(point);
  const found = {
    latin: /\p{Script=Latin}/u.test(character) ? 1 : 0,
    letter: /\p{L}/u.test(character) ? 1 : 0,
  };
  scripts.set(point, found);
  return found;
}

/** Longest line for this text, by the script of most of its letters. */
export function unitsPerLine(text: string): number {
  let latins = 0;
  let letters = 0;
  for (let index = 0; index < text.length; index += 1) {
    const point = text.codePointAt(index) ?? 0;
    if (point > 0xffff) index += 1;
    // Spaces and ASCII signs are most of what is no letter.
    if (point < 0x41) continue;
    const { latin, letter } = scriptOf(point);
    latins += latin;
    letters += letter;
  }
  return latins * 2 >= letters ? LATIN_UNITS : OTHER_UNITS;
}

/** Offsets at which a word longer than a line is broken: after each `limit` graphemes. */
function breaksOfLongWord(word: string, limit: number): number[] {
  const breaks: number[] = [];
  let count = 0;
  for (const { index } of graphemes.segment(word)) {
    if (count > 0 && count % limit === 0) breaks.push(index);
    count += 1;
  }
  return breaks;
}

function breakBlock(text: string, block: Block, limit: number, out: (readonly [number, number])[]): void {
  let lineStart = block.start;
  let lineEnd = block.start;
  let used = 0;
  const word = /\S+/g;
  const body = text.slice(block.start, block.end);
  const isSimple = simple.test(body);
  for (let match = word.exec(body); match; match = word.exec(body)) {
    const start = block.start + match.index;
    const wide = width(match[0], isSimple);
    const gap =
      lineEnd === lineStart ? 0 : isSimple ? start - lineEnd : width(text.slice(lineEnd, start), false);
    const newline = block.kind === 'preformatted' && /[\n\u2028]/.test(text.slice(lineEnd, start));
    if (lineEnd > lineStart && (newline || used + gap + wide > limit)) {
      out.push([lineStart, lineEnd]);
      lineStart = start;
      used = 0;
    } else if (lineEnd === lineStart) {
      lineStart = start;
    } else {
      used += gap;
    }
    if (wide > limit) {
      for (const at of breaksOfLongWord(match[0], limit)) {
        out.push([lineStart, start + at]);
        lineStart = start + at;
      }
      used = width(text.slice(lineStart, start + match[0].length), isSimple);
    } else {
      used += wide;
    }
    lineEnd = start + match[0].length;
  }
  if (lineEnd > lineStart) out.push([lineStart, lineEnd]);
}

/**
 * Breaks a text into its numbered lines: at most 66 units (58 where most letters are not Latin), at spaces,
 * a longer word at a grapheme, never across a block; a line feed begins a line in preformatted blocks only.
 * Lines hold no white space at either end. Same input, same lines, on every machine.
 */
export function breakLines(text: string, blocks: readonly Block[]): FrozenText['lines'] {
  const limit = unitsPerLine(text);
  const lines: (readonly [number, number])[] = [];
  for (const block of blocks) breakBlock(text, block, limit, lines);
  return lines;
}
