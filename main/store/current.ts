import type { Documents } from './documents.ts';
import type { Rows } from './index-file.ts';
import type { JournalRecord } from './journal-record.ts';
import { nameOf } from './layout.ts';
import { NOTHING } from './recovery.ts';
import type { DocumentKey, StoredDocument, StoreIndex } from './store.ts';

/** What the library holds after its last durable edit: a row of every document, and the documents asked for. */
export class Current {
  #changed = new Map<string, DocumentKey>();

  constructor(
    private readonly index: StoreIndex,
    readonly rows: Rows,
    readonly documents: Documents,
    private last: number,
  ) {}

  /** Sequence number of the last durable edit. */
  get seq(): number {
    return this.last;
  }

  /** A document as it stands; data is null where there is none. Rejects with `StoreError` where it cannot be had. */
  async state(key: DocumentKey): Promise<StoredDocument> {
    const entry = this.rows.get(key);
    if (entry === null) return NOTHING;
    const state = await this.documents.load(key, entry.revision);
    // A damaged file gave an earlier state, or one ahead of a journal that lost its end: it is what stands now.
    if (state.revision !== entry.revision && this.rows.get(key) === entry) this.note(key, state);
    return state;
  }

  /** Makes a durable record current: the states of all documents it changes. */
  take(record: JournalRecord, states: readonly (DocumentKey & { readonly state: StoredDocument })[]): void {
    this.documents.follow([record]);
    for (const { kind, id, state } of states) {
      this.documents.put({ kind, id }, state);
      this.note({ kind, id }, state);
    }
    this.advance(record.seq);
  }

  /** Brings the row of a document up to its state. */
  note(key: DocumentKey, state: StoredDocument): void {
    const { revision, data } = state;
    this.rows.set(key, data === null ? null : { revision, row: this.index.row(key, data, revision) });
    this.#changed.set(nameOf(key), key);
    this.advance(revision);
  }

  /** Edits up to `seq` are known to have been: their numbers are never given again. */
  advance(seq: number): void {
    this.last = Math.max(this.last, seq);
  }

  /** Keys whose rows changed since this was last called, for the index file. */
  takeChanged(): readonly DocumentKey[] {
    const changed = [...this.#changed.values()];
    this.#changed = new Map();
    return changed;
  }

  /** Puts back what could not be written. */
  putBackChanged(keys: readonly DocumentKey[]): void {
    for (const key of keys) this.#changed.set(nameOf(key), key);
  }
}
