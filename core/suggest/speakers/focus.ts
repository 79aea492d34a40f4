import type { Person } from './people.ts';
import type { Phrase } from './phrase.ts';

/** Who a phrase means, once pronouns and descriptions are followed back. */
export interface Referent {
  readonly name: string;
  readonly person: Person | null;
  readonly plural: boolean;
  /** The description the name was resolved from, or the title beside it. */
  readonly role: string | null;
}

/** Somebody or some body that spoke or acted, at a node of the outline. */
export interface Entry extends Referent {
  readonly at: number;
  readonly sentence: number;
  readonly gender: 'm' | 'f' | null;
  readonly human: boolean;
  readonly kind: Phrase['kind'];
}

/** How far back an entry that comes late is put in its place. */
const LATE = 40;

/** Who spoke or acted, in the order of the text. */
export class Focus {
  private readonly entries: Entry[] = [];

  /** Keeps the entries in the order in which they stand in the text. */
  insert(entry: Entry): void {
    let at = this.entries.length;
    while (at > 0 && at > this.entries.length - LATE && (this.entries[at - 1]?.at ?? 0) > entry.at) at -= 1;
    this.entries.splice(at, 0, entry);
  }

  /** The last `most` entries that stand before a node, the nearest first. */
  *before(at: number, most: number): Generator<Entry> {
    const end = Math.max(0, this.entries.length - most);
    for (let index = this.entries.length - 1; index >= end; index -= 1) {
      const entry = this.entries[index];
      if (entry && entry.at < at) yield entry;
    }
  }

  /** The last person or body that spoke or acted before `at`. */
  lastBefore(at: number, human: boolean): Referent | null {
    for (const entry of this.before(at, 200)) if (!human || entry.human) return entry;
    return null;
  }
}
