import * as fs from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Adapter } from 'lowdb';
import {
  readIfThere,
  rename,
  type Stamp,
  sameStamp,
  stampOf,
  syncDirectory,
  temporaryName,
  writeNew,
} from './disk.ts';
import { seal, unseal } from './envelope.ts';
import { keepGeneration } from './generations.ts';
import { documentFile, ensureFolder } from './layout.ts';
import { keepCopy } from './quarantine.ts';
import type { DocumentKey, StoredDocument } from './store.ts';
import { StoreError } from './store-error.ts';

/** Why a document's file cannot be used as it stands. */
export type FileProblem = 'missing' | 'unreadable' | 'hash';

/** Thrown by `DocumentAdapter.read`; the store answers it with recovery, never with a default. */
export class DocumentProblem extends Error {
  constructor(
    readonly file: string,
    readonly problem: FileProblem,
  ) {
    super(`${problem}: ${file}`);
  }
}

/**
 * lowdb's adapter for one document of a library. Its own `JSONFile` never syncs, loses the mode, takes `null` for
 * data and answers a missing file with a default; this one does none of that. Writing a document whose data is null
 * takes its file away: that is how a removal stands in memory.
 */
export class DocumentAdapter implements Adapter<StoredDocument | null> {
  readonly file: string;
  /** Sequence number of the state in the file, as last read or written; null where there is no file. */
  fileSeq: number | null = null;
  /** Length of the file in bytes, as last read or written. */
  bytes = 0;
  #stamp: Stamp | null = null;
  #sha256 = '';
  #generations: readonly number[] | null = null;

  constructor(
    readonly directory: string,
    readonly key: DocumentKey,
    /** Told when a file that somebody else changed was kept as a conflict copy. */
    private readonly onConflict: (file: string) => void,
    private readonly lenient = false,
  ) {
    this.file = documentFile(key);
  }

  get #path(): string {
    return join(this.directory, this.file);
  }

  /** The document in the file. Throws `DocumentProblem`, `StoreError` `newer-format`, or a system error. */
  async read(): Promise<StoredDocument> {
    const stamp = await stampOf(this.#path);
    const bytes = await readIfThere(this.#path);
    if (bytes === null) throw new DocumentProblem(this.file, 'missing');
    const opened = unseal(this.key, bytes, this.lenient);
    if (opened.problem === 'newer') throw new StoreError('newer-format', `${this.file}, ${opened.format}`);
    if (opened.problem !== null) throw new DocumentProblem(this.file, opened.problem);
    this.#remember(stamp, opened.seq, bytes.length, opened.sha256);
    return { revision: opened.seq, data: opened.data };
  }

  /**
   * Replaces the file durably: new file synced and read back, the old one kept as a generation, renamed, folder
   * synced. Killed at any step, the old or the new file stands, whole. Throws system errors.
   */
  async write(document: StoredDocument | null): Promise<void> {
    if (document === null) return;
    if (document.data === null) return this.#remove(document.revision);
    const sealed = seal(this.key, document.revision, document.data);
    const fresh = temporaryName(join(this.directory, 'temporary'), this.#path);
    await writeNew(fresh, sealed.bytes);
    try {
      await ensureFolder(dirname(this.#path));
      await this.#keepWhatStands();
      await rename(fresh, this.#path);
    } catch (error) {
      await fs.rm(fresh, { force: true }).catch(() => undefined);
      throw error;
    }
    await syncDirectory(dirname(this.#path));
    this.#remember(await stampOf(this.#path), document.revision, sealed.bytes.length, sealed.sha256);
  }

  /** Takes the file away durably; its last state stays among the generations. */
  async #remove(revision: number): Promise<void> {
    await this.#keepWhatStands();
    await fs.rm(this.#path, { force: true });
    if ((await stampOf(dirname(this.#path))) !== null) await syncDirectory(dirname(this.#path));
    this.#remember(null, revision, 0, '');
  }

  /** SHA-256 in the envelope of the file, as last read or written; empty where there is none. */
  get sha256(): string {
    return this.#sha256;
  }

  /** The file is gone or was set aside. */
  forgetFile(): void {
    this.#remember(null, null, this.bytes, '');
  }

  /** True where the file is no longer what we last read or wrote. */
  async changedOutside(): Promise<boolean> {
    const stamp = await stampOf(this.#path);
    if (sameStamp(stamp, this.#stamp)) return false;
    const bytes = stamp === null ? null : await readIfThere(this.#path);
    if (bytes === null) return this.#stamp !== null;
    const opened = unseal(this.key, bytes);
    if (opened.problem !== null || opened.sha256 !== this.#sha256) return true;
    this.#stamp = stamp;
    return false;
  }

  /** Before the file is replaced: ours becomes a generation, one that somebody else wrote a conflict copy. */
  async #keepWhatStands(): Promise<void> {
    if ((await stampOf(this.#path)) === null) return;
    if (await this.changedOutside()) {
      await keepCopy(this.directory, this.file, 'conflict');
      this.onConflict(this.file);
    } else if (this.fileSeq !== null)
      this.#generations = await keepGeneration(this.directory, this.key, this.fileSeq, this.#generations);
  }

  #remember(stamp: Stamp | null, seq: number | null, bytes: number, sha256: string): void {
    this.#stamp = stamp;
    this.fileSeq = seq;
    this.bytes = bytes;
    this.#sha256 = sha256;
  }
}
