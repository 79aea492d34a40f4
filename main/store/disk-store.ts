import type { Json } from '../../core/model/patch.ts';
import { getBlob, putBlob } from './blobs.ts';
import { checkpoint } from './checkpoint.ts';
import { copyLibrary } from './copy.ts';
import type { Current } from './current.ts';
import type { DamageList } from './damage-list.ts';
import { Forms } from './forms.ts';
import { recordsNewestFirst, stateAt, touches } from './history.ts';
import type { JournalRecord } from './journal-record.ts';
import { documentFile, needleOf } from './layout.ts';
import { heldBy } from './lock.ts';
import type { Parts, Pen } from './parts.ts';
import { finishPurge, orderPurge } from './purge.ts';
import type {
  Damage,
  DocumentKey,
  Edit,
  JournalEntry,
  Purge,
  Store,
  StoredDocument,
  StoreIndex,
} from './store.ts';
import { asStoreError, StoreError } from './store-error.ts';
import { Turns } from './turns.ts';
import { verifyLibrary } from './verify.ts';

/** Milliseconds after which the lock is looked at again: a machine that slept may have been given up by another. */
const LOCK_TRUSTED = 10_000;
const CHECKPOINT_EVERY = 200;
const IDLE = 5_000;

/** An edit that waits for its turn. */
interface Waiting {
  readonly edit: Edit;
  readonly resolve: (entry: JournalEntry) => void;
  readonly reject: (error: unknown) => void;
}

/** The library on disk, open. Made by `openStore`. */
export class DiskStore implements Store {
  readonly directory: string;
  readonly #index: StoreIndex;
  #current: Current;
  readonly #damage: DamageList;
  readonly #checkpointEvery: number;
  readonly #idle: number;
  readonly #forms: Forms;
  readonly #now: () => Date;
  readonly #reopen: Parts['reopen'];
  #pen: Pen | null;
  #readOnlyBecause: StoreError | null;

