import type { Span } from '../model/frozen-text.ts';
import { quotationsIn } from '../prefill/quotations.ts';
import { suggest } from '../suggest/index.ts';
import type { QuoteSuggestion } from '../suggest/types.ts';
import { endsInHead } from './titles.ts';

/** Words typed between quotation marks. */
export interface QuotedWords {
  readonly words: string;
  /** True where a verb of saying, or a name and a colon, gives them to somebody. */
  readonly said: boolean;
}

/** Scare quotes and names of one word or two are left alone. */
const LEAST = 3;
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[’'.,-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;

/** True for a stretch that can misquote somebody: three words or more, those in brackets not counted. */
export const isPhrase = (words: string): boolean =>
  (words.replace(/\[[^\]]*\]/gu, ' ').match(WORD)?.length ?? 0) >= LEAST;

/**
 * The phrases of a text that stand between quotation marks as words of somebody: titles, names and terms are no such
 * words, nor is a cue set between dashes inside the marks («Мост готов, – сказал он. – Дороги нет»). `isKnown`: words
 * that need no closer look, since they hold up as they stand.
 */
export function quotedWordsIn(text: string, isKnown: (words: string) => boolean): readonly QuotedWords[] {
  const marked = marksIn(text);
  const phrases = marked.filter(({ start, end }) => {
    const words = text.slice(start, end);
    return (
      isPhrase(words) &&
      isClosed(text, start, end) &&
      !endsInHead(text.slice(0, start - 1)) &&
      !isKnown(words)
    );
  });
  if (phrases.length === 0) return [];
  const found = quotesOf(text);
  return phrases.flatMap((phrase) => {
    const parts = found.filter(({ start, end }) => start < phrase.end && end > phrase.start);
    // “Our line: “…”” names nobody; what stands within one pair of marks is said by one.
    const said = parts.some(({ cue, speaker, why, person }) =>
      why.rule === 'colon' ? person !== null : (cue ?? speaker ?? '') !== '',
    );
    return parts
      .map(({ text: words }) => ({ words: words.trim(), said }))
      .filter(({ words }) => isPhrase(words) && !isKnown(words));
  });
}

/** Quotations of texts looked at before: each check of a briefing looks at most of them again. */
const known = new Map<string, readonly QuoteSuggestion[]>();
const KEPT = 500;

function quotesOf(text: string): readonly QuoteSuggestion[] {
  const before = known.get(text);
  if (before) return before;
  if (known.size >= KEPT) known.clear();
  const found = suggest(text).quotes.filter(({ form }) => form !== 'indirect');
  known.set(text, found);
  return found;
}

/** A single mark that nothing closes is an apostrophe: ’90s, rock ’n’ roll. */
const isClosed = (text: string, start: number, end: number) =>
  end < text.length || !/[‘'‹]/u.test(text.charAt(start - 1));

const marksIn = (text: string): readonly Span[] =>
  quotationsIn({ text, blocks: [{ kind: 'paragraph', start: 0, end: text.length, level: 0 }] });

/** A text without what stands between quotation marks in it: the words that are the writer's own. */
export const ownWordsOf = (text: string): string =>
  marksIn(text).reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), text);
