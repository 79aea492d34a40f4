import { z } from 'zod';
import { anchorSchema } from './anchor.ts';
import { dateSchema, isDate, isSurelyAfter } from './date.ts';
import { idSchema } from './id.ts';
import { defineKind, type FieldProblem, type RecordOf } from './kind.ts';
import {
  commonBlank,
  commonFields,
  credibilitySchema,
  NOBODY,
  partySchema,
  refuseRelay,
  relaySchema,
} from './record.ts';

/** Whole sentences, fragments, or reported speech. */
export const quoteFormSchema = z.enum(['direct', 'partial', 'indirect']);
/** Whose words they are: somebody's, the outlet's own, or the analyst's. */
export const voiceSchema = z.enum(['actor', 'outlet', 'analyst']);

/** One stretch of a quote: `quoted` stood inside quotation marks in the source, `reported` did not. */
export const passageSchema = z
  .object({ anchor: anchorSchema, mode: z.enum(['quoted', 'reported']) })
  .readonly();
export type Passage = z.infer<typeof passageSchema>;

/** A translation and who made it. */
export const translationSchema = z
  .object({
    language: z.string().min(2),
    text: z.string().min(1),
    translator: z.string().max(300),
    /** `ours` was made from the original wording; only that may ever stand inside quotation marks. */
    by: z.enum(['ours', 'outlet']),
  })
  .readonly();

/** Words of somebody, as one source gives them. The words are derived from the anchors, never typed. */
export const quoteKind = defineKind({
  name: 'quote',
  letter: 'Q',
  fields: z.object({
    ...commonFields,
    passages: z.array(passageSchema).readonly(),
    form: quoteFormSchema,
    voice: voiceSchema,
    speaker: partySchema,
    /** Role at the date of saying. */
    role: z.string().trim().max(300),
    occasion: z.string().trim().max(500),
    event: idSchema.nullable(),
    place: z.string().trim().max(300),
    said: dateSchema.nullable(),
    reportedThrough: relaySchema.nullable(),
    /** Said to the source itself, with nobody between. Without a relayer and without this, the chain lacks a link. */
    saidDirectly: z.boolean(),
    /** Language the words were spoken in, where that is not the source's; then the source's words are a translation. */
    originalLanguage: z.string().nullable(),
    /** The wording as spoken, where another source or transcript gives it. */
    originalWording: z.string().max(20_000),
    translation: translationSchema.nullable(),
    credibility: credibilitySchema.nullable(),
  }),
  blank: {
    ...commonBlank,
    passages: [],
    form: 'direct',
    voice: 'actor',
    speaker: NOBODY,
    role: '',
    occasion: '',
    event: null,
    place: '',
    said: null,
    reportedThrough: null,
    saidDirectly: false,
    originalLanguage: null,
    originalWording: '',
    translation: null,
    credibility: null,
  },
  refuse: (quote) => {
    const problems: FieldProblem[] = [];
    const [first, ...others] = quote.passages;
    if (!first) problems.push({ field: 'passages', problem: 'no-anchor' });
    if (others.some((passage) => passage.anchor.source !== first?.anchor.source))
      problems.push({ field: 'passages', problem: 'two-sources' });
    if (quote.said !== null && !isDate(quote.said))
      problems.push({ field: 'said', problem: 'date', params: { value: quote.said } });
    problems.push(...refuseRelay(quote.reportedThrough));
    if (quote.saidDirectly && quote.reportedThrough !== null)
      problems.push({ field: 'reportedThrough', problem: 'direct-and-through' });
    if (isSurelyAfter(quote.said, quote.reportedThrough?.date ?? null))
      problems.push({ field: 'said', problem: 'said-after-passed-on' });
    if (quote.voice === 'actor' && quote.speaker.name === '')
      problems.push({ field: 'speaker', problem: 'required' });
    if (quote.form !== 'indirect' && first && !quote.passages.some((passage) => passage.mode === 'quoted'))
      problems.push({ field: 'form', problem: 'nothing-quoted' });
    if (quote.translation?.by === 'ours' && quote.originalWording === '' && quote.originalLanguage !== null)
      problems.push({ field: 'translation', problem: 'translated-twice' });
    return problems;
  },
  refers: (quote) =>
    [
      ...quote.passages.map((passage) => passage.anchor.source),
      quote.speaker.actor,
      quote.reportedThrough?.party?.actor ?? null,
      quote.event,
      ...quote.tags,
    ].filter((id) => id !== null),
  title: (quote) => verbatim(quote),
  subtitle: (quote) => quote.speaker.name,
  date: (quote) => quote.said,
});
export type Quote = RecordOf<typeof quoteKind>;

/** The words of a quote: its passages in order, joined with `[…]` where something stands between them. */
export function verbatim(quote: { readonly passages: readonly Passage[] }): string {
  return quote.passages.map((passage) => passage.anchor.exact).join(' […] ');
}
