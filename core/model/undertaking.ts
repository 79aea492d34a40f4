import { z } from 'zod';
import { dateSchema } from './date.ts';
import { idSchema } from './id.ts';
import { defineKind, type FieldProblem, type RecordOf } from './kind.ts';
import { commonBlank, commonFields, NOBODY, partySchema } from './record.ts';

/** Who promised what to whom, where, by when. */
export const undertakingKind = defineKind({
  name: 'undertaking',
  letter: 'U',
  fields: z.object({
    ...commonFields,
    by: partySchema,
    to: partySchema,
    what: z.string().trim().max(2_000),
    where: z.string().max(300),
    due: dateSchema.nullable(),
    state: z.enum(['open', 'kept', 'broken']),
    evidence: z.array(idSchema).readonly(),
  }),
  blank: {
    ...commonBlank,
    by: NOBODY,
    to: NOBODY,
    what: '',
    where: '',
    due: null,
    state: 'open',
    evidence: [],
  },
  refuse: (undertaking) => {
    const problems: FieldProblem[] = [];
    if (undertaking.what === '') problems.push({ field: 'what', problem: 'required' });
    return problems;
  },
  refers: (undertaking) =>
    [undertaking.by.actor, undertaking.to.actor, ...undertaking.evidence, ...undertaking.tags].filter(
      (id) => id !== null,
    ),
  title: (undertaking) => undertaking.what,
  subtitle: (undertaking) => undertaking.by.name,
  date: (undertaking) => undertaking.due,
});
export type Undertaking = RecordOf<typeof undertakingKind>;
