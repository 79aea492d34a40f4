import { z } from 'zod';
import { hashSchema, idSchema } from './id.ts';
import { outputSchema } from './pack-version.ts';

/** A numbered draft that went out to be cleared: the Word file as it was sent, and whose words stood in it where. */
export const sentDraftSchema = z
  .object({
    number: z.int().positive(),
    at: z.iso.datetime(),
    by: z.string().max(300),
    output: outputSchema,
    language: z.enum(['en', 'ru']),
    /** Blob: the Word file. */
    file: hashSchema,
    /** Blob: its blocks with what they were made of, canonical JSON (`core/clearance/words.ts`). */
    words: hashSchema,
  })
  .readonly();
export type SentDraft = z.infer<typeof sentDraftSchema>;

/** What became of one change: `answered` is for comments and for what cannot be taken in by itself. */
export const settlementSchema = z
  .object({
    how: z.enum(['accepted', 'refused', 'answered']),
    at: z.iso.datetime(),
    by: z.string().max(300),
    /** The answer, or why it was refused. */
    note: z.string().max(5_000),
  })
  .readonly();
export type Settlement = z.infer<typeof settlementSchema>;

/** A draft that came back: the file, who returned it, and what became of each change in it. */
export const returnedDraftSchema = z
  .object({
    id: idSchema,
    draft: z.int().positive(),
    unit: z.string().max(300),
    at: z.iso.datetime(),
    /** Name of the file as it came. */
    name: z.string().max(500),
    /** Blob: the file as it came. */
    file: hashSchema,
    /** Blob: the changes found in it, canonical JSON (`core/clearance/change.ts`). */
    changes: hashSchema,
    /** How many changes and comments it holds. */
    found: z.int().nonnegative(),
    /** By the number of the change. */
    settled: z.record(z.string().max(10), settlementSchema).readonly(),
  })
  .readonly();
export type ReturnedDraft = z.infer<typeof returnedDraftSchema>;
