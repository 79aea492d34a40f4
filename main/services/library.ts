import type { EventName, Payload } from '../../core/contract/events.ts';
import { refuse } from '../../core/contract/result.ts';
import type { Id } from '../../core/model/id.ts';
import { parseRecord } from '../../core/model/kind.ts';
import { type KindName, kinds, type Records } from '../../core/model/kinds.ts';
import {
  LIBRARY_KEY,
  type LibraryDocument,
  libraryDocumentSchema,
  type Settings,
} from '../../core/model/library.ts';
import type { Json } from '../../core/model/patch.ts';
import { type Row, rowOf } from '../../core/model/row.ts';
import { type DocumentKey, type JournalEntry, type Purge, type Store, StoreError } from '../store/store.ts';
import { Transaction } from './transaction.ts';

/** The edit that hands out numbers: never undone, and no change of settings. */
export const COUNTING = 'library:count';

/** The edit that removes a source for good. Neither it nor what was before it can be taken back. */
export const PURGE = 'source:purge';

/** What the services need of the world, so that they run the same in a window, on a command line and in a test. */
export interface World {
  readonly now: () => Date;
  /** A fresh ULID. */
  readonly newId: () => Id;
  /** Who works here, where the settings name nobody. */
  readonly user: string;
  readonly emit: <N extends EventName>(name: N, payload: Payload<N>) => void;
}

/** An open library: reads records, and makes edits one after another, each durable before it is answered. */
export class Library {
  readonly store: Store;
  readonly world: World;
  /** Told of each durable edit before the windows are: what is derived from records in memory follows them. */
  readonly followers = new Set<(change: Payload<'records:changed'>) => void>();
  /** Steps that could not be taken back and that a person chose to pass over, by group, while the library is open. */
  readonly passedOver = new Set<string>();
  /** Let go of when the library is closed: what was held in memory beside it. */
  readonly held = new Set<() => void>();
  /** Number of the last purge since the library was opened, 0 where there was none: what was derived before it is not to be kept. */
  purged = 0;
  private last: Promise<unknown> = Promise.resolve();
  private steps: Promise<unknown> = Promise.resolve();

  constructor(store: Store, world: World) {
    this.store = store;
    this.world = world;
  }

  /** The library's own document. Throws `StoreError` where it is damaged. */
  async document(): Promise<LibraryDocument> {
    const stored = await this.store.read(LIBRARY_KEY);
    if (!stored) throw new StoreError('damaged', 'library.json');
    return libraryDocumentSchema.parse(stored.data);
  }

  /** The day it is, ISO 8601. */
  today(): string {
    return this.world.now().toISOString().slice(0, 10);
  }

  async settings(): Promise<Settings> {
    return (await this.document()).settings;
  }

  /** Name that stands in what is made or changed now. */
  async author(): Promise<string> {
    return (await this.settings()).author || this.world.user;
  }

  /** Rows of all records of a kind, or of all kinds, in order of their numbers. */
  rows(kind?: KindName): readonly Row[] {
    return (
      this.store
        .keys(kind)
        .filter((key) => key.kind !== LIBRARY_KEY.kind)
        // Made by `rowOf` and kept under a checksum: to parse 60,000 again would take longer than a start may.
        .map((key) => this.store.row(key) as unknown as Row | null)
        .filter((row) => row !== null)
        .sort((a, b) => a.number - b.number)
    );
  }

  /** A record with its revision, or null where there is none. */
  async find<K extends KindName>(kind: K, id: Id): Promise<{ record: Records[K]; revision: number } | null> {
    const stored = await this.store.read({ kind, id });
    return stored && { record: asRecord(kind, stored.data), revision: stored.revision };
  }

  /** A record with its revision. Refuses with `not-found`. */
  async get<K extends KindName>(kind: K, id: Id): Promise<{ record: Records[K]; revision: number }> {
    const found = await this.find(kind, id);
    if (!found) throw refuse('not-found', { kind, id });
    return found;
  }

  /** All records of a kind, in order of their numbers; damaged ones are left out (the store names them). */
  async all<K extends KindName>(kind: K): Promise<readonly { record: Records[K]; revision: number }[]> {
    const found = await Promise.all(
      this.store.keys(kind).map(async (key) => {
        try {
          return await this.find(kind, key.id);
        } catch (error) {
          if (error instanceof StoreError && error.code === 'damaged') return null;
          throw error;
        }
      }),
    );
    return found.filter((one) => one !== null).sort((a, b) => a.record.number - b.record.number);
  }

