import type { QuoteEdit } from '../model/narrative.ts';

type Cut = Extract<QuoteEdit, { edit: 'cut' }>;
type Insert = Extract<QuoteEdit, { edit: 'insert' }>;

/** Why edits of a use cannot stand, and the stretch of the verbatim words (UTF-16) it is about. */
export interface EditProblem {
  readonly why:
    | 'outside'
    | 'empty'
    | 'overlap'
    | 'inside-character'
    | 'inside-word'
    | 'insert-in-cut'
    | 'brackets'
    | 'nothing-left';
  readonly start: number;
  readonly end: number;
}

const LETTER = /[\p{L}\p{M}\p{N}]/u;
const isCut = (edit: QuoteEdit): edit is Cut => edit.edit === 'cut';
const isInsert = (edit: QuoteEdit): edit is Insert => edit.edit === 'insert';

/** The whole character that ends before, or begins at, an offset. */
const before = (words: string, at: number) => words.slice(0, at).match(/.$/su)?.[0] ?? '';
const after = (words: string, at: number) => words.slice(at).match(/^./su)?.[0] ?? '';
const splitsCharacter = (words: string, at: number) =>
  /[\ud800-\udbff]/.test(words[at - 1] ?? '') && /[\udc00-\udfff]/.test(words[at] ?? '');
const splitsWord = (words: string, at: number) =>
  LETTER.test(before(words, at)) && LETTER.test(after(words, at));

/** Cuts in order, those that touch or are parted by white space only as one. */
function joinedCuts(words: string, edits: readonly QuoteEdit[]): readonly Cut[] {
  const joined: Cut[] = [];
  for (const cut of edits.filter(isCut).toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && words.slice(last.end, cut.start).trim() === '')
      joined[joined.length - 1] = { ...last, end: cut.end };
    else joined.push(cut);
  }
  return joined;
}

/** True where an insertion stands in the place of a cut: at it, or parted from it by white space only. */
function standsAt(words: string, cut: Cut, { at }: Insert): boolean {
  return words.slice(at, cut.start).trim() === '' && words.slice(cut.end, at).trim() === '';
}

/**
 * What is wrong with edits of a quote's use, or null. A cut lies inside the words, on no other, and takes whole words
 * unless a bracketed insertion stands at its edge (`[T]his`); an insertion holds no brackets; something is left.
 */
export function editProblem(words: string, edits: readonly QuoteEdit[]): EditProblem | null {
  const cuts = edits.filter(isCut).toSorted((a, b) => a.start - b.start);
  const inserts = edits.filter(isInsert);
  const replaced = (cut: Cut) => inserts.some(({ at }) => at === cut.start || at === cut.end);
  for (const [i, cut] of cuts.entries()) {
    const at = { start: Math.min(cut.start, words.length), end: Math.min(cut.end, words.length) };
    if (cut.end > words.length) return { why: 'outside', ...at };
    if (words.slice(cut.start, cut.end).trim() === '') return { why: 'empty', ...at };
    const next = cuts[i + 1];
    if (next && next.start < cut.end) return { why: 'overlap', start: next.start, end: cut.end };
    if (splitsCharacter(words, cut.start) || splitsCharacter(words, cut.end))
      return { why: 'inside-character', ...at };
    if ((splitsWord(words, cut.start) || splitsWord(words, cut.end)) && !replaced(cut))
      return { why: 'inside-word', ...at };
  }
  for (const [i, { at, text }] of inserts.entries()) {
    if (at > words.length) return { why: 'outside', start: words.length, end: words.length };
    if (splitsCharacter(words, at)) return { why: 'inside-character', start: at - 1, end: at + 1 };
    if (text.trim() === '') return { why: 'empty', start: at, end: at };
    if (/[[\]]/.test(text)) return { why: 'brackets', start: at, end: at };
    const close = inserts.findIndex(
      (other) => words.slice(Math.min(at, other.at), Math.max(at, other.at)).trim() === '',
    );
    if (close !== i) return { why: 'overlap', start: at, end: at };
    const cut = cuts.find(({ start, end }) => at > start && at < end);
    if (cut) return { why: 'insert-in-cut', start: cut.start, end: cut.end };
    if (splitsWord(words, at) && !cuts.some(({ start, end }) => at === start || at === end))
      return { why: 'inside-word', start: at, end: at };
  }
  const whole = joinedCuts(words, edits);
  const crowded = whole.find((cut) => inserts.filter((insert) => standsAt(words, cut, insert)).length > 1);
  if (crowded) return { why: 'overlap', start: crowded.start, end: crowded.end };
  const left = whole.reduceRight((text, { start, end }) => text.slice(0, start) + text.slice(end), words);
  return LETTER.test(left) ? null : { why: 'nothing-left', start: 0, end: words.length };
}

