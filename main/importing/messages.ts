import { z } from 'zod';
import { wordDraftSchema } from '../../core/clearance/word-draft.ts';
import { readDocumentSchema } from '../../core/outline/piece.ts';
import { importErrorCodeSchema } from './import-error.ts';
import { choiceSchema, importedSchema } from './imported.ts';

const bytesSchema = z.instanceof(Uint8Array as new () => Uint8Array<ArrayBufferLike>);

/** What the app asks of a parser process. */
export const askSchema = z
  .object({
    job: z.int(),
    name: z.string(),
    bytes: bytesSchema,
    choice: choiceSchema,
    /** A source is frozen; of a document its structure is wanted, of a draft that came back its changes. */
    as: z.enum(['source', 'document', 'draft']),
  })
  .readonly();
export type Ask = z.infer<typeof askSchema>;

/** What a parser process says. It has read hostile bytes, so nothing it says is believed unparsed. */
export const answerSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }).readonly(),
  z
    .object({
      type: z.literal('progress'),
      job: z.int(),
      done: z.number().nonnegative(),
      total: z.number().nonnegative(),
    })
    .readonly(),
  z.object({ type: z.literal('done'), job: z.int(), imported: importedSchema }).readonly(),
  z.object({ type: z.literal('read'), job: z.int(), document: readDocumentSchema }).readonly(),
  z.object({ type: z.literal('draft'), job: z.int(), draft: wordDraftSchema }).readonly(),
  z
    .object({
      type: z.literal('failed'),
      job: z.int(),
      code: importErrorCodeSchema,
      params: z.record(z.string(), z.union([z.string(), z.number()])),
    })
    .readonly(),
]);
export type Answer = z.infer<typeof answerSchema>;
