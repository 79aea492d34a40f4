import { z } from 'zod';
import { dateSchema } from './date.ts';
import { idSchema } from './id.ts';
import { defineKind, type FieldProblem, type RecordOf } from './kind.ts';
import { commonBlank, commonFields, NOBODY, partySchema } from './record.ts';

/** Where somebody stands, in one word. */
export const stanceSchema = z.enum(['for', 'reserved', 'against', 'not-stated']);

/** Who stands where on which question, as of when, on what evidence. Red line and fallback are ours alone. */
export const positionKind = defineKind({
  name: 'position',
  letter: 'P',
  fields: z.object({
    ...commonFields,
    actor: partySchema,
    question: z.string().trim().max(500),
    /** The instrument the question is about, where it is one. */
    agreement: idSchema.nullable(),
    stance: stanceSchema,
    wording: z.string().max(2_000),
    asOf: dateSchema.nullable(),
    evidence: z.array(idSchema).readonly(),
    ours: z.boolean(),
    redLine: z.string().max(2_000),
    fallback: z.string().max(2_000),
  }),
  blank: {
    ...commonBlank,
    actor: NOBODY,
    question: '',
    agreement: null,
    stance: 'not-stated',
    wording: '',
    asOf: null,
    evidence: [],
    ours: false,
    redLine: '',
    fallback: '',
  },
  refuse: (position) => {
    const problems: FieldProblem[] = [];
    if (position.question === '') problems.push({ field: 'question', problem: 'required' });
    if (position.actor.name === '') problems.push({ field: 'actor', problem: 'required' });
    if (!position.ours && (position.redLine !== '' || position.fallback !== ''))
      problems.push({ field: 'redLine', problem: 'red-line-not-ours' });
    return problems;
  },
  refers: (position) =>
    [position.actor.actor, position.agreement, ...position.evidence, ...position.tags].filter(
      (id) => id !== null,
    ),
  title: (position) => position.question,
  subtitle: (position) => position.actor.name,
  date: (position) => position.asOf,
});
export type Position = RecordOf<typeof positionKind>;
