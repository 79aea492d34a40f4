import { z } from 'zod';
import { dateSchema } from '../../model/date.ts';
import { hashSchema } from '../../model/id.ts';
import { partSchema } from '../../model/pack-version.ts';
import { cslSchema } from '../../model/source.ts';
import { blockSchema, tableSchema } from './block.ts';
import { inlinesSchema } from './inline.ts';

/** A label and what it says: For · Deputy Minister. */
const fieldSchema = z.object({ label: z.string(), lines: z.array(z.string()).readonly() }).readonly();
export type Field = z.infer<typeof fieldSchema>;

/** Evidence as a footnote names it. */
const citedSchema = z
  .object({
    /** Label of this use, the target of the page numbers in the margin of the annex. */
    id: z.string(),
    /** Its number; empty where the one before it in the note is of the same evidence: `A 2 S 1, …; S 4, …`. */
    ref: z.string(),
    /** Number of the source, or empty where it is withheld or there is none. */
    source: z.string(),
    /** The source as this note names it: in full where it is first named, by its number after that. */
    named: z.string(),
    /** `lines 12–18`; or `source withheld`, `no evidence`. Empty where the next one says it for both: `F 27, F 28 lines 3–4`. */
    place: z.string(),
    /** Label of its first line in the annex; null where that line is not printed. */
    line: z.string().nullable(),
    /** Grade, where grades are switched on. */
    grade: z.string(),
    /** What else is said: the original of our translation. */
    remark: z.string(),
  })
  .readonly();
export type Cited = z.infer<typeof citedSchema>;
const footnoteSchema = z
  .object({ number: z.int().positive(), cited: z.array(citedSchema).readonly() })
  .readonly();
export type Footnote = z.infer<typeof footnoteSchema>;

/** A part of the note: first-level heading and what stands under it. */
const packPartSchema = z
  .object({
    id: z.string(),
    part: partSchema,
    /** `1`, `A`, or empty for the summary. */
    number: z.string(),
    title: z.string(),
    /** Begins a page of its own, unless the page before is mostly empty. */
    newPage: z.boolean(),
    blocks: z.array(blockSchema).readonly(),
  })
  .readonly();
export type PackPart = z.infer<typeof packPartSchema>;

/** A source of the pack, for annex A, CSL-JSON and the exports. */
const citedSourceSchema = z
  .object({
    ref: z.string(),
    /** `S 1, Asia-Plus, 8 October 2024`: as the line above the footnotes names it. */
    named: z.string(),
    title: z.string(),
    publisher: z.string(),
    published: dateSchema.nullable(),
    language: z.string(),
    url: z.string(),
    hash: hashSchema.nullable(),
    /** The item whole, as programs for references take it. */
    csl: cslSchema,
  })
  .readonly();
export type CitedSource = z.infer<typeof citedSourceSchema>;

