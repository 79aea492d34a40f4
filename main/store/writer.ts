import { ulid } from 'ulid';
import { applyPatches, diff, sameJson } from '../../core/model/patch.ts';
import type { Current } from './current.ts';
import { recordsNewestFirst } from './history.ts';
import type { Journal } from './journal.ts';
import type { JournalDraft, JournalRecord } from './journal-record.ts';
import { nameOf } from './layout.ts';
import type { DocumentKey, Edit, JournalEntry, StoredDocument, StoreIndex } from './store.ts';
import { StoreError } from './store-error.ts';
import { findGroup, inverseOf } from './undo.ts';

/** Groups whose first edit is remembered. A group is a gesture of a person: it does not stay open long. */
const GROUPS = 10_000;

/** How one of several edits written together came out. */
export type Outcome =
  | { readonly done: true; readonly entry: JournalEntry }
  | { readonly done: false; readonly error: unknown };

/** Documents that a batch touches: as they stand, and as its drafts so far leave them. */
interface Batch {
  readonly before: Map<string, StoredDocument>;
  readonly after: Map<string, StoredDocument>;
}

/** Turns edits into journal records and makes them current. One batch at a time: the caller sees to it. */
export class Writer {
  readonly #began = new Map<string, number>();

  constructor(
    private readonly directory: string,
    private readonly current: Current,
    private readonly journal: Journal,
    private readonly index: StoreIndex,
    private readonly now: () => Date,
    tail: readonly JournalRecord[],
  ) {
    for (const { group, began } of tail) this.#began.set(group, began);
  }

  /** Makes edits durable with one sync. Each fails alone where it does not fit; all fail where the disk does. */
  async write(edits: readonly Edit[], undoes: string | null = null): Promise<readonly Outcome[]> {
    const batch: Batch = { before: new Map(), after: new Map() };
    const drafts = new Map<number, JournalDraft>();
    const outcomes: Outcome[] = [];
    for (const [at, edit] of edits.entries())
      try {
        const seq = this.current.seq + drafts.size;
        const entry = await this.#draft(edit, undoes, seq, batch);
        if (entry.changes.length > 0) drafts.set(at, entry);
        outcomes.push({ done: true, entry });
      } catch (error) {
        outcomes.push({ done: false, error });
      }
    if (drafts.size === 0) return outcomes;
    try {
      const records = await this.journal.append([...drafts.values()]);
      for (const record of records) this.#take(record, batch.before);
      for (const [n, at] of [...drafts.keys()].entries()) {
        const entry = records[n];
        if (entry !== undefined) outcomes[at] = { done: true, entry };
      }
    } catch (error) {
      for (const at of drafts.keys()) outcomes[at] = { done: false, error };
    }
    return outcomes;
  }

  /** Takes a group back as one edit of its own. Rejects with `StoreError`. */
  async undo(group: string, by: string): Promise<Outcome> {
    const found = await findGroup(recordsNewestFirst(this.directory), group);
    const changes = await inverseOf(found, async (key) => (await this.current.state(key)).data);
    const [outcome] = await this.write([{ command: 'edit:undo', group: ulid(), by, changes }], group);
    return outcome ?? { done: false, error: new StoreError('nothing-to-undo', group) };
  }

  /** The record of an edit after the edit `seq`; without changes, and of number `seq`, where it changes nothing. */
  async #draft(edit: Edit, undoes: string | null, seq: number, batch: Batch): Promise<JournalDraft> {
    const own = new Map<string, StoredDocument>();
    const changes: JournalDraft['changes'][number][] = [];
    const inverse: JournalDraft['inverse'][number][] = [];
    for (const { kind, id, before, after } of edit.changes) {
      const key = { kind, id };
      const standing = own.get(nameOf(key)) ?? (await this.#standing(key, batch));
      if (!sameJson(standing.data, before)) throw new StoreError('conflict', nameOf(key));
      const patches = diff(before, after);
      if (patches.length === 0) continue;
      const data = applyPatches(standing.data, patches);
      // A document the index cannot describe is refused here, while nothing is written.
      if (data !== null) this.index.row(key, data, seq + 1);
      changes.push({ ...key, was: standing.data === null ? 0 : standing.revision, patches });
      inverse.unshift({ ...key, patches: diff(after, before) });
      own.set(nameOf(key), { revision: seq + 1, data });
    }
    for (const [name, state] of own) batch.after.set(name, state);
    const { command, group, by } = edit;
    const at = this.now().toISOString();
    const next = changes.length === 0 ? seq : seq + 1;
    const began = this.#began.get(group) ?? next;
    if (changes.length > 0) this.#remember(group, began);
    return { seq: next, at, command, group, by, undoes, began, changes, inverse };
  }

  async #standing(key: DocumentKey, { before, after }: Batch): Promise<StoredDocument> {
    const drafted = after.get(nameOf(key));
    if (drafted !== undefined) return drafted;
    const state = await this.current.state(key);
    before.set(nameOf(key), state);
    return state;
  }

  /** What counts is what the journal holds: states are made from the record as it was read back. */
  #take(record: JournalRecord, states: Map<string, StoredDocument>): void {
    const made = new Map<string, DocumentKey>();
    for (const { kind, id, patches } of record.changes) {
      const key = { kind, id };
      const data = applyPatches(states.get(nameOf(key))?.data ?? null, patches);
      states.set(nameOf(key), { revision: record.seq, data });
      made.set(nameOf(key), key);
    }
    this.current.take(
      record,
      [...made].map(([name, key]) => ({
        ...key,
        state: states.get(name) ?? { revision: record.seq, data: null },
      })),
    );
  }

  #remember(group: string, began: number): void {
    this.#began.set(group, began);
    for (const oldest of this.#began.keys()) {
      if (this.#began.size <= GROUPS) break;
      this.#began.delete(oldest);
    }
  }
}
