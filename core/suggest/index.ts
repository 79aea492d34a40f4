import { findAgreements } from './agreements.ts';
import { findFigures } from './figures.ts';
import { outline } from './outline.ts';
import { findQuotes } from './quotes.ts';
import { isCyrillic, tokenize } from './tokens.ts';
import type { QuoteCandidate, Suggestions } from './types.ts';

export type { AgreementCandidate, FigureCandidate, QuoteCandidate, Span, Suggestions } from './types.ts';

export interface SuggestOptions {
  /** The outlet the text is from: a channel, never taken for a speaker. */
  readonly publisher?: string;
}

/** Candidate quotes, figures and agreements of a text, each sorted by offset. Deterministic; linear in the text. */
export function suggest(text: string, _options: SuggestOptions = {}): Suggestions {
  const tokens = tokenize(text);
  const cyrillic = isCyrillic(text);
  const read = outline(text, tokens, cyrillic);
  return {
    quotes: findQuotes(read),
    figures: findFigures(text, tokens, cyrillic),
    agreements: findAgreements(text, tokens),
  };
}

const speakerForEval = (quote: QuoteCandidate): string | null =>
  quote.speaker !== null &&
  quote.role !== null &&
  quote.why.includes('') &&
  !quote.speaker.includes(quote.role)
    ? `${quote.speaker}, ${quote.role}`
    : quote.speaker;

export interface EvalJson {
  readonly quotes: readonly { start: number; end: number; text: string; speaker: string | null }[];
  readonly figures: readonly {
    start: number;
    end: number;
    text: string;
    value: number | null;
    unit: string | null;
    change: 'up' | 'down' | null;
  }[];
  readonly agreements: readonly { start: number; end: number; text: string; type: string }[];
}

/** The form `suggest --json` prints: quotations in marks only; a resolved description follows the name it stands for. */
export function toEvalJson(found: Suggestions): EvalJson {
  return {
    quotes: found.quotes
      .filter((quote) => quote.kind !== 'indirect')
      .map((quote) => ({
        start: quote.start,
        end: quote.end,
        text: quote.text,
        speaker: speakerForEval(quote),
      })),
    figures: found.figures.map(({ start, end, text, value, unit, change }) => ({
      start,
      end,
      text,
      value,
      unit,
      change,
    })),
    agreements: found.agreements
      .filter((item) => item.type !== 'programme')
      .map(({ start, end, text, type }) => ({ start, end, text, type })),
  };
}
