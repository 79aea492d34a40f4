import { natureOf, type Part } from '../../../core/actors/nature.ts';
import type { Role } from '../../../core/actors/roles.ts';
import type { Actor } from '../../../core/model/actor.ts';
import type { Id } from '../../../core/model/id.ts';
import type { FieldsOf, KindName, Records } from '../../../core/model/kinds.ts';
import type { Party, Relay } from '../../../core/model/record.ts';
import type { Transaction } from '../transaction.ts';
import { actorsSpelled } from './spellings.ts';

/** Gives each party of a record what `visit` makes of it. */
type Visit = (party: Party, part: Part, role?: Role) => Promise<Party>;
type Parties = {
  readonly [K in KindName]?: (record: Records[K], visit: Visit) => Promise<Partial<FieldsOf<K>>>;
};

/** The fields of each kind that name somebody, with the part they play. */
const parties: Parties = {
  source: async ({ publisher }, visit) => ({ publisher: await visit(publisher, 'body') }),
  fact: async ({ originator, reportedThrough }, visit) => ({
    originator: await visit(originator, 'either'),
    reportedThrough: await relayed(reportedThrough, visit),
  }),
  quote: async ({ speaker, role, said, reportedThrough }, visit) => ({
    speaker: await visit(speaker, 'speaker', {
      title: role,
      organisation: '',
      from: null,
      to: null,
      seen: said,
    }),
    reportedThrough: await relayed(reportedThrough, visit),
  }),
  agreement: async (agreement, visit) => ({
    proposer: await visit(agreement.proposer, 'either'),
    parties: await each(agreement.parties, visit),
  }),
  position: async ({ actor }, visit) => ({ actor: await visit(actor, 'either') }),
  event: async ({ ourSide, theirSide }, visit) => ({
    ourSide: await each(ourSide, visit),
    theirSide: await each(theirSide, visit),
  }),
  undertaking: async ({ by, to }, visit) => ({
    by: await visit(by, 'either'),
    to: await visit(to, 'either'),
  }),
};

async function relayed(relay: Relay | null, visit: Visit): Promise<Relay | null> {
  return relay?.party ? { ...relay, party: await visit(relay.party, 'speaker') } : relay;
}

/** One after another, so that a name that stands twice makes one actor. */
async function each(several: readonly Party[], visit: Visit): Promise<readonly Party[]> {
  const linked: Party[] = [];
  for (const party of several) linked.push(await visit(party, 'either'));
  return linked;
}

/** A record with each of its parties as `visit` gives it back. Kinds that name nobody come back as no fields. */
export async function mapParties<K extends KindName>(
  kind: K,
  record: Records[K],
  visit: Visit,
): Promise<Partial<FieldsOf<K>>> {
  // The table pairs each kind with its own fields; the map cannot say so for a type parameter.
  const fields = parties[kind] as
    | ((record: Records[K], visit: Visit) => Promise<Partial<FieldsOf<K>>>)
    | undefined;
  return fields ? fields(record, visit) : {};
}

/**
 * Links each named party of a record to its actor: the one that has this very spelling, else a new one made in the
 * same edit with the role the record gives, left to be confirmed. Where two actors share the spelling the analyst
 * chooses. A descriptor ("a ministry source") is never made an actor.
 */
export async function linkParties<K extends KindName>(
  transaction: Transaction,
  kind: K,
  id: Id,
): Promise<void> {
  const record = await transaction.get(kind, id);
  const linked = await mapParties(kind, record, (party, part, role) => link(transaction, party, part, role));
  if (Object.keys(linked).length > 0) await transaction.edit(kind, id, linked);
}

async function link(transaction: Transaction, party: Party, part: Part, role?: Role): Promise<Party> {
  if (party.actor !== null || party.name === '') return party;
  const nature = natureOf(party.name, part);
  const same = await actorsSpelled(transaction, party.name);
  const [one, another] = same.length > 1 ? same.filter((actor) => actor.kind === nature) : same;
  if (one) return another ? party : { ...party, actor: one.id };
  if (same.length > 0 || nature === null) return party;
  return { ...party, actor: await meet(transaction, party.name, nature, role) };
}

/** Makes an actor of a name, with the role the record gives him, as of the day it was seen. */
async function meet(transaction: Transaction, name: string, kind: Actor['kind'], role?: Role): Promise<Id> {
  const text = name.replace(/^the\s+/i, '');
  const roles = role && role.title !== '' ? [role] : [];
  const made = await transaction.add('actor', {
    kind,
    names: [{ text, language: languageOf(text), preferred: false }],
    roles,
    toConfirm: roles.length > 0 ? ['kind', 'roles'] : ['kind'],
  });
  return made.id;
}

/** The language a spelling is likely in, by its letters alone. */
function languageOf(name: string): string {
  if (/[ғӣқӯҳҷ]/iu.test(name)) return 'tg';
  return /\p{Script=Cyrillic}/u.test(name) ? 'ru' : 'en';
}
