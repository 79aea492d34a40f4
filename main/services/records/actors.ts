import { foldName } from '../../../core/actors/spelling.ts';
import type { Parsed } from '../../../core/contract/commands.ts';
import type { Made } from '../../../core/contract/record-commands.ts';
import { refuse } from '../../../core/contract/result.ts';
import { type Actor, actorKind, type Name } from '../../../core/model/actor.ts';
import type { Id } from '../../../core/model/id.ts';
import type { FieldsOf, KindName } from '../../../core/model/kinds.ts';
import { rank, type Scheme } from '../../../core/model/marking.ts';
import { sameJson } from '../../../core/model/patch.ts';
import { type Disclosure, disclosureSchema } from '../../../core/model/record.ts';
import type { Library } from '../library.ts';
import type { Transaction } from '../transaction.ts';
import { mapParties } from './parties.ts';
import { relink } from './references.ts';

/**
 * Makes one actor of two: `keep` takes the names, roles and whatever else `away` had, everything that named `away`
 * names `keep`, in the wording of its source as before. One edit, undone as one.
 */
export async function mergeActors(
  library: Library,
  { keep, away }: Parsed<'actor:merge'>,
  group: string | null,
): Promise<null> {
  if (keep === away) return null;
  return library.edit('actor:merge', group, async (transaction) => {
    const [kept, gone] = [await transaction.get('actor', keep), await transaction.get('actor', away)];
    const { scheme, defaultMarking } = await transaction.settings();
    await transaction.edit('actor', keep, merged(kept, gone, scheme, defaultMarking));
    await relink(library, transaction, away, keep);
    await transaction.remove('actor', away);
    return null;
  });
}

/** What one actor becomes when it takes in another: nothing that either held is dropped, nothing grows less secret. */
function merged(
  keep: Actor,
  away: Actor,
  scheme: Scheme,
  defaultMarking: string,
): Partial<FieldsOf<'actor'>> {
  const higher = rank(scheme, away.marking ?? defaultMarking) > rank(scheme, keep.marking ?? defaultMarking);
  const graded = keep.kind !== 'person' && keep.reliability === null && away.reliability !== null;
  const reason = graded ? keep.reliabilityReason : away.reliabilityReason;
  return {
    names: namesOfBoth(keep.names, away.names),
    roles: [
      ...keep.roles,
      ...away.roles.filter((role) => !keep.roles.some((known) => sameJson(role, known))),
    ],
    addressForm: keep.addressForm || away.addressForm,
    languages: [...new Set([...keep.languages, ...away.languages])],
    biography: joined('biography', keep.biography, away.biography),
    biographyEvidence: [...new Set([...keep.biographyEvidence, ...away.biographyEvidence])],
    reliability: graded ? away.reliability : keep.reliability,
    reliabilityReason: graded ? away.reliabilityReason : keep.reliabilityReason,
    ours: keep.ours || away.ours,
    tags: [...new Set([...keep.tags, ...away.tags])],
    note: joined('note', joined('note', keep.note, away.note), reason),
    marking: higher ? away.marking : keep.marking,
    markingAuthority: higher ? away.markingAuthority : keep.markingAuthority,
    disclosure: stricter(keep.disclosure, away.disclosure),
  };
}

/** Two texts as paragraphs of one. Refuses what the field cannot hold, rather than cut it. */
function joined(field: 'biography' | 'note', one: string, other: string): string {
  if (other === '' || one.includes(other)) return one;
  const both = [one, other].filter((text) => text !== '').join('\n\n');
  if (!actorKind.fields.shape[field].safeParse(both).success) throw refuse('too-long-together', {}, field);
  return both;
}

function stricter(a: Disclosure, b: Disclosure): Disclosure {
  const order = disclosureSchema.options;
  return order.indexOf(a) >= order.indexOf(b) ? a : b;
}

/** Every spelling once; the preferred form of a language stays that of the actor kept. */
function namesOfBoth(kept: readonly Name[], gone: readonly Name[]): readonly Name[] {
  const preferred = new Set(kept.filter((name) => name.preferred).map((name) => name.language));
  const known = new Set(kept.map((name) => foldName(name.text)));
  const more = gone.filter((name) => !known.has(foldName(name.text)));
  return [
    ...kept,
    ...more.map((name) => ({ ...name, preferred: name.preferred && !preferred.has(name.language) })),
  ];
}

/**
 * Makes an actor of its own of some names of another; whatever named the actor under one of them names the new one.
 * What else is known stays where it was. Refuses names the actor does not have, and taking all of them.
 */
export async function splitActor(
  library: Library,
  { id, names }: Parsed<'actor:split'>,
  group: string | null,
): Promise<Made> {
  return library.edit('actor:split', group, async (transaction) => {
    const actor = await transaction.get('actor', id);
    const leaving = new Set(names.map(foldName));
    const taken = actor.names.filter((name) => leaving.has(foldName(name.text)));
    const left = actor.names.filter((name) => !leaving.has(foldName(name.text)));
    const unknown = names.find((name) => !taken.some((known) => foldName(known.text) === foldName(name)));
    if (unknown !== undefined) throw refuse('not-a-name-of', { name: unknown }, 'names');
    if (left.length === 0) throw refuse('no-name-left', {}, 'names');
    const { kind, tags, marking, markingAuthority, disclosure, ours } = actor;
    const made = await transaction.add('actor', {
      ...{ kind, tags, marking, markingAuthority, disclosure, ours },
      names: taken,
      toConfirm: ['kind'],
    });
    await transaction.edit('actor', id, { names: left });
    for (const row of library.rows())
      if (row.refers.includes(id))
        await leave(transaction, row.kind, row.id, { from: id, to: made.id, leaving });
    return made;
  });
}

async function leave<K extends KindName>(
  transaction: Transaction,
  kind: K,
  id: Id,
  { from, to, leaving }: { readonly from: Id; readonly to: Id; readonly leaving: ReadonlySet<string> },
): Promise<void> {
  const fields = await mapParties(kind, await transaction.get(kind, id), async (party) =>
    party.actor === from && leaving.has(foldName(party.name)) ? { ...party, actor: to } : party,
  );
  await transaction.edit(kind, id, fields);
}
