import { z } from 'zod';
import { frozenTextSchema } from '../model/frozen-text.ts';
import { idSchema } from '../model/id.ts';
import { cslSchema, sourceKind } from '../model/source.ts';
import { importOutcomeSchema, kindSchema } from './answers.ts';
import { fileSchema, nothing } from './payloads.ts';
import { purgePlanSchema } from './purge.ts';

const frozenPartsSchema = z.object({
  json: z.string(),
  lines: z.instanceof(Int32Array as new () => Int32Array<ArrayBufferLike>),
});
const fieldsOfSource = sourceKind.fields
  .pick({
    kind: true,
    title: true,
    publisher: true,
    author: true,
    published: true,
    url: true,
    language: true,
    terms: true,
    marking: true,
  })
  .partial();

/** Commands on sources beside those that every record has. */
export const sourceCommands = {
  'source:import': {
    input: z.object({
      file: fileSchema,
      encoding: z.string().optional(),
      language: z.string().optional(),
      /** Keep the file as a new version of this source. */
      replaces: idSchema.optional(),
      /** Import although the same or nearly the same text is held. */
      anyway: z.boolean().optional(),
      fields: fieldsOfSource.optional(),
    }),
    output: importOutcomeSchema,
  },
  'source:paste': {
    input: z.object({
      text: z.string().max(20_000_000),
      html: z.string().max(20_000_000).optional(),
      fields: fieldsOfSource,
      anyway: z.boolean().optional(),
    }),
    output: importOutcomeSchema,
  },
  'source:text': { input: z.object({ id: idSchema }), output: frozenTextSchema },
  /** The same as JSON with no lines in it, and these as numbers, start and end in turn: so it crosses the border fast. */
  'source:frozen': { input: z.object({ id: idSchema }), output: frozenPartsSchema },
  /** What can be shown of a text at once: the first lines of a long one, all of any other. */
  'source:first-lines': {
    input: z.object({ id: idSchema }),
    output: z.union([z.object({ first: frozenTextSchema }), z.object({ whole: frozenPartsSchema })]),
  },
  'source:original': { input: z.object({ id: idSchema }), output: fileSchema },
  'source:page': { input: z.object({ id: idSchema }), output: z.object({ html: z.string() }) },
  /** Verdicts on the anchors of one source against the source that replaces it. */
  'source:verdicts': {
    input: z.object({ id: idSchema, by: idSchema }),
    output: z.array(
      z.object({
        owner: z.object({ kind: kindSchema, id: idSchema }),
        path: z.array(z.union([z.string(), z.int()])),
        state: z.enum(['exact', 'moved', 'changed', 'lost']),
        was: z.string(),
        is: z.string().nullable(),
        start: z.int().nullable(),
        end: z.int().nullable(),
      }),
    ),
  },
  /** What removing a source for good would take with it. */
  'source:purge-plan': { input: z.object({ id: idSchema }), output: purgePlanSchema },
  /** Removes a source for good, as the plan made after the edit `seq` says. It cannot be undone. */
  'source:purge': {
    input: z.object({
      id: idSchema,
      seq: z.int().nonnegative(),
      /** Whether files of finalised versions and sent drafts that hold it stay. */
      versions: z.enum(['keep', 'remove']),
    }),
    output: nothing,
  },
  'source:import-metadata': {
    input: z.object({ id: idSchema, item: cslSchema }),
    output: nothing,
  },
} as const;
