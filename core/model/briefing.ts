import { z } from 'zod';
import { dateSchema } from './date.ts';
import { returnedDraftSchema, sentDraftSchema } from './draft.ts';
import { type Id, idSchema } from './id.ts';
import { defineKind, type FieldProblem, type RecordOf } from './kind.ts';
import { type EvidenceRef, evidenceIn, goesToSchema, type Item, itemSchema } from './narrative.ts';
import { copySchema } from './pack-version.ts';
import { commonBlank, commonFields } from './record.ts';

/** What a section is for; the two sides and the templates place sections by it. */
export const sectionRoleSchema = z.enum([
  'text',
  'summary',
  'points',
  'if-raised',
  'objective',
  'their-objectives',
  'red-lines',
  'press-line',
  'background',
  'figures',
  'statements',
  'agreements',
  'who-they-are',
  'last-met',
  'opening',
  'closing',
  'options',
  'recommendation',
]);

/** A section of a briefing: a node of the outline. */
export interface Section {
  readonly id: Id;
  readonly title: string;
  readonly role: z.infer<typeof sectionRoleSchema>;
  readonly goesTo: z.infer<typeof goesToSchema>;
  readonly items: readonly Item[];
  readonly sections: readonly Section[];
}

/** A section with its items and the sections under it. */
export const sectionSchema: z.ZodType<Section> = z.lazy(() =>
  z.object({
    id: idSchema,
    title: z.string().max(300),
    role: sectionRoleSchema,
    goesTo: goesToSchema,
    items: z.array(itemSchema).max(2_000).readonly(),
    sections: z.array(sectionSchema).max(200).readonly(),
  }),
);

/** One answer of one unit to one numbered draft. */
export const clearanceSchema = z
  .object({
    unit: z.string().min(1).max(300),
    who: z.string().max(300),
    sent: dateSchema.nullable(),
    draft: z.int().positive(),
    answer: z.enum([
      'waiting',
      'cleared',
      'cleared-no-comment',
      'cleared-with-changes',
      'returned',
      'refused',
    ]),
    note: z.string().max(2_000),
    /** The day of the answer; absent where it was never said, as in libraries from before. */
    answered: dateSchema.nullable().exactOptional(),
  })
  .readonly();

/** What is prepared for somebody: its head, its tree of sections, who cleared it. */
export const briefingKind = defineKind({
  name: 'briefing',
  letter: 'B',
  fields: z.object({
    ...commonFields,
    title: z.string().trim().max(300),
    shortTitle: z.string().trim().max(120),
    kind: z.enum(['meeting', 'information', 'decision', 'parliamentary', 'situation']),
    occasion: z.string().max(500),
    forWhom: z.string().max(300),
    from: z.string().max(300),
    drafter: z.string().max(300),
    telephone: z.string().max(100),
    fileReference: z.string().max(200),
    due: dateSchema.nullable(),
    asOf: dateSchema.nullable(),
    language: z.enum(['en', 'ru']),
    /** Pages the note may take; null for no budget. */
    pageBudget: z.int().positive().max(1_000).nullable(),
    /** The yardstick of likelihood words, or none. */
    yardstick: z.enum(['none', 'icd203', 'phia']),
    clearances: z.array(clearanceSchema).readonly(),
    /** Drafts that went out to be cleared, by number, and those that came back, by arrival. */
    drafts: z.array(sentDraftSchema).max(500).readonly(),
    returned: z.array(returnedDraftSchema).max(2_000).readonly(),
    /** Who gets the next version, each a numbered copy; null: those who hold the one before. */
    copies: z.array(copySchema).max(500).readonly().nullable(),
    sections: z.array(sectionSchema).readonly(),
  }),
  blank: {
    ...commonBlank,
    title: '',
    shortTitle: '',
    kind: 'information',
    occasion: '',
    forWhom: '',
    from: '',
    drafter: '',
    telephone: '',
    fileReference: '',
    due: null,
    asOf: null,
    language: 'en',
    pageBudget: null,
    yardstick: 'none',
    clearances: [],
    drafts: [],
    returned: [],
    copies: null,
    sections: [],
  },
  refuse: (briefing) => {
    const problems: FieldProblem[] = [];
    if (briefing.title.trim() === '') problems.push({ field: 'title', problem: 'required' });
    return problems;
  },
  refers: (briefing) => [...new Set([...evidenceUsed(briefing).map((ref) => ref.id), ...briefing.tags])],
  title: (briefing) => briefing.title,
  subtitle: (briefing) => briefing.forWhom,
  date: (briefing) => briefing.asOf,
});
export type Briefing = RecordOf<typeof briefingKind>;
export type Clearance = z.infer<typeof clearanceSchema>;

/** All sections of the tree in reading order, each with its depth from 0. */
export function walkSections(
  sections: readonly Section[],
  depth = 0,
): readonly { readonly section: Section; readonly depth: number }[] {
  return sections.flatMap((section) => [{ section, depth }, ...walkSections(section.sections, depth + 1)]);
}

/** All items of a briefing in reading order. */
export function allItems(briefing: { readonly sections: readonly Section[] }): readonly Item[] {
  return walkSections(briefing.sections).flatMap(({ section }) => section.items);
}

/** Every piece of evidence a briefing uses, in reading order, with repeats. */
export function evidenceUsed(briefing: { readonly sections: readonly Section[] }): readonly EvidenceRef[] {
  return allItems(briefing).flatMap(evidenceIn);
}
