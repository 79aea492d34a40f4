import { z } from 'zod';
import { idSchema } from '../model/id.ts';
import { jsonSchema } from '../model/patch.ts';
import { kindSchema } from './answers.ts';

/** Fields as they stand in a form: a date may be half typed, so they need not fit the schema of their kind yet. */
const fieldsSchema = z.record(z.string(), jsonSchema).readonly();
export type FormFields = z.infer<typeof fieldsSchema>;

const newShape = {
  kind: kindSchema,
  fields: fieldsSchema,
  /** Of an agreement: the title of what it amends, and the agreement of the library its words name. */
  amendsTitle: z.string(),
  sameAs: idSchema.nullable(),
};

/** What a person is typing and has not filed: it is kept beside the library's records and is none of them. */
const formSchema = z.discriminatedUnion('what', [
  z
    .object({
      ...newShape,
      what: z.literal('new'),
      /** The mark that gives way to the record. */
      mark: idSchema.nullable(),
      /** Which form of how many the words gave, from 1, and those still to come. */
      at: z.int().positive(),
      total: z.int().positive(),
      queue: z.array(z.object(newShape).readonly()).max(500).readonly(),
    })
    .readonly(),
  z
    .object({
      what: z.literal('edit'),
      kind: kindSchema,
      record: idSchema,
      /** All fields as they were when typing began, and those that were changed. */
      was: fieldsSchema,
      changes: fieldsSchema,
    })
    .readonly(),
  /** A dialog, by its name. */
  z.object({ what: z.literal('dialog'), name: z.string().max(200), values: fieldsSchema }).readonly(),
]);
export type UnfiledForm = z.infer<typeof formSchema>;

/** A form under its id, with the instant (ISO 8601) it was typed in last. */
export const keptFormSchema = z
  .object({ id: idSchema, typedAt: z.iso.datetime(), form: formSchema })
  .readonly();
export type KeptForm = z.infer<typeof keptFormSchema>;
