import type { Json, Patch } from '../../core/model/patch.ts';
import type { StoreError } from './store-error.ts';

/** Names a document: `library` has one, of id `library`; every other kind has one a record. */
export interface DocumentKey {
  readonly kind: string;
  readonly id: string;
}

/** One document of an edit: what it was and what it becomes. `null` before is a birth, `null` after a removal. */
export interface DocumentChange extends DocumentKey {
  readonly before: Json;
  readonly after: Json;
}

/** What a service hands to the store. All its changes become durable together, or none does. */
export interface Edit {
  /** Name of the command that asked, `noun:verb`. */
  readonly command: string;
  /** Edits of one group are undone together. A ULID. */
  readonly group: string;
  /** Who did it: the name in the settings. */
  readonly by: string;
  readonly changes: readonly DocumentChange[];
}

/** What is removed for good: no file of the library holds it afterwards, no history and no generation. */
export interface Purge {
  readonly command: string;
  readonly group: string;
  readonly by: string;
  /** Documents that are taken away. */
  readonly gone: readonly DocumentKey[];
  /** Documents that stay, changed. */
  readonly changed: readonly (DocumentKey & { readonly data: Json })[];
  /** Hashes of the blobs that are taken away. */
  readonly blobs: readonly string[];
  /** Ids of the forms not filed yet that are taken away. */
  readonly forms: readonly string[];
  /**
   * True where what goes can be read in a value: patches or a state of a document of that kind, or the text of a file
   * that is none of the library's own (`kind` is null then). The past of such a document is forgotten.
   */
  readonly holds: (kind: string | null, value: Json) => boolean;
}

/** An edit as the journal keeps it, for histories and undo. */
export interface JournalEntry {
  readonly seq: number;
  /** ISO 8601 instant. Shown, never used for order. */
  readonly at: string;
  readonly command: string;
  readonly group: string;
  readonly by: string;
  /** The group this one takes back, where it is an undo (or a redo: an undo of an undo). */
  readonly undoes: string | null;
  readonly changes: readonly (DocumentKey & { readonly patches: readonly Patch[] })[];
  readonly inverse: readonly (DocumentKey & { readonly patches: readonly Patch[] })[];
}

/** A document with the sequence number of the edit that made it what it is. */
export interface StoredDocument {
  readonly revision: number;
  readonly data: Json;
}

/** What went wrong with the library's files, told to people by name; the rest of the library is not touched by it. */
export interface Damage {
  /** Path inside the library, with forward slashes. */
  readonly file: string;
  readonly what: 'unreadable' | 'hash' | 'missing' | 'journal' | 'conflict';
  /**
   * `restored`: the newest acknowledged state stands again. `older`: an earlier good state stands, edits are lost.
   * `lost`: nothing of it could be had. `kept`: nothing is lost, the odd file or bytes were set aside.
   */
  readonly outcome: 'restored' | 'older' | 'lost' | 'kept';
}

/** How a library is opened. */
export interface StoreOptions {
  /** True where the caller only reads: no lock is taken and nothing is written. */
  readonly readOnly?: boolean;
  /** Records since the last checkpoint after which the journal is folded into the documents. Default 200. */
  readonly checkpointEvery?: number;
  /** Milliseconds without an edit after which the same happens. Default 5,000. */
  readonly idleMilliseconds?: number;
  /** True where a person has confirmed that the holder of the lock, on another machine, is gone. */
  readonly breakLock?: boolean;
  /** The clock `at` is read from: for tests. Order never depends on it. */
  readonly now?: () => Date;
}

/**
 * The library on disk. Every method that changes something resolves only when the change would survive a power cut.
 */
export interface Store {
  readonly directory: string;
  readonly readOnly: boolean;
  /** Why nothing can be written, for every refused edit too; null where it can. */
  readonly readOnlyBecause: StoreError | null;
  /** Who holds the lock, in words for people, where that is not us. */
  readonly heldBy: string | null;
  readonly damage: readonly Damage[];
  /** Sequence number of the last durable edit. */
  readonly seq: number;

  /** Keys of all documents that exist, from the index; no document is read for it. */
  keys(kind?: string): readonly DocumentKey[];
  /** The derived row a document has in the index (see `StoreIndex`), without reading the document. */
  row(key: DocumentKey): Json;
  /** A document, or null where there is none. Throws `StoreError` where it is damaged beyond its generations. */
  read(key: DocumentKey): Promise<StoredDocument | null>;
  /**
   * Makes an edit durable. Rejects with `StoreError`; then nothing has changed: `conflict` where a `before` is not
   * what stands, `disk-full`, `io` or `read-only` where it could not be written. An edit that changes nothing is not
   * journalled and answers with the present `seq`.
   */
  commit(edit: Edit): Promise<JournalEntry>;
  /**
   * Takes back the edits of a group by appending their inverses as one edit of its own.
   * Rejects with `StoreError` `undo-conflict`, naming the documents, where later edits touched the same paths.
   */
  undo(group: string, by: string): Promise<JournalEntry>;
  /** Edits, newest first; of one document where a key is given. Reads rotated segments too. */
  history(options: { key?: DocumentKey; limit?: number; before?: number }): Promise<readonly JournalEntry[]>;
  /** A document as it stood after the edit `seq`; null where it did not exist then. */
  readAt(key: DocumentKey, seq: number): Promise<Json>;

  /**
   * Removes for good, as one record without an inverse: it and what was before it cannot be undone. Killed at any
   * moment, the next opening finds all as it was or ends what was begun. Rejects with `StoreError`; where that
   * happens after the beginning, the store is read-only from then on.
   */
  purge(purge: Purge): Promise<JournalEntry>;

  /** Stores bytes write-once, durably; gives their SHA-256. Storing the same bytes twice is one blob. */
  putBlob(bytes: Uint8Array): Promise<string>;
  /** Bytes of a blob, verified against the hash. Throws `StoreError` where missing or damaged. */
  getBlob(hash: string): Promise<Uint8Array>;

  /** Keeps what is typed in a form and not filed yet, durably, in place of what was kept under its id (a ULID). */
  keepForm(id: string, form: Json): Promise<void>;
  /** Forgets a form: it was filed or discarded. */
  dropForm(id: string): Promise<void>;
  /** Every form that is kept; none where the library is read-only: they belong to whoever holds it. */
  forms(): Promise<readonly { readonly id: string; readonly form: Json }[]>;

  /** Folds the journal into the documents now. */
  checkpoint(): Promise<void>;
  /** Reads every file, hash and journal record and says what does not hold. */
  verify(): Promise<readonly Damage[]>;
  /** Writes a full copy of the library into an empty folder, for a disk that is full or read-only. */
  copyTo(directory: string): Promise<void>;
  /** Checkpoint, release of the lock. The store must not be used after it. */
  close(): Promise<void>;
}

/** How the store derives an index row from a document: pure, given by the model, versioned so that a new form rebuilds. */
export interface StoreIndex {
  readonly version: number;
  /** `revision` is the sequence number of the edit that made the document what it is. */
  row(key: DocumentKey, data: Json, revision: number): Json;
  /** Hashes of the blobs a document refers to, so that `verify` notices one that is missing. */
  blobs?(key: DocumentKey, data: Json): readonly string[];
}

export { hashOf } from './blobs.ts';
export { createLibrary, openStore } from './library.ts';
export { StoreError } from './store-error.ts';
