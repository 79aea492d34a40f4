import type { QuoteEdit } from '../model/narrative.ts';
import { editProblem } from './quote-use.ts';

/** Where typed words leave the source: the stretch of each from the first difference on. */
export interface WordDifference {
  /** Offset in the verbatim words (UTF-16). */
  readonly at: number;
  readonly source: string;
  readonly typed: string;
}

/** Edits that turn the verbatim words into what was typed, or the difference that forbids it. */
export type TypedUse =
  | { readonly ok: true; readonly edits: readonly QuoteEdit[] }
  | { readonly ok: false; readonly difference: WordDifference };

type Piece = { readonly mark: string | null; readonly text: string };

/** `[…]`, `[...]`, `[words]`, and the words between them with white space folded. */
function piecesOf(typed: string): readonly Piece[] {
  return typed
    .split(/(\[[^[\]]*\])/)
    .map((text): Piece => {
      if (!text.startsWith('[')) return { mark: null, text: text.trim().replace(/\s+/g, ' ') };
      const inner = text.slice(1, -1).trim();
      return { mark: inner, text: '' };
    })
    .filter((piece) => piece.mark !== null || piece.text !== '');
}

const isEllipsis = (mark: string) => /^(…|\.{3}|\. \. \.|)$/.test(mark);

/** The words with white space folded, and where each unit of it stood. */
function fold(words: string): { text: string; at: number[] } {
  let text = '';
  const at: number[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const space = /\s/.test(words[i] ?? '');
    if (space && (text === '' || text.endsWith(' '))) continue;
    text += space ? ' ' : words[i];
    at.push(i);
  }
  at.push(words.length);
  return { text, at };
}

/** Where a stretch of whole words stands at or after a place; after `[…]` at least one word is left out. */
function findWhole(text: string, piece: string, from: number, leavesOut: boolean): number {
  const boundary = (at: number) => !/[\p{L}\p{N}]{2}/u.test(text.slice(Math.max(0, at - 1), at + 1));
  let at = text.indexOf(piece, from);
  while (at !== -1) {
    const empty = leavesOut && text.slice(from, at).trim() === '';
    if (!empty && (!leavesOut || boundary(at))) return at;
    at = text.indexOf(piece, at + 1);
  }
  return -1;
}

/**
 * Reads a shortened quotation as it was typed: words of the source in their order, `[…]` for what is left out,
 * `[words]` for what is put in or instead. White space may differ, nothing else; any other difference is shown.
 */
export function editsFromTyped(words: string, typed: string): TypedUse {
  const pieces = piecesOf(typed);
  const { text, at } = fold(words);
  const offset = (folded: number) => at[folded] ?? words.length;
  const differs = (folded: number, piece: string): TypedUse => {
    let same = 0;
    while (same < piece.length && piece[same] === text[folded + same]) same += 1;
    const start = offset(folded + same);
    return {
      ok: false,
      difference: { at: start, source: words.slice(start, start + 60), typed: piece.slice(same, same + 60) },
    };
  };
  const edits: QuoteEdit[] = [];
  let from = 0;
  let marks: string[] = [];
  const gap = (to: number): void => {
    const [start, end] = [offset(from), offset(to)];
    const taken = words.slice(start, end).trim() === '' ? '' : words.slice(start, end);
    const lead = taken.length - taken.trimStart().length;
    const body = taken.trim();
    if (body !== '') edits.push({ edit: 'cut', start: start + lead, end: start + lead + body.length });
    const put = marks.filter((mark) => !isEllipsis(mark)).join(' ');
    if (put !== '') edits.push({ edit: 'insert', at: body === '' ? start : start + lead, text: put });
    marks = [];
  };
  for (const [i, piece] of pieces.entries()) {
    if (piece.mark !== null) {
      marks.push(piece.mark);
      continue;
    }
    const last = i === pieces.length - 1;
    const next = text.slice(from).startsWith(' ') ? from + 1 : from;
    const found =
      marks.length === 0
        ? next
        : last
          ? text.trimEnd().length - piece.text.length
          : findWhole(text, piece.text, from, marks.every(isEllipsis));
    if (found < from || !text.startsWith(piece.text, found)) return differs(next, piece.text);
    if (marks.length > 0) gap(found);
    from = found + piece.text.length;
  }
  if (marks.length > 0) gap(text.length);
  else if (text.slice(from).trim() !== '') return differs(from, '');
  const wrong = editProblem(words, edits);
  if (wrong === null) return { ok: true, edits };
  return {
    ok: false,
    difference: { at: wrong.start, source: words.slice(wrong.start, wrong.end), typed },
  };
}
