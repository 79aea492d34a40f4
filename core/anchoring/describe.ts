import type { Anchor } from '../model/anchor.ts';
import type { Span } from '../model/frozen-text.ts';

/** UTF-16 code units of context kept on each side of an anchor. */
export const CONTEXT = 32;

/** Moves an offset out of the middle of a surrogate pair, towards `end` of the text or its beginning. */
function wholeCharacter(text: string, offset: number, towards: 'start' | 'end'): number {
  const code = text.charCodeAt(offset);
  const inside = offset > 0 && offset < text.length && code >= 0xdc00 && code <= 0xdfff;
  if (!inside) return offset;
  return towards === 'end' ? offset + 1 : offset - 1;
}

/** The context of a span: at most 32 UTF-16 code units on either side, no character cut in two. */
export function contextOf(text: string, span: Span): { before: string; after: string } {
  const from = wholeCharacter(text, Math.max(0, span.start - CONTEXT), 'end');
  const to = wholeCharacter(text, Math.min(text.length, span.end + CONTEXT), 'start');
  return { before: text.slice(from, span.start), after: text.slice(span.end, to) };
}

/**
 * Makes the anchor of a span as it stands: run `trim` first, so that quotation marks stay outside.
 * Throws RangeError where the span is empty or outside the text.
 */
export function describe(frozen: { readonly text: string }, source: string, span: Span): Anchor {
  const { text } = frozen;
  if (span.start < 0 || span.end > text.length || span.end <= span.start) {
    throw new RangeError(`No words at ${span.start}–${span.end} of ${text.length}`);
  }
  const exact = text.slice(span.start, span.end);
  return { source, start: span.start, end: span.end, exact, ...contextOf(text, span), state: 'exact' };
}
