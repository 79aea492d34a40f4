import { z } from 'zod';
import { anchorSchema } from './anchor.ts';
import { dateSchema, isDate } from './date.ts';
import { idSchema } from './id.ts';
import { defineKind, type FieldProblem, type RecordOf } from './kind.ts';
import { commonBlank, commonFields, credibilitySchema, NOBODY, partySchema } from './record.ts';

/** What kind of text an agreement is. */
export const instrumentSchema = z.enum([
  'treaty',
  'convention',
  'agreement',
  'protocol',
  'memorandum',
  'amendment',
  'pact',
  'partnership',
  'concept',
  'declaration',
  'resolution',
  'programme',
  'plan',
  'agenda',
  'roadmap',
  'other',
]);
export type Instrument = z.infer<typeof instrumentSchema>;
/** What is proposed to be done with the text. */
export const actionSchema = z.enum(['conclude', 'finalise', 'amend', 'ratify', 'suspend', 'withdraw']);
export type ProposedAction = z.infer<typeof actionSchema>;

const LONG = ['drafted', 'initialled', 'signed', 'provisionally-applied', 'ratified', 'in-force'] as const;
const SHORT = ['drafted', 'agreed', 'adopted'] as const;
const MEMO = ['drafted', 'agreed', 'signed'] as const;
const ENDS = ['stalled', 'rejected', 'ended'] as const;

/** Where the text stands. Which stages a type is open to: `stagesOf`. */
export const stageSchema = z.enum(['proposed', ...LONG, 'agreed', 'adopted', ...ENDS]);
export type Stage = z.infer<typeof stageSchema>;

/** The stages open to an instrument of a type, in order: a concept is drafted, agreed, adopted; a treaty has six. */
export function stagesOf(type: Instrument): readonly Stage[] {
  switch (type) {
    case 'treaty':
    case 'convention':
    case 'agreement':
    case 'protocol':
    case 'amendment':
    case 'pact':
      return LONG;
    case 'memorandum':
    case 'partnership':
      return MEMO;
    case 'concept':
    case 'declaration':
    case 'resolution':
    case 'programme':
    case 'plan':
    case 'agenda':
    case 'roadmap':
    case 'other':
      return SHORT;
  }
}

/** True for a stage at which an instrument of any type may stop. */
export const isEnd = (stage: Stage): boolean => (ENDS as readonly string[]).includes(stage);

/** Where one source speaks of the instrument. */
export const mentionSchema = z
  .object({
    anchor: anchorSchema,
    action: actionSchema.nullable(),
    /** The status this source asserts, where it does. */
    status: stageSchema.nullable(),
    credibility: credibilitySchema.nullable(),
  })
  .readonly();

/** One step of the history: what stage, when, on what evidence, `n of m` for ratifications. */
export const statusStepSchema = z
  .object({
    stage: stageSchema,
    date: dateSchema.nullable(),
    evidence: anchorSchema.nullable(),
    ratified: z.object({ done: z.int().nonnegative(), of: z.int().positive() }).readonly().nullable(),
    note: z.string().max(1_000),
  })
  .readonly();

/** The instrument itself, which may be mentioned in many sources. */
export const agreementKind = defineKind({
  name: 'agreement',
  letter: 'A',
  fields: z.object({
    ...commonFields,
    title: z.string().trim().max(1_000),
    shortTitle: z.string().trim().max(200),
    instrument: instrumentSchema,
    action: actionSchema.nullable(),
    /** The instrument it amends. */
    amends: idSchema.nullable(),
    /** Said of it by a source: long debated, or new. Null where nothing is said. */
    novelty: z.enum(['new', 'long-debated']).nullable(),
    proposer: partySchema,
    forum: z.string().trim().max(300),
    parties: z.array(partySchema).readonly(),
    status: z.array(statusStepSchema).readonly(),
    mentions: z.array(mentionSchema).readonly(),
    next: z
      .object({ date: dateSchema, what: z.string().max(300) })
      .readonly()
      .nullable(),
  }),
  blank: {
    ...commonBlank,
    title: '',
    shortTitle: '',
    instrument: 'agreement',
    action: null,
    amends: null,
    novelty: null,
    proposer: NOBODY,
    forum: '',
    parties: [],
    status: [],
    mentions: [],
    next: null,
  },
  refuse: (agreement) => {
    const problems: FieldProblem[] = [];
    if (agreement.title === '') problems.push({ field: 'title', problem: 'required' });
    if (agreement.next && !isDate(agreement.next.date))
      problems.push({ field: 'next', problem: 'date', params: { value: agreement.next.date } });
    if (
      agreement.instrument === 'amendment' &&
      agreement.action !== null &&
      agreement.action !== 'amend' &&
      agreement.amends === null
    )
      problems.push({ field: 'amends', problem: 'amends-what' });
    const fitting = [...stagesOf(agreement.instrument), 'proposed', ...ENDS];
    for (const step of agreement.status)
      if (!fitting.includes(step.stage))
        problems.push({ field: 'status', problem: 'stage-of-another-type', params: { stage: step.stage } });
    for (const { ratified } of agreement.status)
      if (ratified !== null && ratified.done > ratified.of)
        problems.push({ field: 'status', problem: 'ratified-by-more', params: { ...ratified } });
    return problems;
  },
  refers: (agreement) =>
    [
      ...agreement.mentions.map((mention) => mention.anchor.source),
      ...agreement.status.map((step) => step.evidence?.source ?? null),
      agreement.amends,
      agreement.proposer.actor,
      ...agreement.parties.map((party) => party.actor),
      ...agreement.tags,
    ].filter((id) => id !== null),
  title: (agreement) => agreement.shortTitle || agreement.title,
  subtitle: (agreement) => agreement.forum,
  date: (agreement) => agreement.next?.date ?? null,
});
export type Agreement = RecordOf<typeof agreementKind>;
