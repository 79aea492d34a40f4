import { findAgreements } from './agreements/agreements.ts';
import { findFigures } from './figures/figures.ts';
import { findQuotes } from './quotes/quotes.ts';
import { outline } from './text/outline.ts';
import { isCyrillic, tokenize } from './text/tokens.ts';
import type { AgreementSuggestion, QuoteSuggestion, Span, Suggestions } from './types.ts';

export { toEvalJson } from './eval-json.ts';
export type {
  Span,
  Suggestion,
  SuggestionKind,
  Suggestions,
} from './types.ts';
export { byConfidence, inTextOrder, openSuggestions, suggestionKey } from './walk.ts';

/** What is known of the text beforehand. */
export interface SuggestOptions {
  /** The outlet the text is from: a channel, never taken for a speaker. */
  readonly publisher?: string;
}

/**
 * Quotes, figures, instruments and people that a text holds, each with the reason it was found. Deterministic, linear
 * in the text, never throws. The text may be wrapped or not, with any line ends; offsets are UTF-16 units of it.
 */
export function suggest(text: string, { publisher = '' }: SuggestOptions = {}): Suggestions {
  const tokens = tokenize(text);
  const cyrillic = isCyrillic(text);
  const read = outline(text, tokens, cyrillic);
  const { quotes, people, names } = findQuotes(read, publisher);
  return {
    quotes,
    figures: findFigures(text, tokens, cyrillic).map((figure) => ({
      ...figure,
      originator: originatorOf(figure, quotes),
    })),
    agreements: outsideNames(findAgreements(text, tokens), names),
    people,
  };
}

/** Whoever the sentence says the figure comes from: the speaker of the words it stands in. Never inferred. */
function originatorOf(figure: Span, quotes: readonly QuoteSuggestion[]): string | null {
  let owner: QuoteSuggestion | null = null;
  for (const quote of quotes) {
    if (quote.start > figure.start) break;
    if (quote.end >= figure.end) owner = quote;
  }
  return owner?.speaker ?? null;
}

/** Without those that are only part of another name: “The Treaty of Westphalia: A Very Short Introduction” is a book. */
function outsideNames(
  agreements: readonly AgreementSuggestion[],
  names: readonly Span[],
): readonly AgreementSuggestion[] {
  let next = 0;
  return agreements.filter(({ start, end }) => {
    while ((names[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1;
    const name = names[next];
    return !name || name.start > start || name.end < end || (end - start) * 2 > name.end - name.start;
  });
}
