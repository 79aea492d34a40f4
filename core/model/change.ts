import { z } from 'zod';
import { idSchema } from './id.ts';
import { evidenceRefSchema } from './narrative.ts';

const text = z.string().max(200_000);

/**
 * What a change touches, and so what may be done with it. `narrative` and `record` are words of the desk, which change
 * where they stand; `verbatim` words are somebody else's and never change; a `figure` and what is `derived` change in
 * the record they come from; a `new` paragraph goes after an item; what is `outside` belongs to no words of the
 * briefing (a heading of the pack, a footnote) and is listed for a person to see to.
 */
export const touchesSchema = z.discriminatedUnion('of', [
  z
    .object({ of: z.literal('narrative'), section: idSchema, item: idSchema, line: z.int().nonnegative() })
    .readonly(),
  z.object({ of: z.literal('record'), ref: evidenceRefSchema, field: z.enum(['text', 'prompt']) }).readonly(),
  z
    .object({
      of: z.literal('verbatim'),
      ref: evidenceRefSchema,
      /** The item that uses it alone or among its words; null where a list gathers it with others. */
      item: idSchema.nullable(),
      source: idSchema.nullable(),
      /** Number of the line of the source where the words begin; null where its text cannot be read. */
      at: z.int().positive().nullable(),
      /** The words as the source has them, and as the draft came back with them. */
      reads: text,
      wants: text,
    })
    .readonly(),
  z.object({ of: z.literal('figure'), ref: evidenceRefSchema }).readonly(),
  z.object({ of: z.literal('derived'), ref: evidenceRefSchema }).readonly(),
  z.object({ of: z.literal('new'), section: idSchema, after: idSchema }).readonly(),
  z.object({ of: z.literal('outside') }).readonly(),
]);
export type Touches = z.infer<typeof touchesSchema>;

/** Where the words of a change stand in the briefing: "4.1, paragraph 2". Empty where they stand in none. */
const placeSchema = z
  .object({
    section: z.string().max(40),
    title: z.string().max(300),
    item: z.string().max(40),
    nth: z.int().nonnegative(),
  })
  .readonly();
export type PlaceOfWords = z.infer<typeof placeSchema>;

/** One thing a returned draft asks for. */
export const changeSchema = z
  .object({
    /** From 1, in the order of the document. */
    number: z.int().positive(),
    /** `words` in place of others; a paragraph that is `new`, or `moved` elsewhere; a `comment` in the margin. */
    kind: z.enum(['words', 'new', 'moved', 'comment']),
    who: z.string().max(300),
    /** As the file says it, ISO 8601; null where it does not. */
    when: z.string().max(40).nullable(),
    /** Found by comparing texts: the file does not track it. */
    untracked: z.boolean(),
    /** The words around it as they were sent, and those that were struck and put in. UTF-16 offset in the block. */
    start: z.int().nonnegative(),
    before: text,
    out: text,
    in: text,
    after: text,
    /** All the words of its block as they were sent: what it is applied by. */
    block: text,
    /** Of a comment, what it says; empty elsewhere. */
    comment: text,
    place: placeSchema,
    touches: touchesSchema,
  })
  .readonly();
export type Change = z.infer<typeof changeSchema>;

/** Everything found in a returned draft, and how it was read. */
export const foundChangesSchema = z
  .object({
    format: z.literal(1),
    changes: z.array(changeSchema).max(20_000).readonly(),
    how: z
      .object({
        /** Who knew which draft it is: the file itself, or its words. */
        known: z.enum(['file', 'words', 'told']),
        tracked: z.int().nonnegative(),
        untracked: z.int().nonnegative(),
        comments: z.int().nonnegative(),
        /** Changes of looks alone, which are not read. */
        looks: z.int().nonnegative(),
        /** Paragraphs of the draft, and how many of them were found by their mark, by their words, and not at all. */
        blocks: z.int().nonnegative(),
        byMark: z.int().nonnegative(),
        byWords: z.int().nonnegative(),
        gone: z.int().nonnegative(),
      })
      .readonly(),
  })
  .readonly();
export type FoundChanges = z.infer<typeof foundChangesSchema>;
