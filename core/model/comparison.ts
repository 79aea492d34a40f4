import { z } from 'zod';
import { idSchema } from './id.ts';
import { defineKind, type FieldProblem, type RecordOf } from './kind.ts';
import { commonBlank, commonFields } from './record.ts';

/** What may be said of facts of one measure: typed and initialled by the analyst, or blank. The verdict is computed. */
export const comparisonKind = defineKind({
  name: 'comparison',
  letter: 'C',
  fields: z.object({
    ...commonFields,
    measure: z.string().trim().max(500),
    facts: z.array(idSchema).readonly(),
    mayBeSaid: z.string().max(2_000),
    initials: z.string().trim().max(20),
    signed: z.string().nullable(),
  }),
  blank: { ...commonBlank, measure: '', facts: [], mayBeSaid: '', initials: '', signed: null },
  refuse: (comparison) => {
    const problems: FieldProblem[] = [];
    if (comparison.mayBeSaid.trim() !== '' && comparison.initials === '')
      problems.push({ field: 'initials', problem: 'initials' });
    return problems;
  },
  refers: (comparison) => [...comparison.facts, ...comparison.tags],
  title: (comparison) => comparison.measure,
  subtitle: (comparison) => comparison.mayBeSaid,
  date: () => null,
});
export type Comparison = RecordOf<typeof comparisonKind>;
