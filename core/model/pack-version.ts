import { z } from 'zod';
import { houseChoiceSchema, OWN_LOOK } from './house.ts';
import { hashSchema, idSchema } from './id.ts';
import { defineKind, type RecordOf } from './kind.ts';
import { commonBlank, commonFields } from './record.ts';

/** What a briefing is printed as. */
export const outputSchema = z.enum(['two-sides', 'speaking', 'note', 'corrigendum']);
export type Output = z.infer<typeof outputSchema>;

/** Parts of the note, each switchable and ordered. */
export const partSchema = z.enum([
  'summary',
  'sections',
  'key-facts',
  'conflicts',
  'statements',
  'agreements',
  'positions',
  'events',
  'lines',
  'source-base',
  'annex-sources',
  'annex-changes',
  'annex-passages',
]);
export type Part = z.infer<typeof partSchema>;

/** One numbered copy of a version and who holds it. */
export const copySchema = z
  .object({
    number: z.int().positive(),
    holder: z.string().min(1).max(300),
    sentBy: z.string().max(300),
    release: z.string().nullable(),
  })
  .readonly();

/** One thing that was wrong in a version: the record or paragraph that has changed since, and why it was wrong. */
export const correctionChoiceSchema = z
  .object({ change: z.string().min(1).max(200), why: z.string().max(2_000) })
  .readonly();
export type CorrectionChoice = z.infer<typeof correctionChoiceSchema>;

/** What the analyst chose for an output. */
export const packOptionsSchema = z
  .object({
    output: outputSchema,
    language: z.enum(['en', 'ru']),
    paper: z.enum(['a4', 'letter']),
    parts: z.array(partSchema).readonly(),
    fullTexts: z.boolean(),
    grades: z.boolean(),
    timelineDrawn: z.boolean(),
    /** Level to release at: what is above it is left out everywhere. Null: everything, marked as its highest. */
    releaseAt: z.string().nullable(),
    copy: copySchema.nullable(),
    standard: z.enum(['ua-1', 'a-2a']),
    /** Of a corrigendum: the number of the finalised version it corrects; null for the last one. */
    corrects: z.int().positive().nullable().default(null),
    /** The house's own templates it is written with. */
    house: houseChoiceSchema.default(OWN_LOOK),
  })
  .readonly();
export type PackOptions = z.infer<typeof packOptionsSchema>;

/** A version of a pack, frozen: its bytes are a blob, so that reopening prints the same. */
export const packKind = defineKind({
  name: 'pack',
  letter: 'V',
  fields: z.object({
    ...commonFields,
    briefing: idSchema,
    version: z.int().positive(),
    title: z.string(),
    finalisedAt: z.iso.datetime(),
    /** SHA-256 of the canonical pack document. */
    hash: hashSchema,
    /** The briefing and every record used, as they stood: canonical JSON blob. */
    contents: hashSchema,
    files: z
      .array(z.object({ options: packOptionsSchema, blob: hashSchema, pages: z.int().positive() }).readonly())
      .readonly(),
    copies: z.array(copySchema).readonly(),
    /** What the analyst says was wrong in it, by what changed since; null where nothing was chosen yet. */
    corrections: z.array(correctionChoiceSchema).max(500).readonly().nullable(),
    openFindings: z.array(z.string()).readonly(),
    /** When its files and contents were removed for good, with a source they held; number and holders stay. */
    purged: z.exactOptional(z.iso.datetime()),
  }),
  blank: {
    ...commonBlank,
    briefing: '00000000000000000000000000',
    version: 1,
    title: '',
    finalisedAt: '1970-01-01T00:00:00Z',
    hash: '0'.repeat(64),
    contents: '0'.repeat(64),
    files: [],
    copies: [],
    corrections: null,
    openFindings: [],
  },
  refuse: () => [],
  refers: (pack) => [pack.briefing, ...pack.tags],
  title: (pack) => pack.title,
  subtitle: (pack) => `v${pack.version}`,
  date: (pack) => pack.finalisedAt.slice(0, 10),
});
export type PackVersion = RecordOf<typeof packKind>;