  /** One write of the journal after another. */
  readonly #edits = new Turns();
  /** One checkpoint, verification or copy after another; edits go on meanwhile. */
  readonly #upkeep = new Turns();
  #waiting: Waiting[] = [];
  #closing: Promise<void> | null = null;
  #lockSeen = Date.now();
  #sinceCheckpoint = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor({ directory, index, options, current, damage, pen, readOnlyBecause, reopen }: Parts) {
    this.directory = directory;
    this.#index = index;
    this.#current = current;
    this.#damage = damage;
    this.#checkpointEvery = options.checkpointEvery ?? CHECKPOINT_EVERY;
    this.#idle = options.idleMilliseconds ?? IDLE;
    this.#forms = new Forms(directory, (one) => damage.add(one));
    this.#now = options.now ?? (() => new Date());
    this.#reopen = reopen;
    this.#pen = pen;
    this.#readOnlyBecause = readOnlyBecause;
    if (pen !== null) this.#checkpointWhenIdle();
  }

  get readOnly(): boolean {
    return this.#pen === null;
  }

  get readOnlyBecause(): StoreError | null {
    return this.#readOnlyBecause;
  }

  get heldBy(): string | null {
    const why = this.#readOnlyBecause;
    return why?.code === 'locked' ? why.detail : null;
  }

  get damage(): readonly Damage[] {
    return this.#damage.all;
  }

  get seq(): number {
    return this.#current.seq;
  }

  keys(kind?: string): readonly DocumentKey[] {
    return this.#current.rows.keys(kind);
  }

  row(key: DocumentKey): Json {
    return this.#current.rows.get(key)?.row ?? null;
  }

  async read(key: DocumentKey): Promise<StoredDocument | null> {
    const state = await this.#current.state(key);
    return state.data === null ? null : state;
  }

  commit(edit: Edit): Promise<JournalEntry> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ edit, resolve, reject });
      if (this.#waiting.length === 1) void this.#edits.take(() => this.#writeWaiting());
    });
  }

  undo(group: string, by: string): Promise<JournalEntry> {
    return this.#edits.take(async () => {
      const { writer } = await this.#writable();
      const outcome = await writer.undo(group, by);
      if (!outcome.done) throw outcome.error;
      this.#written(1);
      return outcome.entry;
    });
  }

  async history(options: {
    key?: DocumentKey;
    limit?: number;
    before?: number;
  }): Promise<readonly JournalEntry[]> {
    const { key, limit = Number.POSITIVE_INFINITY, before = this.seq + 1 } = options;
    const found: JournalRecord[] = [];
    for await (const record of recordsNewestFirst(this.directory, key && needleOf(key))) {
      if (found.length >= limit) break;
      if (record.seq < before && (key === undefined || touches(record, key))) found.push(record);
    }
    return found;
  }

  async readAt(key: DocumentKey, seq: number): Promise<Json> {
    const standing =
      this.#current.rows.get(key) === null ? { revision: this.seq, data: null } : await this.read(key);
    if (standing === null) throw new StoreError('damaged', documentFile(key));
    return stateAt(recordsNewestFirst(this.directory, needleOf(key)), key, standing, seq);
  }

  purge(purge: Purge): Promise<JournalEntry> {
    return this.#upkeep.take(() => this.#edits.take(() => this.#forms.quiet(() => this.#purge(purge))));
  }

  async #purge(purge: Purge): Promise<JournalEntry> {
    const { lock, journal } = await this.#writable();
    clearTimeout(this.#timer);
    try {
      await orderPurge(this.directory, purge, this.#current, this.#now().toISOString());
    } catch (error) {
      throw asStoreError(error, this.directory);
    }
    try {
      await journal.close();
      await finishPurge(this.directory);
      const { current, pen } = await this.#reopen(lock, this.#damage);
      this.#current = current;
      this.#pen = pen;
    } catch (error) {
      // It counts, and is ended by the next who opens the library.
      this.#pen = null;
      this.#readOnlyBecause = new StoreError('purging', this.directory, { cause: error });
      await lock.release();
      throw this.#readOnlyBecause;
    }
    this.#checkpointWhenIdle();
    const [entry] = await this.history({ limit: 1 });
    if (entry === undefined) throw new StoreError('damaged', 'journal');
    return entry;
  }

  async putBlob(bytes: Uint8Array): Promise<string> {
    await this.#writable();
    return putBlob(this.directory, bytes);
  }

  async getBlob(hash: string): Promise<Uint8Array> {
    try {
      return await getBlob(this.directory, hash);
    } catch (error) {
      if (error instanceof StoreError && error.code === 'damaged')
        this.#damage.add({ file: error.detail, what: 'hash', outcome: 'lost' });
      if (error instanceof StoreError && error.code === 'missing-blob')
        this.#damage.add({ file: error.detail, what: 'missing', outcome: 'lost' });
      throw error;
    }
  }

  async keepForm(id: string, form: Json): Promise<void> {
    await this.#writable();
    await this.#forms.keep(id, form);
  }

  async dropForm(id: string): Promise<void> {
    await this.#writable();
    await this.#forms.drop(id);
  }

  async forms(): Promise<readonly { readonly id: string; readonly form: Json }[]> {
    return this.#pen === null ? [] : this.#forms.all();
  }

  checkpoint(): Promise<void> {
    return this.#upkeep.take(async () => {
      const { journal, file } = await this.#writable();
      clearTimeout(this.#timer);
      this.#sinceCheckpoint = 0;
      await checkpoint({
        directory: this.directory,
        current: this.#current,
        journal,
        file,
        edits: this.#edits,
      });
    });
  }

  verify(): Promise<readonly Damage[]> {
    return this.#upkeep.take(async () => {
      await verifyLibrary({
        directory: this.directory,
        index: this.#index,
        current: this.#current,
        readOnly: this.readOnly,
        onDamage: (damage) => this.#damage.add(damage),
        stopped: () => this.#closing !== null,
      });
      return this.damage;
    });
  }

  copyTo(directory: string): Promise<void> {
    return this.#upkeep.take(() =>
      this.#edits.take(() => this.#forms.quiet(() => copyLibrary(this.directory, directory))),
    );
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#edits.take(async () => undefined);
    await this.#forms.quiet(async () => undefined);
    const pen = this.#pen;
    if (pen === null) return;
    // The journal holds every edit: a checkpoint that cannot be made now is made at the next start.
    await this.checkpoint().catch(() => undefined);
    clearTimeout(this.#timer);
    this.#pen = null;
    await pen.journal.close();
    await pen.lock.release();
  }

  async #writeWaiting(): Promise<void> {
    const waiting = this.#waiting;
    this.#waiting = [];
    try {
      const { writer } = await this.#writable();
      const outcomes = await writer.write(waiting.map(({ edit }) => edit));
      this.#written(outcomes.filter(({ done }) => done).length);
      for (const [n, outcome] of outcomes.entries())
        if (outcome.done) waiting[n]?.resolve(outcome.entry);
        else waiting[n]?.reject(outcome.error);
    } catch (error) {
      for (const { reject } of waiting) reject(error);
    }
  }

  #written(edits: number): void {
    this.#sinceCheckpoint += edits;
    if (this.#sinceCheckpoint >= this.#checkpointEvery) this.#checkpointSoon();
    else this.#checkpointWhenIdle();
  }

  #checkpointWhenIdle(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#checkpointSoon(), this.#idle).unref();
  }

  /** Nobody waits for it: what fails is tried again after the next edits, and nothing depends on it meanwhile. */
  #checkpointSoon(): void {
    this.#sinceCheckpoint = 0;
    if (this.#closing === null) this.checkpoint().catch(() => undefined);
  }

  /** The pen, or a `StoreError` that says why there is none. */
  async #writable(): Promise<Pen> {
    const pen = this.#pen;
    if (pen === null) throw this.#readOnlyBecause ?? new StoreError('read-only', this.directory);
    if (Math.abs(Date.now() - this.#lockSeen) < LOCK_TRUSTED) return pen;
    this.#lockSeen = Date.now();
    if (await pen.lock.stillHeld()) return pen;
    this.#pen = null;
    this.#readOnlyBecause = new StoreError('locked', (await heldBy(this.directory)) ?? this.directory);
    await pen.journal.close();
    throw this.#readOnlyBecause;
  }
}
