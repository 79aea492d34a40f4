import { Low } from 'lowdb';
import { DocumentAdapter, DocumentProblem, type FileProblem } from './adapter.ts';
import type { JournalRecord } from './journal-record.ts';
import { documentFile, nameOf } from './layout.ts';
import { setAside } from './quarantine.ts';
import { carryForward, recover } from './recovery.ts';
import type { Damage, DocumentKey, StoredDocument } from './store.ts';
import { asStoreError, StoreError } from './store-error.ts';

/** Bytes of documents kept in memory that could be read again. */
const KEPT = 64 * 1024 * 1024;

/** A document in memory: lowdb's data is its present state, the file's state may be behind it. */
interface Held {
  readonly key: DocumentKey;
  readonly low: Low<StoredDocument | null>;
  readonly adapter: DocumentAdapter;
}

/** Where documents lie and who hears of damage. */
export interface DocumentsOptions {
  readonly directory: string;
  readonly readOnly: boolean;
  readonly onDamage: (damage: Damage) => void;
}

/**
 * The documents of a library: each one a lowdb of its own, read when it is asked for, carried forward by the
 * journal's tail, recovered where its file does not hold.
 */
export class Documents {
  readonly #held = new Map<string, Held>();
  readonly #loading = new Map<string, Promise<StoredDocument>>();
  readonly #lost = new Set<string>();
  /** Records after the last checkpoint, by document. */
  #tail = new Map<string, JournalRecord[]>();

  /** Bytes of the files of documents in memory, at most; `trim` counts them. */
  #bytes = 0;

  constructor(private readonly options: DocumentsOptions) {}

  /** Takes note of records that the files may not hold yet. */
  follow(records: readonly JournalRecord[]): void {
    for (const record of records)
      for (const change of record.changes) {
        const name = nameOf(change);
        const known = this.#tail.get(name);
        if (known === undefined) this.#tail.set(name, [record]);
        else known.push(record);
      }
  }

