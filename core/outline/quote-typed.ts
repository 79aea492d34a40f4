import type { QuoteEdit } from '../model/narrative.ts';
import { editProblem } from './quote-use.ts';

/** Where typed words leave the source: the stretch of each from the first difference on. */
interface WordDifference {
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

/** Longest stretch shown of a difference. */
const SHOWN = 60;

/** What two texts begin with until they are the same again to their ends, in whole words. */
function parted(source: string, typed: string): [string, string] {
  let end = 0;
  while (
    end < Math.min(source.length, typed.length) &&
    source[source.length - 1 - end] === typed[typed.length - 1 - end]
  )
    end += 1;
  // What is the same begins with a word of its own.
  const tail = source.slice(source.length - end);
  const whole = end - (/^\S*/.exec(tail)?.[0].length ?? 0);
  const shown = (text: string) => {
    const words = text.slice(0, text.length - whole).trim();
    return words.length <= SHOWN ? words : `${words.slice(0, SHOWN).replace(/\s+\S*$/, '')}…`;
  };
  return [shown(source), shown(typed)];
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
    // From the beginning of the word: 134,000 for 143,000, not 34 for 43.
    same -= /\S*$/.exec(piece.slice(0, same))?.[0].length ?? 0;
    const start = offset(folded + same);
    const [source, put] = parted(words.slice(start), piece.slice(same));
    return { ok: false, difference: { at: start, source, typed: put } };
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
