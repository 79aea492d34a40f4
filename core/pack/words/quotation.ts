import type { Anchor } from '../../model/anchor.ts';
import type { QuoteEdit } from '../../model/narrative.ts';
import { type Quote, verbatim } from '../../model/quote.ts';
import { partsInUse, printedParts, soundEdits, type UsePart } from '../../outline/quote-use.ts';
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

/** What may stand between two spans where nothing was left out: white space, quotation marks, marks inside a sentence. */
const NOTHING_OUT = /^[\s"“”„‟«»‹›'‘’,:;–—-]*$/;

/** True where a span follows another in the source and no words stand between them. */
function adjoins(one: Anchor, next: Anchor): boolean {
  const gap = next.start - one.end;
  if (one.source !== next.source || gap < 0) return false;
  const between = gap <= one.after.length ? one.after.slice(0, gap) : null;
  return between !== null && NOTHING_OUT.test(between);
}

/** Parts that fall into a stretch of the words, cut to it. A mark belongs to the stretch it begins in. */
function partsWithin(parts: readonly UsePart[], start: number, end: number): readonly UsePart[] {
  return parts.flatMap((part): UsePart[] => {
    if (part.part !== 'words')
      return part.start >= start && part.start <= end && (part.start < end || part.end === part.start)
        ? [part]
        : [];
    const [from, to] = [Math.max(start, part.start), Math.min(end, part.end)];
    return from < to
      ? [{ ...part, text: part.text.slice(from - part.start, to - part.start), start: from, end: to }]
      : [];
  });
}

/**
 * The words of a quote as used, passage by passage: cuts print as `[…]`, insertions stand in brackets, spans between which
 * words were left out are joined with `[…]`. Everything outside brackets equals the anchored spans, character for
 * character, white space folded. An edit of a use never touches the record.
 */
export function piecesOf(
  quote: Pick<Quote, 'passages'>,
  edits: readonly QuoteEdit[],
): readonly QuotedPiece[] {
  const words = verbatim(quote);
  const parts = partsInUse(words, soundEdits(words, edits));
  const pieces: { mode: QuotedPiece['mode']; text: string; last: Anchor }[] = [];
  let base = 0;
  for (const { anchor, mode } of quote.passages) {
    const own = partsWithin(parts, base, base + anchor.exact.length);
    base += anchor.exact.length + JOIN.length;
    const text = printedParts(words, own).replace(/\s+/g, ' ').trim();
    // Words that were only reported and are cut whole leave no trace: nothing quoted is shortened by it.
    if (text === '' || (text === CUT && mode === 'reported')) continue;
    const before = pieces.at(-1);
    const marked =
      before === undefined ||
      adjoins(before.last, anchor) ||
      before.text.endsWith(CUT) ||
      text.startsWith(CUT);
    if (before?.mode === mode) {
      const joined = `${before.text}${marked ? '' : ` ${CUT}`} ${text}`.replaceAll(`${CUT} ${CUT}`, CUT);
      pieces[pieces.length - 1] = { mode, text: joined, last: anchor };
      continue;
    }
    // The mark of what was left out stands outside the quotation marks.
    if (!marked && before?.mode === 'reported') before.text += ` ${CUT}`;
    pieces.push({ mode, text: !marked && mode === 'reported' ? `${CUT} ${text}` : text, last: anchor });
  }
  return pieces.map(({ mode, text }) => ({ mode, text }));
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
