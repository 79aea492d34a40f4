import type { QuoteEdit } from '../model/narrative.ts';
import { type Passage, type Quote, verbatim } from '../model/quote.ts';
import type { PackLanguage } from './numbers.ts';

/** What joins spans that stand apart in the source; in `verbatim` it takes one space on each side. */
const JOIN = ' […] ';
const CUT = '[…]';

/** A stretch of a printed quotation. Only `quoted` ones may stand between quotation marks. */
export interface QuotedPiece {
  readonly mode: 'quoted' | 'reported';
  readonly text: string;
}

/** Quotation marks by the language of the pack. */
export const marksOf = (language: PackLanguage): { readonly open: string; readonly close: string } =>
  language === 'ru' ? { open: '«', close: '»' } : { open: '“', close: '”' };

interface Token {
  readonly kind: 'char' | 'cut' | 'insert';
  readonly text: string;
  /** The words cut out: whether a cut begins or ends inside a word is seen from them. */
  was: string;
}

/** The words of one passage with the edits that fall into it. Offsets of edits are in `verbatim(quote)`. */
function tokensOf(
  passage: Passage,
  base: number,
  cuts: readonly [number, number][],
  edits: readonly QuoteEdit[],
) {
  const words = passage.anchor.exact;
  const tokens: Token[] = [];
  const insertsAt = (offset: number) =>
    edits.flatMap((edit) => (edit.edit === 'insert' && edit.at === offset ? [edit.text] : []));
  const insert = (offset: number) => {
    for (const added of insertsAt(offset)) {
      const inside = added.replace(/[[\]]/g, '').replace(/\s+/g, ' ').trim();
      if (inside !== '') tokens.push({ kind: 'insert', text: `[${inside}]`, was: '' });
    }
  };
  for (let i = 0; i < words.length; i += 1) {
    const at = base + i;
    const cut = cuts.find(([start, end]) => at >= start && at < end);
    insert(at);
    const character = words[i] ?? '';
    const last = tokens.at(-1);
    if (cut === undefined) tokens.push({ kind: 'char', text: character, was: '' });
    else if (last?.kind === 'cut') last.was += character;
    else tokens.push({ kind: 'cut', text: CUT, was: character });
  }
  insert(base + words.length);
  return tokens;
}

/** Cuts in order, those that touch or overlap made one, and held inside the words. */
function mergedCuts(edits: readonly QuoteEdit[], length: number): readonly [number, number][] {
  const cuts = edits
    .flatMap((edit): [number, number][] =>
      edit.edit === 'cut' && edit.end > edit.start
        ? [[Math.max(0, edit.start), Math.min(length, edit.end)]]
        : [],
    )
    .filter(([start, end]) => end > start)
    .sort((a, b) => a[0] - b[0]);
  const merged: [number, number][] = [];
  for (const [start, end] of cuts) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

/** Tokens as text: white space folded to one space, each `[…]` and insertion parted from words by a space. */
function textOf(tokens: readonly Token[]): string {
  let out = '';
  tokens.forEach((token, i) => {
    if (token.kind === 'char') {
      out += /\s/.test(token.text) ? ' ' : token.text;
      return;
    }
    const before = tokens[i - 1];
    const after = tokens[i + 1];
    // Inside a word the mark stands close, so that a part of a word is never taken for the whole.
    const inside = (outer: Token | undefined, edge: string | undefined) =>
      token.kind === 'cut' && outer?.kind === 'char' && !/\s/.test(outer.text) && !/\s/.test(edge ?? ' ');
    const insideBefore = inside(before, token.was[0]);
    const insideAfter = inside(after, token.was.at(-1));
    out += `${out === '' || insideBefore ? '' : ' '}${token.text}${after === undefined || insideAfter ? '' : ' '}`;
  });
  return out.replace(/ {2,}/g, ' ').trim();
}

/**
 * The words of a quote as used, passage by passage: cuts print as `[…]`, insertions stand in brackets, spans that
 * stand apart in the source are joined with `[…]`. Everything outside brackets equals the anchored spans,
 * character for character, white space folded. An edit of a use never touches the record.
 */
export function piecesOf(
  quote: Pick<Quote, 'passages'>,
  edits: readonly QuoteEdit[],
): readonly QuotedPiece[] {
  const cuts = mergedCuts(edits, verbatim(quote).length);
  const pieces: { mode: QuotedPiece['mode']; text: string }[] = [];
  let base = 0;
  for (const passage of quote.passages) {
    const text = textOf(tokensOf(passage, base, cuts, edits));
    base += passage.anchor.exact.length + JOIN.length;
    // Words that were only reported and are cut whole leave no trace: nothing quoted is shortened by it.
    if (text === '' || (text === CUT && passage.mode === 'reported')) continue;
    const last = pieces.at(-1);
    if (last === undefined) pieces.push({ mode: passage.mode, text });
    else if (last.mode === passage.mode) {
      const marked = last.text.endsWith(CUT) || text.startsWith(CUT);
      last.text = `${last.text}${marked ? '' : ` ${CUT}`} ${text}`.replaceAll(`${CUT} ${CUT}`, CUT);
    } else pieces.push({ mode: passage.mode, text });
  }
  return pieces;
}

/** Drops one final comma, full stop, colon or semicolon: the sentence of the pack ends itself. */
export function withoutFinalStop(words: string): string {
  return /(?<![.…])[,.;:]$/.test(words) ? words.slice(0, -1) : words;
}

/** True where words end a sentence by themselves, so that no full stop is added. */
export const endsItself = (words: string): boolean => /[?!…]$/.test(words);

/** Why words may or may not stand between quotation marks in a pack of a language. */
export type Standing =
  /** Verbatim, in marks. */
  | { readonly as: 'verbatim' }
  /** Our translation from the original wording, in marks and labelled; the original goes to the note. */
  | {
      readonly as: 'our-translation';
      readonly words: string;
      readonly original: string;
      readonly translator: string;
    }
  /** Reported, or rendered by an outlet: no marks. */
  | {
      readonly as: 'indirect';
      readonly words: string | null;
      readonly why: 'reported' | 'outlet-translation' | 'other-language';
    };

const primary = (language: string): string => language.toLowerCase().split('-')[0] ?? language;

/**
 * How the words of a quote stand in a pack of a language: only direct and partial ones in quotation marks; in
 * another language only our own translation from the original wording; words an outlet translated never.
 */
export function standingOf(quote: Quote, sourceLanguage: string, language: PackLanguage): Standing {
  if (quote.form === 'indirect')
    return { as: 'indirect', words: translated(quote, language), why: 'reported' };
  if (primary(sourceLanguage) === language) return { as: 'verbatim' };
  const translation = quote.translation;
  if (translation === null || primary(translation.language) !== language)
    return { as: 'indirect', words: null, why: 'other-language' };
  const fromOriginal =
    quote.originalWording !== '' ||
    quote.originalLanguage === null ||
    primary(quote.originalLanguage) === primary(sourceLanguage);
  if (translation.by === 'ours' && fromOriginal)
    return {
      as: 'our-translation',
      words: translation.text,
      original: quote.originalWording || verbatim(quote),
      translator: translation.translator,
    };
  return { as: 'indirect', words: translation.text, why: 'outlet-translation' };
}

function translated(quote: Quote, language: PackLanguage): string | null {
  return quote.translation !== null && primary(quote.translation.language) === language
    ? quote.translation.text
    : null;
}