/** A stretch of a quote in use: words of the source, or a mark of the editor in brackets. */
export interface UsePart {
  readonly part: 'words' | 'cut' | 'insert';
  /** For `words` exactly a stretch of the source; `[…]`; or the insertion in its brackets. */
  readonly text: string;
  /** What it covers in the verbatim words; an insertion that replaces nothing covers nothing. */
  readonly start: number;
  readonly end: number;
}

/** The use of a quote as parts in order, for paper and screen. The edits must be sound (`editProblem`). */
export function partsInUse(words: string, edits: readonly QuoteEdit[]): readonly UsePart[] {
  const cuts = joinedCuts(words, edits);
  const inserts = edits.filter(isInsert);
  const marks: readonly UsePart[] = [
    ...cuts.map((cut): UsePart => {
      const instead = inserts.find((insert) => standsAt(words, cut, insert));
      const { start, end } = cut;
      return instead
        ? { part: 'insert', text: `[${instead.text}]`, start, end }
        : { part: 'cut', text: '[…]', start, end };
    }),
    ...inserts
      .filter((insert) => !cuts.some((cut) => standsAt(words, cut, insert)))
      .map(({ at, text }): UsePart => ({ part: 'insert', text: `[${text}]`, start: at, end: at })),
  ].toSorted((a, b) => a.start - b.start);
  const parts: UsePart[] = [];
  let from = 0;
  for (const mark of marks) {
    if (mark.start > from)
      parts.push({ part: 'words', text: words.slice(from, mark.start), start: from, end: mark.start });
    parts.push(mark);
    from = mark.end;
  }
  if (from < words.length)
    parts.push({ part: 'words', text: words.slice(from), start: from, end: words.length });
  return parts;
}

const CLOSING = /^[,.;:!?)\]»”’…]/;

/**
 * Parts of a use as they print: each cut `[…]`, insertions in brackets. One space stands between a mark and words where
 * white space stood or was cut, and around an insertion that replaces nothing; where there was none (`[T]his`) none is
 * added. `parts` are those of `words`, or some of them that follow each other.
 */
export function printedParts(words: string, parts: readonly UsePart[]): string {
  const out = parts.map((part, i) => {
    if (part.part === 'words') return i > 0 ? part.text.trimStart() : part.text;
    const left = words.slice(0, part.start);
    const taken = words.slice(part.start, part.end);
    const right = words.slice(part.end);
    const added = taken === '';
    const spaceBefore = i > 0 && (added || /\s$/.test(left) || /^\s/.test(taken));
    const spaceAfter =
      i < parts.length - 1 &&
      (added || /^\s/.test(right) || /\s$/.test(taken)) &&
      !CLOSING.test(right.trimStart());
    return `${spaceBefore ? ' ' : ''}${part.text}${spaceAfter ? ' ' : ''}`;
  });
  return out
    .reduce((text, piece) => (piece.startsWith(' ') ? text.trimEnd() + piece : text + piece), '')
    .trim();
}

/** The words in use as they print. */
export const wordsInUse = (words: string, edits: readonly QuoteEdit[]): string =>
  printedParts(words, partsInUse(words, edits));

/**
 * Edits as far as they can stand in words they were not made for, a damaged use: nothing that was cut is printed, and what
 * was put into a cut is not.
 */
export function soundEdits(words: string, edits: readonly QuoteEdit[]): readonly QuoteEdit[] {
  const cuts: Cut[] = [];
  for (const cut of edits.filter(isCut).toSorted((a, b) => a.start - b.start)) {
    const end = Math.min(words.length, cut.end);
    const last = cuts.at(-1);
    if (end <= cut.start) continue;
    if (last && cut.start < last.end) cuts[cuts.length - 1] = { ...last, end: Math.max(last.end, end) };
    else cuts.push({ ...cut, end });
  }
  const inserts = edits.filter(isInsert).flatMap((insert): Insert[] => {
    const text = insert.text.replace(/[[\]]/g, '').replace(/\s+/g, ' ').trim();
    const inside = cuts.some(({ start, end }) => insert.at > start && insert.at < end);
    return text === '' || insert.at > words.length || inside ? [] : [{ ...insert, text }];
  });
  return [...cuts, ...inserts];
}
