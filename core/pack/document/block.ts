import { z } from 'zod';
import { anchoredKinds } from '../../model/anchor.ts';
import { hashSchema } from '../../model/id.ts';
import { entryPlaceSchema } from '../../model/list.ts';
import { inlinesSchema } from './inline.ts';

/** A cell of a table: lines one under the other. */
const cellSchema = z.array(inlinesSchema).readonly();
export type Cell = z.infer<typeof cellSchema>;

const columnSchema = z
  .object({
    head: z.string(),
    /** Share of the width. */
    width: z.number().positive(),
    align: z.enum(['left', 'right']),
  })
  .readonly();

/** A table whose head repeats on every page; a row is never split unless it is taller than a page. */
export const tableSchema = z
  .object({
    block: z.literal('table'),
    /** What it is, for readers who do not see it, and the name of its CSV. */
    name: z.string(),
    columns: z.array(columnSchema).readonly(),
    rows: z
      .array(
        z
          .object({ id: z.string().nullable(), cells: z.array(cellSchema).readonly(), strong: z.boolean() })
          .readonly(),
      )
      .readonly(),
    /** `reading` is serif (lines to take, corrigendum), `looking-up` sans. */
    face: z.enum(['looking-up', 'reading']),
    /** `text` keeps to the text column. */
    width: z.enum(['full', 'text']),
    /** Its columns cannot all take their widest words: words may be parted. */
    tight: z.literal(true).exactOptional(),
  })
  .readonly();
export type Table = z.infer<typeof tableSchema>;

/** One figure beside others of its measure. */
const conflictRowSchema = z
  .object({
    id: z.string(),
    ref: z.string(),
    name: inlinesSchema,
    value: z.string(),
    /** The arithmetic, or what else is to be known of it. */
    detail: inlinesSchema,
    points: z.array(z.object({ at: z.number(), computed: z.boolean() }).readonly()).readonly(),
  })
  .readonly();

/** Axis of a small drawing: values run from `from` to `to`. */
const axisSchema = z
  .object({
    from: z.number(),
    to: z.number(),
    unit: z.string(),
    ticks: z.array(z.object({ at: z.number(), label: z.string() }).readonly()).readonly(),
  })
  .readonly();
export type Axis = z.infer<typeof axisSchema>;

/** What was taken from words of a source: each kind has a rule of its own under them. */
const ruleSchema = z.enum(anchoredKinds);

/** A stretch of an annexed line; `rules` says what was taken from it. */
const stretchSchema = z.object({ text: z.string(), rules: z.array(ruleSchema).readonly() }).readonly();

/** What stands in an annexed text, in order. */
const passageRowSchema = z.discriminatedUnion('row', [
  z
    .object({
      row: z.literal('line'),
      id: z.string(),
      number: z.int().positive(),
      /** True where a block of the source begins: room above. */
      opens: z.boolean(),
      stretches: z.array(stretchSchema).readonly(),
    })
    .readonly(),
  z.object({ row: z.literal('gap'), words: z.string() }).readonly(),
]);
export type PassageRow = z.infer<typeof passageRowSchema>;

/** A bracket in the margin: the number of the evidence and the labels of its uses. */
const bracketSchema = z
  .object({
    ref: z.string(),
    first: z.int().positive(),
    last: z.int().positive(),
    track: z.int().nonnegative(),
    uses: z.array(z.string()).readonly(),
  })
  .readonly();
export type Bracket = z.infer<typeof bracketSchema>;

/** Everything a pack can hold, whatever it is written as. */
export const blockSchema = z.discriminatedUnion('block', [
  z
    .object({
      block: z.literal('paragraph'),
      id: z.string().nullable(),
      number: z.string(),
      runs: inlinesSchema,
    })
    .readonly(),
  z
    .object({
      block: z.literal('heading'),
      level: z.union([z.literal(2), z.literal(3)]),
      runs: inlinesSchema,
    })
    .readonly(),
  z
    .object({
      block: z.literal('list'),
      ordered: z.boolean(),
      entries: z.array(inlinesSchema).readonly(),
      places: z.array(entryPlaceSchema).readonly().exactOptional(),
    })
    .readonly(),
  /** Words of somebody set apart, with their chain of attribution. */
  z
    .object({
      block: z.literal('quotation'),
      id: z.string().nullable(),
      /** Opening mark, hung into the margin; empty where the words may not stand in marks. */
      open: z.string(),
      runs: inlinesSchema,
      attribution: inlinesSchema,
    })
    .readonly(),
  /** Name of an actor over the statements; `under` says role and occasion. */
  z.object({ block: z.literal('actor'), name: z.string(), under: z.string() }).readonly(),
  z
    .object({
      block: z.literal('statement'),
      id: z.string(),
      ref: z.string(),
      kind: z.string(),
      place: inlinesSchema,
      runs: inlinesSchema,
      chain: inlinesSchema,
    })
    .readonly(),
  tableSchema,
  /** Small words under or over a table, over the full width. */
  z.object({ block: z.literal('remark'), runs: inlinesSchema, width: z.enum(['full', 'text']) }).readonly(),
  z
    .object({
      block: z.literal('conflict'),
      question: z.string(),
      verdict: z.string(),
      reason: z.string(),
      rows: z.array(conflictRowSchema).readonly(),
      axis: axisSchema.nullable(),
      /** What a reader hears who does not see the drawing. */
      alt: z.string(),
      mayBeSaid: z.object({ label: z.string(), signed: z.string(), words: z.string() }).readonly(),
    })
    .readonly(),
  z
    .object({
      block: z.literal('picture'),
      blob: hashSchema,
      mediaType: z.enum(['image/png', 'image/jpeg', 'image/svg+xml']),
      alt: z.string(),
      caption: z.string(),
    })
    .readonly(),
  /** A series of one measure, or events on a line of time. */
  z
    .object({
      block: z.literal('chart'),
      drawn: z.enum(['series', 'timeline']),
      title: z.string(),
      alt: z.string(),
      axis: axisSchema,
      points: z
        .array(
          z.object({ at: z.number(), value: z.number(), label: z.string(), note: z.string() }).readonly(),
        )
        .readonly(),
    })
    .readonly(),
  /** Keys in two columns: letter or number and what it means. */
  z
    .object({
      block: z.literal('keys'),
      columns: z
        .array(
          z
            .object({
              title: z.string(),
              entries: z.array(z.object({ sign: z.string(), meaning: z.string() }).readonly()).readonly(),
            })
            .readonly(),
        )
        .readonly(),
    })
    .readonly(),
  /** Two columns of small words, each with its title. */
  z
    .object({
      block: z.literal('beside'),
      columns: z
        .array(z.object({ title: z.string(), lines: z.array(inlinesSchema).readonly() }).readonly())
        .readonly(),
    })
    .readonly(),
  z
    .object({
      block: z.literal('passages'),
      source: z.string(),
      language: z.string(),
      intro: z.string(),
      legend: z.array(z.object({ rule: ruleSchema, name: z.string() }).readonly()).readonly(),
      rows: z.array(passageRowSchema).readonly(),
      brackets: z.array(bracketSchema).readonly(),
      end: z.string(),
    })
    .readonly(),
]);
export type Block = z.infer<typeof blockSchema>;
/** A block of one kind. */
export type BlockOf<K extends Block['block']> = Extract<Block, { block: K }>;
