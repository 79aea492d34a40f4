import type { Span } from '../../core/model/frozen-text.ts';

/** What is selected in a text: two UTF-16 offsets. `head` is the end that moves; a caret where they are equal. */
export interface TextSelection {
  readonly anchor: number;
  readonly head: number;
}

export const caret = (at: number): TextSelection => ({ anchor: at, head: at });

export const spanOf = ({ anchor, head }: TextSelection): Span => ({
  start: Math.min(anchor, head),
  end: Math.max(anchor, head),
});

export const isCaret = ({ anchor, head }: TextSelection): boolean => anchor === head;

export const sameSelection = (a: TextSelection | null, b: TextSelection | null): boolean =>
  a === b || (a !== null && b !== null && a.anchor === b.anchor && a.head === b.head);

/** A selection with one of its ends moved; an end never passes the other, and one unit stays selected. */
export function withEnd(selection: TextSelection, end: 'start' | 'end', offset: number): TextSelection {
  const span = spanOf(selection);
  return end === 'start'
    ? { anchor: span.end, head: Math.min(offset, span.end - 1) }
    : { anchor: span.start, head: Math.max(offset, span.start + 1) };
}
