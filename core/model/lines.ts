import type { Block, StoredText } from './frozen-text.ts';
import { onlyOf } from './units.ts';

/** Longest line in graphemes: Latin texts, and texts most of whose letters are not Latin (which run 13 % wider). */
const LATIN_UNITS = 66;
const OTHER_UNITS = 58;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** Every UTF-16 unit of such a string is a grapheme of its own, so that the slow segmenter is not needed. */
const simple = onlyOf(
  /[\u0020-\u02ff\u0370-\u0482\u048a-\u058f\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2116\u2190-\u21ff]/,
);

/** How many units (graphemes) a string takes on a line. */
function width(text: string): number {
  if (simple(text)) return text.length;
  let count = 0;
  for (const _ of graphemes.segment(text)) count += 1;
  return count;
}

const [OTHER, LETTER, LATIN] = [1, 2, 3];
/** What each UTF-16 unit is, found out as it is met; 0 before, and for halves of pairs. */
const kinds = new Uint8Array(0x1_0000);

function kindAt(text: string, index: number): number {
  const unit = text.charCodeAt(index);
  const character = String.fromCodePoint(text.codePointAt(index) ?? 0);
  const kind = /\p{Script=Latin}/u.test(character) ? LATIN : /\p{L}/u.test(character) ? LETTER : OTHER;
  if (unit < 0xd800 || unit > 0xdfff) kinds[unit] = kind;
  return kind;
}

/** Units after which one looks whether the rest can still change the answer. */
const STRETCH = 4_096;

/** Longest line for this text, by the script of most of its letters. */
export function unitsPerLine(text: string): number {
  let latins = 0;
  let letters = 0;
  for (let from = 0; from < text.length; from += STRETCH) {
    const left = text.length - from;
    if (latins * 2 >= letters + left) return LATIN_UNITS;
    if ((latins + left) * 2 < letters + left) return OTHER_UNITS;
    const to = Math.min(from + STRETCH, text.length);
    for (let index = from; index < to; index += 1) {
      const kind = kinds[text.charCodeAt(index)] || kindAt(text, index);
      if (kind === LATIN) latins += 1;
      if (kind !== OTHER) letters += 1;
    }
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

type Lines = (readonly [number, number])[];

/** A space in a text of simple units: there are no other two. */
const isSpace = (unit: number): boolean => unit === 0x20 || unit === 0xa0;

/** The same as `breakBlock` where every unit is a grapheme: each line is as many units as fit, back to a space. */
function breakSimple(text: string, { start, end }: Block, limit: number, out: Lines): void {
  const spaceAt = (at: number): boolean => isSpace(text.charCodeAt(at));
  let from = start;
  while (from < end) {
    if (spaceAt(from)) {
      from += 1;
      continue;
    }
    let to = Math.min(from + limit, end);
    if (to < end && !spaceAt(to)) {
      while (to > from && !spaceAt(to - 1)) to -= 1;
      // No space: a word longer than a line.
      if (to === from) to = from + limit;
    }
    let last = to;
    while (spaceAt(last - 1)) last -= 1;
    out.push([from, last]);
    from = to;
  }
}

function breakBlock(text: string, block: Block, limit: number, out: Lines): void {
  if (simple(text, block.start, block.end)) {
    breakSimple(text, block, limit, out);
    return;
  }
  const body = text.slice(block.start, block.end);
  let lineStart = block.start;
  let lineEnd = block.start;
  let used = 0;
  const word = /\S+/g;
  for (let match = word.exec(body); match; match = word.exec(body)) {
    const start = block.start + match.index;
    const wide = width(match[0]);
    const gap = lineEnd === lineStart ? 0 : width(text.slice(lineEnd, start));
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
      used = width(text.slice(lineStart, start + match[0].length));
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
export function breakLines(text: string, blocks: readonly Block[]): StoredText['lines'] {
  const limit = unitsPerLine(text);
  const lines: Lines = [];
  for (const block of blocks) breakBlock(text, block, limit, lines);
  return lines;
}
