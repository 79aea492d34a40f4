import { z } from 'zod';
import { idSchema } from '../model/id.ts';
import { kindNames } from '../model/kinds.ts';
import { settingsSchema } from '../model/library.ts';
import { rowSchema } from '../model/row.ts';
import { madeSchema } from './record-commands.ts';

/** A kind of record, by name. */
export const kindSchema = z.enum(kindNames as [(typeof kindNames)[number], ...(typeof kindNames)[number][]]);

/** A damaged file, named within the library: what was wrong with it and what became of it. */
export const damageSchema = z.object({ file: z.string(), what: z.string(), outcome: z.string() }).readonly();

/** What a window needs to draw itself: no record is read for it. */
export const libraryStateSchema = z
  .object({
    directory: z.string(),
    readOnly: z.boolean(),
    heldBy: z.string().nullable(),
    damage: z.array(damageSchema).readonly(),
    settings: settingsSchema,
    seq: z.int(),
    rows: z.array(rowSchema).readonly(),
  })
  .readonly();
export type LibraryState = z.infer<typeof libraryStateSchema>;

/** One file of an import: what was made of it, or why nothing was. */
const outcomeSchema = z.enum(['imported', 'duplicate', 'near-duplicate', 'kept-unread', 'refused']);
/** Selects words: `problems.<code>`. */
const wordedSchema = z
  .object({
    code: z.string(),
    params: z.record(z.string(), z.union([z.string(), z.number()])).readonly(),
  })
  .readonly();
/** What became of one file that was brought in, and of what came with it. */
export const importOutcomeSchema = z
  .object({
    name: z.string(),
    outcome: outcomeSchema,
    made: madeSchema.nullable(),
    /** The source it repeats or nearly repeats. */
    like: idSchema.nullable(),
    /** Of a near copy: how many marks of that source fit it, and how many would wait for the analyst. */
    marks: z.object({ fit: z.int(), wait: z.int() }).readonly().nullable(),
    problem: wordedSchema.nullable(),
    format: z.string().nullable(),
    encoding: z.string().nullable(),
    encodingRivals: z.array(z.string()).readonly(),
    language: z.string().nullable(),
    /** Of a message: how many files came with it as sources of their own. */
    attached: z.int().optional(),
    /** What became of each file that came with it. */
    attachments: z
      .array(
        z
          .object({
            name: z.string(),
            outcome: outcomeSchema,
            made: madeSchema.nullable(),
            like: idSchema.nullable(),
            problem: wordedSchema.nullable(),
          })
          .readonly(),
      )
      .readonly()
      .optional(),
    /** Of a catalogue: sources made of its entries, sources it told more about, sources that say all of it already. */
    entries: z
      .object({
        made: z.array(idSchema).readonly(),
        filled: z.array(idSchema).readonly(),
        held: z.array(idSchema).readonly(),
      })
      .readonly()
      .optional(),
  })
  .readonly();
export type ImportOutcome = z.infer<typeof importOutcomeSchema>;

/** An edit as a history shows it. */
export const historyEntrySchema = z
  .object({
    seq: z.int(),
    at: z.string(),
    by: z.string(),
    command: z.string(),
    group: z.string(),
    undoes: z.string().nullable(),
    /** Top-level fields that changed, for the record asked about. */
    fields: z.array(z.string()).readonly(),
  })
  .readonly();
export type HistoryEntry = z.infer<typeof historyEntrySchema>;

/** What does not hold up in a briefing, numbered through. */
export const findingSchema = z
  .object({
    number: z.int().positive(),
    severity: z.enum(['red', 'amber', 'grey']),
    /** Selects the words: `checks.<kind>`. */
    kind: z.string(),
    params: z.record(z.string(), z.union([z.string(), z.number()])).readonly(),
    section: idSchema.nullable(),
    item: idSchema.nullable(),
    record: z.object({ kind: kindSchema, id: idSchema }).readonly().nullable(),
    field: z.string().nullable(),
  })
  .readonly();
export type FindingView = z.infer<typeof findingSchema>;

/** A record that a search found. */
export const hitSchema = z
  .object({
    kind: kindSchema,
    id: idSchema,
    /** Words around the hit; `bold` are ranges in it. */
    snippet: z.string(),
    bold: z.array(z.tuple([z.int(), z.int()]).readonly()).readonly(),
    /** Offset in the source's text, where the hit is there. */
    offset: z.int().nullable(),
    score: z.number(),
  })
  .readonly();
export type Hit = z.infer<typeof hitSchema>;

/** What a pack can be written as. */
export const formatSchema = z.enum(['pdf', 'docx', 'md', 'html', 'csv', 'csl-json', 'annotations']);
export type Format = z.infer<typeof formatSchema>;
