import { z } from 'zod';
import { anchorSchema } from './anchor.ts';
import { dateSchema, isDate } from './date.ts';
import { idSchema } from './id.ts';
import { defineKind, type FieldProblem, type RecordOf } from './kind.ts';
import {
  commonBlank,
  commonFields,
  credibilitySchema,
  NOBODY,
  partySchema,
  refuseRelay,
  relaySchema,
} from './record.ts';

/** How a source limits its figure. */
export const qualifierSchema = z.enum([
  'exactly',
  'about',
  'nearly',
  'more-than',
  'at-least',
  'less-than',
  'at-most',
]);
export type Qualifier = z.infer<typeof qualifierSchema>;

/** The change a figure is reported with, against its base period. */
export const comparatorSchema = z
  .object({
    direction: z.enum(['up', 'down', 'unchanged']),
    /** Size of the change, never negative: 53 for "up 53 percent". Null where only the direction is stated. */
    amount: z.number().nonnegative().nullable(),
    unit: z.enum(['percent', 'points', 'times', 'absolute']),
    qualifier: qualifierSchema,
    base: dateSchema.nullable(),
  })
  .readonly();
export type Comparator = z.infer<typeof comparatorSchema>;

/** One report of one figure in one source. Corroboration is computed over facts of one measure, never stored. */
export const factKind = defineKind({
  name: 'fact',
  letter: 'F',
  fields: z.object({
    ...commonFields,
    statement: z.string().max(2_000),
    /** What is counted, as a definition: "people refused entry to Russia". Facts of one measure are compared. */
    measure: z.string().trim().max(500),
    /** Null where only a change is reported ("dropped by 44 percent"). */
    value: z.number().nullable(),
    /** Upper end of a range that the source itself gives. */
    valueTo: z.number().nullable(),
    qualifier: qualifierSchema,
    unit: z.string().trim().max(100),
    /** Who is counted; empty means "not stated", which is printed. */
    population: z.string().trim().max(500),
    place: z.string().trim().max(300),
    period: dateSchema.nullable(),
    /** True where the period was read from a neighbouring sentence: paper says so. */
    periodFromContext: z.boolean(),
    comparator: comparatorSchema.nullable(),
    originator: partySchema,
    reportedThrough: relaySchema.nullable(),
    credibility: credibilitySchema.nullable(),
    supersedes: idSchema.nullable(),
    anchors: z.array(anchorSchema).readonly(),
  }),
  blank: {
    ...commonBlank,
    statement: '',
    measure: '',
    value: null,
    valueTo: null,
    qualifier: 'exactly',
    unit: '',
    population: '',
    place: '',
    period: null,
    periodFromContext: false,
    comparator: null,
    originator: NOBODY,
    reportedThrough: null,
    credibility: null,
    supersedes: null,
    anchors: [],
  },
  refuse: (fact) => {
    const problems: FieldProblem[] = [];
    if (fact.anchors.length === 0) problems.push({ field: 'anchors', problem: 'no-anchor' });
    if (fact.measure === '') problems.push({ field: 'measure', problem: 'required' });
    if (fact.value === null && fact.comparator === null)
      problems.push({ field: 'value', problem: 'no-value' });
    if (fact.value !== null && !Number.isFinite(fact.value))
      problems.push({ field: 'value', problem: 'not-a-number' });
    if (fact.valueTo !== null && (fact.value === null || fact.valueTo <= fact.value))
      problems.push({ field: 'valueTo', problem: 'range-backwards' });
    if (fact.period !== null && !isDate(fact.period))
      problems.push({ field: 'period', problem: 'date', params: { value: fact.period } });
    problems.push(...refuseRelay(fact.reportedThrough));
    if (
      fact.comparator?.direction === 'down' &&
      fact.comparator.unit === 'percent' &&
      (fact.comparator.amount ?? 0) > 100
    )
      problems.push({ field: 'comparator', problem: 'fall-over-100' });
    return problems;
  },
  refers: (fact) =>
    [
      ...fact.anchors.map((anchor) => anchor.source),
      fact.originator.actor,
      fact.reportedThrough?.party?.actor ?? null,
      fact.supersedes,
      ...fact.tags,
    ].filter((id) => id !== null),
  title: (fact) => fact.measure || fact.statement,
  subtitle: (fact) => fact.originator.name,
  date: (fact) => fact.period,
});
export type Fact = RecordOf<typeof factKind>;
