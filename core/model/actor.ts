import { z } from 'zod';
import { dateSchema, isSurelyAfter } from './date.ts';
import { idSchema } from './id.ts';
import { defineKind, type FieldProblem, type RecordOf } from './kind.ts';
import { commonBlank, commonFields, reliabilitySchema } from './record.ts';

/** One spelling of a name. `preferred` is the form of that language for print; at most one a language. */
export const nameSchema = z
  .object({ text: z.string().trim().min(1).max(300), language: z.string().min(2), preferred: z.boolean() })
  .readonly();
export type Name = z.infer<typeof nameSchema>;

/** An office held, with the date it was seen in a source. */
export const roleSchema = z
  .object({
    title: z.string().trim().min(1).max(300),
    organisation: z.string().max(300),
    from: dateSchema.nullable(),
    to: dateSchema.nullable(),
    seen: dateSchema.nullable(),
  })
  .readonly();

/** The role somebody is known by where no day is asked: of those that have not ended the one begun or seen last. */
const lastRole = (roles: readonly z.infer<typeof roleSchema>[]) => {
  const key = ({ from, to, seen }: z.infer<typeof roleSchema>) => `${to ?? '9'} ${from ?? seen ?? '0'}`;
  return roles.toSorted((a, b) => key(a).localeCompare(key(b), 'en')).at(-1);
};

/** A person, organisation or state under all its spellings. */
export const actorKind = defineKind({
  name: 'actor',
  letter: 'N',
  fields: z.object({
    ...commonFields,
    kind: z.enum(['person', 'organisation', 'state']),
    names: z.array(nameSchema).readonly(),
    roles: z.array(roleSchema).readonly(),
    addressForm: z.string().max(300),
    languages: z.array(z.string()).readonly(),
    biography: z.string().max(20_000),
    biographyEvidence: z.array(idSchema).readonly(),
    reliability: reliabilitySchema.nullable(),
    reliabilityReason: z.string().max(2_000),
    /** Our own side: its positions are ours. */
    ours: z.boolean(),
  }),
  blank: {
    ...commonBlank,
    kind: 'person',
    names: [],
    roles: [],
    addressForm: '',
    languages: [],
    biography: '',
    biographyEvidence: [],
    reliability: null,
    reliabilityReason: '',
    ours: false,
  },
  refuse: (actor) => {
    const problems: FieldProblem[] = [];
    if (actor.names.length === 0) problems.push({ field: 'names', problem: 'required' });
    const preferred = actor.names.filter((name) => name.preferred).map((name) => name.language);
    const twice = preferred.find((language, i) => preferred.indexOf(language) !== i);
    if (twice !== undefined)
      problems.push({ field: 'names', problem: 'two-preferred', params: { language: twice } });
    if (actor.reliability !== null && actor.kind === 'person')
      problems.push({ field: 'reliability', problem: 'reliability-of-person' });
    const backwards = actor.roles.find(({ from, to }) => isSurelyAfter(from, to));
    if (backwards)
      problems.push({ field: 'roles', problem: 'role-backwards', params: { role: backwards.title } });
    return problems;
  },
  refers: (actor) => [...actor.biographyEvidence, ...actor.tags],
  title: (actor) => nameIn(actor, 'en'),
  subtitle: (actor) => lastRole(actor.roles)?.title ?? '',
  date: () => null,
});
export type Actor = RecordOf<typeof actorKind>;

/** The name to print in a language: its preferred form, else any form of that language, else the first preferred. */
export function nameIn(actor: { readonly names: readonly Name[] }, language: string): string {
  const own = actor.names.filter((name) => name.language === language);
  const name =
    own.find((n) => n.preferred) ?? own[0] ?? actor.names.find((n) => n.preferred) ?? actor.names[0];
  return name?.text ?? '';
}