/** Evidence of the pack in data: for CSV and Web Annotations. Holds nothing the pages do not. */
const registerEntrySchema = z
  .object({
    ref: z.string(),
    kind: z.enum(['fact', 'quote', 'agreement']),
    statement: z.string(),
    who: z.string(),
    when: z.string(),
    /** Of a quote: direct, partial or indirect, or whose own voice it is. */
    form: z.string(),
    occasion: z.string(),
    /** Where it was said or counted. */
    where: z.string(),
    translation: z.string(),
    value: z.number().nullable(),
    valueTo: z.number().nullable(),
    unit: z.string(),
    qualifier: z.string(),
    change: z.string(),
    population: z.string(),
    through: z.string(),
    source: z.string(),
    place: z.string(),
    credibility: z.int().nullable(),
    /** Spans in the frozen text of the source, in code points of Unicode. */
    spans: z
      .array(
        z
          .object({
            source: z.string(),
            start: z.int().nonnegative(),
            end: z.int().positive(),
            exact: z.string(),
            before: z.string(),
            after: z.string(),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly();
export type RegisterEntry = z.infer<typeof registerEntrySchema>;

/** The marking of every page, top and bottom. */
const printedMarkingSchema = z
  .object({
    label: z.string(),
    scheme: z.enum(['tlp', 'plain', 'house']),
    colour: z.string().nullable(),
  })
  .readonly();

/** Words that need a page number, filled by the writer: `{page}`, `{pages}`, `{source}`. */
const wordsSchema = z
  .object({
    pageOf: z.string(),
    page: z.string(),
    allFrom: z.string(),
    allFromUnless: z.string(),
    contents: z.string(),
    printed: z.string(),
    computed: z.string(),
    draft: z.string(),
  })
  .readonly();

const common = {
  format: z.literal(1),
  language: z.enum(['en', 'ru']),
  paper: z.enum(['a4', 'letter']),
  standard: z.enum(['ua-1', 'a-2a']),
  /** The fixed date of the file: same input, same bytes. */
  date: z.iso.date(),
  draft: z.boolean(),
  title: z.string(),
  shortTitle: z.string(),
  /** `Information note`, `Speaking copy`. */
  kind: z.string(),
  author: z.string(),
  marking: printedMarkingSchema,
  /** Version and copy in the footer. */
  imprint: z.string(),
  /** Copy under the marking at the top of the cover (Russian use); else empty. */
  copyMark: z.string(),
  words: wordsSchema,
};

/** A question and its answer. */
const answerSchema = z.object({ question: z.string(), answer: inlinesSchema }).readonly();

/** Row of side two: label and what is to be known. */
const backgroundSchema = z.object({ label: z.string(), blocks: z.array(blockSchema).readonly() }).readonly();

const noteSchema = z
  .object({
    ...common,
    output: z.literal('note'),
    cover: z
      .object({
        fields: z.array(fieldSchema).readonly(),
        clearances: z
          .object({ label: z.string(), rows: z.array(z.array(z.string()).readonly()).readonly() })
          .readonly(),
        changes: z
          .object({ title: z.string(), top: z.array(inlinesSchema).readonly(), rest: inlinesSchema })
          .readonly()
          .nullable(),
        /** What was left out at this release, by kind and number. */
        release: z.string(),
      })
      .readonly(),
    parts: z.array(packPartSchema).readonly(),
    footnotes: z.array(footnoteSchema).readonly(),
    holders: z.object({ title: z.string(), table: tableSchema }).readonly().nullable(),
    sources: z.array(citedSourceSchema).readonly(),
    register: z.array(registerEntrySchema).readonly(),
  })
  .readonly();

const twoSidesSchema = z
  .object({
    ...common,
    output: z.literal('two-sides'),
    heading: z.array(fieldSchema).readonly(),
    labels: z
      .object({
        speaking: z.string(),
        points: z.string(),
        ifRaised: z.string(),
        background: z.string(),
        warning: z.string(),
      })
      .readonly(),
    points: z.array(inlinesSchema).readonly(),
    ifRaised: z.array(answerSchema).readonly(),
    background: z.array(backgroundSchema).readonly(),
    foot: z.array(fieldSchema).readonly(),
  })
  .readonly();

const speakingSchema = z
  .object({
    ...common,
    output: z.literal('speaking'),
    under: z.string(),
    labels: z
      .object({ opening: z.string(), points: z.string(), ifRaised: z.string(), closing: z.string() })
      .readonly(),
    opening: z.array(inlinesSchema).readonly(),
    points: z.array(inlinesSchema).readonly(),
    ifRaised: z.array(answerSchema).readonly(),
    closing: z.array(inlinesSchema).readonly(),
  })
  .readonly();

const corrigendumSchema = z
  .object({
    ...common,
    output: z.literal('corrigendum'),
    heading: z.string(),
    to: inlinesSchema,
    fields: z.array(fieldSchema).readonly(),
    intro: z.string(),
    corrections: tableSchema,
    touches: z.object({ title: z.string(), runs: inlinesSchema }).readonly(),
    holders: z.object({ title: z.string(), table: tableSchema }).readonly(),
    foot: z.array(fieldSchema).readonly(),
  })
  .readonly();

/**
 * A pack before it is set: every word final and in the pack's language, nothing about type or paper but its size.
 * Typst, Word, Markdown, HTML and CSV are written from it, so they cannot disagree. Plain JSON; its hash is taken
 * over `canonicalJson`.
 */
export const packDocumentSchema = z.discriminatedUnion('output', [
  noteSchema,
  twoSidesSchema,
  speakingSchema,
  corrigendumSchema,
]);
export type PackDocument = z.infer<typeof packDocumentSchema>;
export type Note = z.infer<typeof noteSchema>;
export type TwoSides = z.infer<typeof twoSidesSchema>;
export type Speaking = z.infer<typeof speakingSchema>;
export type CorrigendumSheet = z.infer<typeof corrigendumSchema>;