  /**
   * Makes one edit: `work` reads and writes in a transaction, then all of it becomes durable together and is told to
   * every window. Edits wait for each other, so that none is built on a state that another is about to change.
   */
  edit<T>(command: string, group: string | null, work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return this.inTurn(async () => {
      const transaction = new Transaction(this, await this.author());
      const value = await work(transaction);
      const changes = transaction.changes();
      if (changes.length === 0) return value;
      const counting = await transaction.counting();
      const by = transaction.author;
      // Handed over in one tick: both share one sync, and the numbers are down before what bears them.
      await this.durably(() =>
        Promise.all([
          ...(counting
            ? [this.store.commit({ command: COUNTING, group: this.world.newId(), by, changes: [counting] })]
            : []),
          this.store.commit({ command, group: group ?? this.world.newId(), by, changes }),
        ]),
      );
      return value;
    });
  }

  /** Ends what follows the library, folds its journal into the documents and releases it. */
  async close(): Promise<void> {
    for (const release of this.held) release();
    await this.store.close();
  }

  /** Takes back a group of edits, in turn with the others. */
  undo(group: string): Promise<JournalEntry> {
    return this.inTurn(async () => {
      const by = await this.author();
      const [entry] = await this.durably(async () => [await this.store.undo(group, by)] as const);
      return entry;
    });
  }

  /** Removes something for good, in turn with the edits: `prepare` is given the author and finds what goes. */
  purge(
    prepare: (author: string) => Promise<Omit<Purge, 'command' | 'group' | 'by'>>,
  ): Promise<JournalEntry> {
    return this.inTurn(async () => {
      const by = await this.author();
      const purge = await prepare(by);
      const [entry] = await this.durably(
        async () =>
          [await this.store.purge({ ...purge, command: PURGE, group: this.world.newId(), by })] as const,
        purge.gone,
      );
      this.purged = entry.seq;
      return entry;
    });
  }

  /** Runs undos and redos one after another: each looks at what the one before it has left. */
  step<T>(job: () => Promise<T>): Promise<T> {
    const step = this.steps.then(job, job);
    this.steps = step.catch(() => undefined);
    return step;
  }

  private inTurn<T>(job: () => Promise<T>): Promise<T> {
    const turn = this.last.then(job, job);
    this.last = turn.catch(() => undefined);
    return turn;
  }

  private async durably<Entries extends readonly JournalEntry[]>(
    write: () => Promise<Entries>,
    gone: readonly DocumentKey[] = [],
  ): Promise<Entries> {
    const why = this.store.readOnlyBecause;
    if (why) throw refuse(why.code, { detail: why.detail });
    const { emit } = this.world;
    emit('saving:changed', { state: 'saving', at: null, code: null });
    try {
      const entries = await write();
      emit('saving:changed', { state: 'saved', at: entries.at(-1)?.at ?? null, code: null });
      for (const entry of entries) {
        const change = await this.changeOf([...entry.changes, ...gone], entry);
        for (const follow of this.followers) follow(change);
        emit('records:changed', change);
        if (entry.command !== COUNTING && entry.changes.some((change) => change.kind === LIBRARY_KEY.kind))
          emit('settings:changed', { settings: await this.settings() });
      }
      return entries;
    } catch (error) {
      emit('saving:changed', {
        state: error instanceof StoreError && error.code === 'undo-conflict' ? 'saved' : 'failed',
        at: null,
        code: error instanceof StoreError ? error.code : 'unexpected',
      });
      throw error;
    }
  }

  private async changeOf(
    changed: readonly DocumentKey[],
    entry: JournalEntry,
  ): Promise<Payload<'records:changed'>> {
    const changes = await Promise.all(
      changed
        .filter((change) => change.kind !== LIBRARY_KEY.kind)
        .map(async ({ kind, id }) => {
          const name = kind as KindName;
          const found = await this.find(name, id);
          return {
            kind: name,
            id,
            record: (found?.record ?? null) as Json,
            row: found && rowOf(name, found.record, found.revision),
          };
        }),
    );
    const { seq, at, command, group, undoes } = entry;
    return { seq, at, command, group, undoes, changes };
  }
}

/** Briefings as they were parsed: a long one is asked for several times an edit, and takes its time. */
const briefings = new WeakMap<object, Records['briefing']>();

/** A stored document as the record of its kind. Throws `ZodError` where it does not fit. */
export function asRecord<K extends KindName>(kind: K, data: Json): Records[K] {
  const lasting = kind === 'briefing' && typeof data === 'object' ? data : null;
  // What is kept is of this kind: nothing else is.
  const known = lasting && (briefings.get(lasting) as Records[K] | undefined);
  if (known) return known;
  // The map of kinds cannot tell the compiler that each kind parses its own records.
  const record = parseRecord(kinds[kind] as never, data) as unknown as Records[K];
  if (lasting) briefings.set(lasting, record as Records['briefing']);
  return record;
}