  /** Forgets records up to `seq`: the files hold them now. */
  forget(seq: number): void {
    const later = [...this.#tail].map(([name, records]): [string, JournalRecord[]] => [
      name,
      records.filter((record) => record.seq > seq),
    ]);
    this.#tail = new Map(later.filter(([, records]) => records.length > 0));
  }

  /**
   * A document that should stand at `revision` (null where nobody knows). Rejects with `StoreError` `damaged` where
   * no state of it can be had. The state given may be an earlier one; `onDamage` was told then.
   */
  async load(key: DocumentKey, revision: number | null): Promise<StoredDocument> {
    const name = nameOf(key);
    const held = this.#held.get(name)?.low.data;
    if (held !== undefined && held !== null) {
      this.#touch(name);
      return held;
    }
    if (this.#lost.has(name)) throw new StoreError('damaged', documentFile(key));
    const running = this.#loading.get(name);
    if (running !== undefined) return running;
    const loading = this.#read(key, revision).finally(() => this.#loading.delete(name));
    this.#loading.set(name, loading);
    return loading;
  }

  /** Makes a state current. The file follows at the next checkpoint. */
  put(key: DocumentKey, state: StoredDocument): void {
    const name = nameOf(key);
    const held = this.#held.get(name) ?? this.#hold(key);
    held.low.data = state;
    this.#lost.delete(name);
  }

  /** Documents whose file is behind. */
  behind(): readonly DocumentKey[] {
    return [...this.#held.values()]
      .filter(({ low, adapter }) => low.data !== null && adapter.fileSeq !== low.data.revision)
      .map(({ key }) => key);
  }

  /** Writes a document's present state to its file, through lowdb. Throws system errors. */
  async write(key: DocumentKey): Promise<void> {
    await this.#held.get(nameOf(key))?.low.write();
  }

  /**
   * Reads a document's file again, whatever is in memory. What is wrong with it is told to `onDamage` and mended: from
   * memory, else as `load` does.
   */
  async verify(key: DocumentKey, revision: number): Promise<void> {
    const held = this.#held.get(nameOf(key));
    const { directory, readOnly } = this.options;
    const file = new DocumentAdapter(directory, key, () => undefined, readOnly);
    const problem = await file.read().then(
      () => (held === undefined || held.adapter.sha256 === file.sha256 ? null : 'conflict'),
      (error: unknown) => {
        if (error instanceof DocumentProblem) return error.problem;
        throw asStoreError(error, file.file);
      },
    );
    const inMemory = held?.low.data ?? null;
    if (held !== undefined && inMemory !== null) {
      const unwritten = problem === 'missing' && held.adapter.fileSeq === null;
      if (problem !== null && !unwritten) await this.#report(key, held.adapter, problem, inMemory, revision);
    } else
      await this.load(key, revision).catch((error: unknown) => {
        if (!(error instanceof StoreError && error.code === 'damaged')) throw error;
      });
  }

  /** Lets go of documents that can be read again, least recently used first. `limit` in bytes of their files. */
  trim(limit = KEPT): void {
    this.#bytes = 0;
    for (const { adapter } of this.#held.values()) this.#bytes += adapter.bytes;
    for (const [name, { low, adapter }] of this.#held) {
      if (this.#bytes <= limit) return;
      if (low.data === null || adapter.fileSeq !== low.data.revision || this.#tail.has(name)) continue;
      this.#bytes -= adapter.bytes;
      this.#held.delete(name);
    }
  }

  #touch(name: string): void {
    const held = this.#held.get(name);
    if (held === undefined) return;
    this.#held.delete(name);
    this.#held.set(name, held);
  }

  #hold(key: DocumentKey): Held {
    const { directory, readOnly, onDamage } = this.options;
    const adapter = new DocumentAdapter(
      directory,
      key,
      (file) => onDamage({ file, what: 'conflict', outcome: 'kept' }),
      readOnly,
    );
    const held = { key, adapter, low: new Low<StoredDocument | null>(adapter, null) };
    this.#held.set(nameOf(key), held);
    return held;
  }

  async #read(key: DocumentKey, revision: number | null): Promise<StoredDocument> {
    const held = this.#hold(key);
    try {
      const state = await this.#stateOf(held, revision);
      held.low.data ??= state;
      if (held.low.data.revision < state.revision) held.low.data = state;
      const { data } = held.low;
      this.#bytes += held.adapter.bytes;
      // Half of them at once, so that a walk through everything does not count them all at every step.
      if (this.#bytes > KEPT) this.trim(KEPT / 2);
      return data;
    } catch (error) {
      this.#held.delete(nameOf(key));
      throw asStoreError(error, documentFile(key));
    }
  }

  async #stateOf({ key, low, adapter }: Held, revision: number | null): Promise<StoredDocument> {
    const tail = this.#tail.get(nameOf(key)) ?? [];
    let problem: FileProblem | null = null;
    try {
      await low.read();
    } catch (error) {
      if (!(error instanceof DocumentProblem)) throw error;
      problem = error.problem;
    }
    const inFile = low.data;
    low.data = null;
    if (inFile !== null || problem === 'missing') {
      const { state, whole } = carryForward(key, inFile ?? { revision: 0, data: null }, tail);
      // Beside a writer, or after a journal was lost, the file may be ahead of what we know: it holds, so it stands.
      const reached = revision === null ? state.revision > 0 : state.revision >= revision;
      if (whole && reached) return state;
    }
    const found = await recover(this.options.directory, key, inFile);
    await this.#report(key, adapter, problem, found, revision);
    if (found !== null && found.data !== null) return found;
    this.#lost.add(nameOf(key));
    throw new StoreError('damaged', adapter.file);
  }

  async #report(
    key: DocumentKey,
    adapter: DocumentAdapter,
    problem: Damage['what'] | null,
    found: StoredDocument | null,
    revision: number | null,
  ): Promise<void> {
    const what = problem ?? 'conflict';
    if (!this.options.readOnly && what !== 'missing')
      await setAside(this.options.directory, adapter.file, what);
    // What is in memory counts as not written yet.
    adapter.forgetFile();
    const usable = found !== null && found.data !== null;
    const whole = usable && revision !== null && found.revision >= revision;
    const outcome = !usable ? 'lost' : whole ? 'restored' : 'older';
    this.options.onDamage({ file: documentFile(key), what, outcome });
  }
}
