import { z } from 'zod';
import { dateSchema } from './date.ts';
import { idSchema } from './id.ts';
import { defineKind, type FieldProblem, type RecordOf } from './kind.ts';
import { commonBlank, commonFields, partySchema } from './record.ts';

/** What makes an event a meeting of ours. */
export const meetingSchema = z
  .object({
    askedBy: z.string().max(300),
    time: z.string().max(100),
    length: z.string().max(100),
    format: z.string().max(300),
    agenda: z.string().max(5_000),
    interpreter: z.string().max(300),
    noteTaker: z.string().max(300),
    press: z.string().max(1_000),
    lastMet: dateSchema.nullable(),
  })
  .readonly();

/** An occasion: where and when, with whom on each side. */
export const eventKind = defineKind({
  name: 'event',
  letter: 'E',
  fields: z.object({
    ...commonFields,
    occasion: z.string().trim().max(500),
    place: z.string().trim().max(300),
    date: dateSchema.nullable(),
    ourSide: z.array(partySchema).readonly(),
    theirSide: z.array(partySchema).readonly(),
    evidence: z.array(idSchema).readonly(),
    meeting: meetingSchema.nullable(),
  }),
  blank: {
    ...commonBlank,
    occasion: '',
    place: '',
    date: null,
    ourSide: [],
    theirSide: [],
    evidence: [],
    meeting: null,
  },
  refuse: (event) => {
    const problems: FieldProblem[] = [];
    if (event.occasion === '') problems.push({ field: 'occasion', problem: 'required' });
    return problems;
  },
  refers: (event) =>
    [...event.ourSide, ...event.theirSide]
      .map((party) => party.actor)
      .concat([...event.evidence, ...event.tags])
      .filter((id) => id !== null),
  title: (event) => event.occasion,
  subtitle: (event) => event.place,
  date: (event) => event.date,
});
export type Event = RecordOf<typeof eventKind>;
