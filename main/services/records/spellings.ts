import { foldName } from '../../../core/actors/spelling.ts';
import type { Actor } from '../../../core/model/actor.ts';
import type { Id } from '../../../core/model/id.ts';
import type { Library } from '../library.ts';
import type { Transaction } from '../transaction.ts';

/** An actor as a spelling finds it. */
type Spelled = Pick<Actor, 'id' | 'kind'>;

/** The spellings of a library's actors, read once and then kept up to date: a capture must not read every actor. */
class Spellings {
  private readonly bySpelling = new Map<string, Map<Id, Spelled>>();
  private readonly ofActor = new Map<Id, readonly string[]>();

  with(spelling: string): readonly Spelled[] {
    return [...(this.bySpelling.get(spelling)?.values() ?? [])];
  }

  put({ id, kind, names }: Actor): void {
    this.remove(id);
    const spellings = names.map(({ text }) => foldName(text));
    this.ofActor.set(id, spellings);
    for (const spelling of spellings) {
      const known = this.bySpelling.get(spelling) ?? new Map<Id, Spelled>();
      this.bySpelling.set(spelling, known.set(id, { id, kind }));
    }
  }

  remove(id: Id): void {
    for (const spelling of this.ofActor.get(id) ?? []) this.bySpelling.get(spelling)?.delete(id);
    this.ofActor.delete(id);
  }
}

const held = new WeakMap<Library, Promise<Spellings>>();

function spellingsOf(library: Library): Promise<Spellings> {
  const known = held.get(library);
  if (known) return known;
  const reading = library.all('actor').then((actors) => {
    const spellings = new Spellings();
    for (const { record } of actors) spellings.put(record);
    return spellings;
  });
  held.set(library, reading);
  reading.catch(() => held.delete(library));
  library.followers.add(({ changes }) => {
    for (const { kind, id, record } of changes)
      if (kind === 'actor')
        // An event carries records as they were parsed for it.
        held
          .get(library)
          ?.then((spellings) =>
            record === null ? spellings.remove(id) : spellings.put(record as unknown as Actor),
          );
  });
  return reading;
}

/** Actors that have a spelling, as an edit sees them: those it made or changed itself are among them. */
export async function actorsSpelled(transaction: Transaction, name: string): Promise<readonly Spelled[]> {
  const spelling = foldName(name);
  const own = transaction.touchedOf('actor');
  const others = (await spellingsOf(transaction.library)).with(spelling).filter(({ id }) => !own.has(id));
  const ours = [...own.values()].filter((actor) =>
    actor?.names.some(({ text }) => foldName(text) === spelling),
  );
  return [...others, ...ours.filter((actor) => actor !== null)];
}
