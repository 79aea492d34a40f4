import { z } from 'zod';
import { type WordRoles, type WordStyle, wordRolesSchema, wordStyleSchema } from '../../core/model/house.ts';
import { type LaidSide, laidSideSchema } from '../../core/outline/laid-side.ts';
import { type PackDocument, packDocumentSchema } from '../../core/pack/document/document.ts';
import { type JobHouse, jobHouseSchema } from './house/job-house.ts';
import type { Picture } from './pictures.ts';
import { printProblemSchema } from './problem.ts';

/** What a pack can be written as. */
const packFormatSchema = z.enum(['pdf', 'docx', 'md', 'html', 'csv', 'csl', 'jsonld']);
export type PackFormat = z.infer<typeof packFormatSchema>;

const pictureSchema = z.object({
  blob: z.string(),
  mediaType: z.enum(['image/png', 'image/jpeg', 'image/svg+xml']),
  bytes: z.instanceof(Uint8Array),
  caption: z.string(),
});

/**
 * What is wanted of a PDF: the `file` to keep; its `pages` to look at and to put on paper, which are the same without the
 * tags that programs read, for half the work and a third of the bytes; or a `count` of them, without bytes.
 */
const wantedSchema = z.enum(['file', 'pages', 'count']);
export type Wanted = z.infer<typeof wantedSchema>;

/** One thing to print: the document, as what, and the pictures it names. */
export interface PrintJob {
  readonly document: PackDocument;
  readonly format: PackFormat;
  readonly pictures: readonly Picture[];
  /** Of a PDF; the file where nothing is said. */
  readonly wanted?: Wanted | undefined;
  /** The house's own template; none is our own look. */
  readonly house?: JobHouse | null | undefined;
}

/** The styles of a Word template, and a guess of what each is for. */
export interface TemplateStyles {
  readonly styles: readonly WordStyle[];
  readonly roles: WordRoles;
}

/** The file that came of it. `pages` is null where the format has none. */
export interface Printed {
  readonly bytes: Uint8Array;
  readonly pages: number | null;
  /** How each side of a brief was laid out; empty where there are no sides. */
  readonly sides: readonly LaidSide[];
}

const jobRequestSchema = z.object({
  id: z.int(),
  job: z.object({
    document: packDocumentSchema,
    format: packFormatSchema,
    wanted: wantedSchema.optional(),
    pictures: z.array(pictureSchema),
    house: jobHouseSchema.nullish(),
  }),
});

/** From the host to the worker: a job, or a template of Word whose styles are asked for. */
export const requestSchema = z.union([
  jobRequestSchema,
  z.object({ id: z.int(), template: z.instanceof(Uint8Array) }),
]);

/** From the worker to the host. */
export const replySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('progress'), id: z.int(), done: z.number() }),
  z.object({
    kind: z.literal('printed'),
    id: z.int(),
    bytes: z.instanceof(Uint8Array),
    pages: z.int().nullable(),
    sides: z.array(laidSideSchema).readonly(),
  }),
  z.object({
    kind: z.literal('styles'),
    id: z.int(),
    styles: z.array(wordStyleSchema).readonly(),
    roles: wordRolesSchema,
  }),
  z.object({
    kind: z.literal('problem'),
    id: z.int(),
    key: printProblemSchema,
    params: z.record(z.string(), z.union([z.string(), z.number()])),
    message: z.string(),
  }),
]);
export type Reply = z.infer<typeof replySchema>;
