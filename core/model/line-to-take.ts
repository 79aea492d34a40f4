import { z } from 'zod';
import { dateSchema, isDate, isSurelyAfter } from './date.ts';
import { idSchema } from './id.ts';
import { defineKind, type FieldProblem, type RecordOf } from './kind.ts';
import { commonBlank, commonFields } from './record.ts';

/** A line to take lives outside the briefing and is reused; its clearance is never taken back by the app. */
export const lineKind = defineKind({
  name: 'line',
  letter: 'L',
  fields: z.object({
    ...commonFields,
    kind: z.enum(['point', 'if-raised', 'their-point', 'press']),
    /** The question of `if-raised`, or what they are likely to say of `their-point`; empty elsewhere. */
    prompt: z.string().trim().max(2_000),
    text: z.string().trim().max(5_000),
    /** Press lines: said unasked, or only if asked. */
    active: z.boolean(),
    evidence: z.array(idSchema).readonly(),
    clearedBy: z.string().trim().max(300),
    clearedOn: dateSchema.nullable(),
    validUntil: dateSchema.nullable(),
  }),
  blank: {
    ...commonBlank,
    kind: 'point',
    prompt: '',
    text: '',
    active: false,
    evidence: [],
    clearedBy: '',
    clearedOn: null,
    validUntil: null,
  },
  refuse: (line) => {
    const problems: FieldProblem[] = [];
    if (line.text === '') problems.push({ field: 'text', problem: 'required' });
    if ((line.kind === 'if-raised' || line.kind === 'their-point') && line.prompt === '')
      problems.push({ field: 'prompt', problem: 'required' });
    for (const field of ['clearedOn', 'validUntil'] as const) {
      const date = line[field];
      if (date !== null && !isDate(date)) problems.push({ field, problem: 'date', params: { value: date } });
    }
    if (isSurelyAfter(line.clearedOn, line.validUntil))
      problems.push({ field: 'validUntil', problem: 'valid-before-cleared' });
    return problems;
  },
  refers: (line) => [...line.evidence, ...line.tags],
  title: (line) => line.prompt || line.text,
  subtitle: (line) => line.clearedBy,
  date: (line) => line.validUntil,
});
export type Line = RecordOf<typeof lineKind>;
