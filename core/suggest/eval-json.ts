import type { QuoteSuggestion, Suggestions } from './types.ts';

/** The form of `cli suggest --json`, in which the engine is also scored. */
export interface EvalJson {
  readonly quotes: readonly {
    readonly start: number;
    readonly end: number;
    readonly text: string;
    readonly speaker: string | null;
  }[];
  readonly figures: readonly {
    readonly start: number;
    readonly end: number;
    readonly text: string;
    readonly value: number | null;
    readonly unit: string | null;
    readonly change: 'up' | 'down' | null;
  }[];
  readonly agreements: readonly {
    readonly start: number;
    readonly end: number;
    readonly text: string;
    readonly type: string;
  }[];
}

/** The name, and after a comma the description it was resolved from, so that a reader can check the step. */
const speakerOf = ({ speaker, role }: QuoteSuggestion): string | null =>
  speaker !== null && role !== null && !speaker.includes(role) ? `${speaker}, ${role}` : speaker;

/** Suggestions as `cli suggest --json` prints them: of quotations only those inside marks. */
export function toEvalJson(found: Suggestions): EvalJson {
  return {
    quotes: found.quotes
      .filter((quote) => quote.form !== 'indirect')
      .map((quote) => ({
        start: quote.start,
        end: quote.end,
        text: quote.text,
        speaker: speakerOf(quote),
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
      .filter(({ type }) => type !== 'programme')
      .map(({ start, end, text, type }) => ({ start, end, text, type })),
  };
}
