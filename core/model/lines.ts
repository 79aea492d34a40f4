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

/** Longest line for this text, by the script of most of its letters. */
export function unitsPerLine(text: string): number {
  // Each letter is asked for its script but once, however often it stands.
  const units = new Uint32Array(0x1_0000);
  const pairs = new Map<number, number>();
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    const point = unit < 0xd800 || unit > 0xdbff ? unit : (text.codePointAt(index) ?? 0);
    if (point === unit) units[unit] = (units[unit] ?? 0) + 1;
    else {
      pairs.set(point, (pairs.get(point) ?? 0) + 1);
      index += 1;
    }
  }
  let latins = 0;
  let letters = 0;
  const count = (times: number, point: number): void => {
    if (times === 0) return;
    const character = String.fromCodePoint(point);
    if (/\p{Script=Latin}/u.test(character)) latins += times;
    if (/\p{L}/u.test(character)) letters += times;
  };
  units.forEach(count);
  pairs.forEach(count);
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
  const body = text.slice(block.start, block.end);
  if (simple(body)) {
    breakSimple(text, block, limit, out);
    return;
  }
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
