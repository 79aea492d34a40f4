import type { Block, FrozenText } from './frozen-text.ts';

/** Longest line in graphemes: Latin texts, and texts most of whose letters are not Latin (which run 13 % wider). */
const LATIN_UNITS = 66;
const OTHER_UNITS = 58;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** Every UTF-16 unit of such a string is a grapheme of its own, so that the slow segmenter is not needed. */
const simple =
  /^[\u0020-\u02ff\u0370-\u0482\u048a-\u058f\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2116\u2190-\u21ff]*$/;

/** How many units (graphemes) a string takes on a line. */
function width(text: string): number {
  if (simple.test(text)) return text.length;
  let count = 0;
  for (const _ of graphemes.segment(text)) count += 1;
  return count;
}

/** Code points in the runs of a text that a pattern finds; counted by runs, since a text may hold millions. */
function countIn(text: string, runs: RegExp): number {
  let count = 0;
  for (const [run] of text.matchAll(runs)) {
    count += run.length;
    for (const { length } of run.match(/[\ud800-\udbff]/g) ?? []) count -= length;
  }
  return count;
}

/** Longest line for this text, by the script of most of its letters. */
export function unitsPerLine(text: string): number {
  const latin = countIn(text, /\p{Script=Latin}+/gu);
  const letters = countIn(text, /\p{L}+/gu);
  return latin * 2 >= letters ? LATIN_UNITS : OTHER_UNITS;
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
export function breakLines(text: string, blocks: readonly Block[]): FrozenText['lines'] {
  const limit = unitsPerLine(text);
  const lines: (readonly [number, number])[] = [];
  for (const block of blocks) breakBlock(text, block, limit, lines);
  return lines;
}
