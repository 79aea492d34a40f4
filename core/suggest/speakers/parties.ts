import type { NamedParty } from '../types.ts';
import type { Discourse } from './discourse.ts';
import type { Person } from './people.ts';

/** The people of a text as the reader lists them, and where each stands in that list. */
export interface Parties {
  readonly list: readonly NamedParty[];
  readonly indexOf: (person: Person | null) => number | null;
}

/** Everyone the text shows to be somebody, then the bodies that act or speak in it. */
export function namedParties({ people, bodies }: Discourse): Parties {
  const known = people.list.filter(({ human }) => human);
  const index = new Map(known.map((person, at) => [person, at]));
  const persons = known.map(
    (person): NamedParty => ({
      kind: 'person',
      name: person.full,
      aliases: [...person.forms].filter((form) => form !== person.full),
      role: person.role,
      mentions: person.mentions,
    }),
  );
  const organisations = bodies.list.map(
    (body): NamedParty => ({
      kind: 'organisation',
      name: body.name,
      aliases: [...body.forms].filter((form) => form !== body.name),
      role: null,
      mentions: body.mentions.toSorted((a, b) => a.start - b.start),
    }),
  );
  return {
    list: [...persons, ...organisations],
    indexOf: (person) => (person && index.get(person)) ?? null,
  };
}
