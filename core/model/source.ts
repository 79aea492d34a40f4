import { z } from 'zod';
import { dateSchema, isDate } from './date.ts';
import { hashSchema, idSchema } from './id.ts';
import { defineKind, type FieldProblem, type RecordOf } from './kind.ts';
import { commonBlank, commonFields, NOBODY, partySchema } from './record.ts';

/** What a source is to the desk. */
export const sourceKindSchema = z.enum([
  'press',
  'official-publication',
  'telegram',
  'record-of-meeting',
  'note-verbale',
  'non-paper',
  'letter',
  'report',
  'treaty-text',
]);
/** On what terms the source may be used. */
export const termsSchema = z.enum(['on-record', 'not-for-attribution', 'in-confidence']);

/** CSL-JSON item (https://docs.citationstyles.org), loose: unknown fields are kept. What is ours lives in `custom`. */
export const cslSchema = z.looseObject({ type: z.string() });
export type Csl = z.infer<typeof cslSchema>;

/**
 * A source: its metadata and the two write-once blobs, the file as it came and its frozen text. The text itself is
 * never in the record. A changed article is another source that `replaces` this one.
 */
export const sourceKind = defineKind({
  name: 'source',
  letter: 'S',
  fields: z.object({
    ...commonFields,
    kind: sourceKindSchema,
    title: z.string().trim().min(1).max(1_000),
    publisher: partySchema,
    author: z.string().max(500),
    published: dateSchema.nullable(),
    retrieved: dateSchema.nullable(),
    url: z.string().max(2_000),
    /** BCP 47. */
    language: z.string().min(2).max(35),
    terms: termsSchema,
    rights: z.string().max(2_000),
    /** Whether the full text may be printed in an annex. */
    mayPrintWhole: z.boolean(),
    csl: cslSchema,
    /** The file as it came. */
    original: z
      .object({
        hash: hashSchema,
        name: z.string(),
        size: z.int().nonnegative(),
        encoding: z.string().nullable(),
      })
      .readonly()
      .nullable(),
    /** Null where the file could not be read: it is kept as it came, not frozen. */
    frozen: hashSchema.nullable(),
    /** Sanitised HTML to show beside the text, where the original is a page. */
    safeHtml: hashSchema.nullable(),
    words: z.int().nonnegative(),
    lineCount: z.int().nonnegative(),
    replaces: idSchema.nullable(),
    /** Suggestions the analyst dismissed, as `start-end-kind`, so that they stay dismissed. */
    dismissed: z.array(z.string()).readonly(),
  }),
  blank: {
    ...commonBlank,
    kind: 'press',
    title: '',
    publisher: NOBODY,
    author: '',
    published: null,
    retrieved: null,
    url: '',
    language: 'en',
    terms: 'on-record',
    rights: '',
    mayPrintWhole: true,
    csl: { type: 'article-newspaper' },
    original: null,
    frozen: null,
    safeHtml: null,
    words: 0,
    lineCount: 0,
    replaces: null,
    dismissed: [],
  },
  refuse: (source) => {
    const problems: FieldProblem[] = [];
    if (source.title.trim() === '') problems.push({ field: 'title', problem: 'required' });
    if (source.published !== null && !isDate(source.published))
      problems.push({ field: 'published', problem: 'date', params: { value: source.published } });
    return problems;
  },
  refers: (source) => [source.publisher.actor, source.replaces, ...source.tags].filter((id) => id !== null),
  title: (source) => source.title,
  subtitle: (source) => source.publisher.name,
  date: (source) => source.published,
});
export type Source = RecordOf<typeof sourceKind>;
