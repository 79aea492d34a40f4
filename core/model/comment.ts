import { z } from 'zod';
import { idSchema } from './id.ts';
import { defineKind, type FieldProblem, type RecordOf } from './kind.ts';
import { commonBlank, commonFields } from './record.ts';

/** The desk's own judgement, marked as ours. Likelihood and confidence stand in sentences of their own. */
export const commentKind = defineKind({
  name: 'comment',
  letter: 'K',
  fields: z.object({
    ...commonFields,
    text: z.string().trim().max(5_000),
    evidence: z.array(idSchema).readonly(),
    likelihood: z.string().nullable(),
    confidence: z
      .object({ level: z.enum(['low', 'moderate', 'high']), reason: z.string().min(1) })
      .readonly()
      .nullable(),
  }),
  blank: { ...commonBlank, text: '', evidence: [], likelihood: null, confidence: null },
  refuse: (comment) => {
    const problems: FieldProblem[] = [];
    if (comment.text === '') problems.push({ field: 'text', problem: 'required' });
    return problems;
  },
  refers: (comment) => [...comment.evidence, ...comment.tags],
  title: (comment) => comment.text,
  subtitle: () => '',
  date: () => null,
});
export type Comment = RecordOf<typeof commentKind>;
