import type { Span } from '../model/frozen-text.ts';

const DOUBLE = '"“”„‟«»＂〝〞〟';
const SINGLE = "'‘’‚‛‹›ʼ`´";

/**
 * A text in which runs of white space are one space and quotation marks have one shape, double or single. Nothing else
 * is folded: two texts equal in this form may stand for each other in a quotation.
 */
export interface Folded {
  readonly text: string;
  /** Offset in the text as it was of each code unit here, and of the end. */
  readonly offsets: Uint32Array;
}

/** Folds a text. Offsets are UTF-16 code units on both sides. */
export function fold(text: string): Folded {
  const offsets = new Uint32Array(text.length + 1);
  const parts: string[] = [];
  let length = 0;
  let from = 0;
  const copy = (to: number) => {
    if (to > from) parts.push(text.slice(from, to));
    for (let at = from; at < to; at += 1) offsets[length++] = at;
  };
  for (const match of text.matchAll(/\s+|["“”„‟«»＂〝〞〟]|['‘’‚‛‹›ʼ`´]/g)) {
    copy(match.index);
    const [found] = match;
    parts.push(DOUBLE.includes(found) ? '"' : SINGLE.includes(found) ? "'" : ' ');
    offsets[length++] = match.index;
    from = match.index + found.length;
  }
  copy(text.length);
  offsets[length] = text.length;
  return { text: parts.join(''), offsets: offsets.subarray(0, length + 1) };
}

/** The place in the text as it was of a span of the folded one; white space folded at its end stays outside. */
export function unfoldedSpan(folded: Folded, span: Span): Span {
  const start = folded.offsets[span.start] ?? 0;
  const last = folded.offsets[span.end - 1] ?? start;
  const end = folded.offsets[span.end] ?? last;
  return { start, end: folded.text.charAt(span.end - 1) === ' ' ? last + 1 : end };
}

/** The span of the folded text that holds a span of the text as it was. */
export function foldedSpan(folded: Folded, span: Span): Span {
  return { start: firstAt(folded.offsets, span.start), end: firstAt(folded.offsets, span.end) };
}

/** Index of the first offset that is not before `offset`. */
function firstAt(offsets: Uint32Array, offset: number): number {
  let low = 0;
  let high = offsets.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
