import { join } from 'node:path';
import { Current } from './current.ts';
import { namesIn } from './disk.ts';
import type { Documents } from './documents.ts';
import { type IndexFile, Rows } from './index-file.ts';
import { type JournalContents, readJournal } from './journal.ts';
import { documentFile, keyOf, LIBRARY, nameOf } from './layout.ts';
import { expectedDocuments } from './recovery.ts';
import type { Damage, DocumentKey, StoreIndex } from './store.ts';
import { StoreError } from './store-error.ts';

/** Documents read at once while the index is built anew. */
const AT_ONCE = 64;
/** How often one who reads beside a writer looks again when a checkpoint came between. */
const LOOKS = 5;

/** A library as it stands at opening. */
export interface Opened {
  readonly current: Current;
  readonly journal: JournalContents;
  /** False where a document could not be read just now: then the index must not be written without it. */
  readonly complete: boolean;
}

interface Reading {
  readonly directory: string;
  readonly index: StoreIndex;
  readonly file: IndexFile;
  readonly documents: Documents;
  readonly readOnly: boolean;
  readonly onDamage: (damage: Damage) => void;
}

/** Reads index and journal; the index alone where the two fit together, else every document. */
export async function readLibrary(reading: Reading): Promise<Opened> {
  const { directory, file, documents, readOnly, onDamage } = reading;
  for (let look = 1; ; look += 1) {
    const indexed = await file.read();
    const journal = await readJournal(directory, readOnly);
    const fits = indexed !== null && journal.base !== null && journal.base <= indexed.seq;
    if (!fits && readOnly && look < LOOKS) continue;
    for (const damage of journal.damage) onDamage(damage);
    if (file.damaged) onDamage({ file: 'index', what: 'hash', outcome: 'restored' });
    documents.follow(journal.records);
    if (!fits) return rebuild(reading, journal);
    const current = new Current(reading.index, indexed.rows, documents, Math.max(indexed.seq, journal.last));
    const newer = journal.records.filter((record) => record.seq > indexed.seq);
    const revisions = new Map<string, { key: DocumentKey; revision: number }>();
    for (const { seq, changes } of newer)
      for (const { kind, id } of changes)
        revisions.set(`${kind}/${id}`, { key: { kind, id }, revision: seq });
    const complete = await readInto(current, [...revisions.values()], onDamage);
    return { current, journal, complete };
  }
}

/** Every document that the history or the folders know. */
async function rebuild(reading: Reading, journal: JournalContents): Promise<Opened> {
  const { directory, index, file, documents, onDamage } = reading;
  file.discard();
  const current = new Current(index, new Rows(), documents, journal.last);
  const wanted = new Map<string, { key: DocumentKey; revision: number | null }>();
  for (const key of await documentsIn(directory)) wanted.set(nameOf(key), { key, revision: null });
  const live = new Set(journal.records.flatMap(({ changes }) => changes.map(nameOf)));
  let last = 0;
  for (const [name, { key, revision, exists }] of await expectedDocuments(directory)) {
    last = Math.max(last, revision);
    // A file of a removed document is read only where taking it away may have been cut short.
    if (exists || live.has(name)) wanted.set(name, { key, revision });
    else wanted.delete(name);
  }
  const complete = await readInto(current, [...wanted.values()], onDamage);
  current.advance(last);
  documents.trim(0);
  return { current, journal, complete };
}

async function readInto(
  current: Current,
  wanted: readonly { readonly key: DocumentKey; readonly revision: number | null }[],
  onDamage: (damage: Damage) => void,
): Promise<boolean> {
  let complete = true;
  for (let start = 0; start < wanted.length; start += AT_ONCE)
    await Promise.all(
      wanted.slice(start, start + AT_ONCE).map(async ({ key, revision }) => {
        try {
          current.note(key, await current.documents.load(key, revision));
        } catch (error) {
          if (error instanceof StoreError && error.code === 'damaged') return;
          // Not a document of this app, or one that cannot be read just now: it is named and left as it is.
          if (error instanceof StoreError) complete = false;
          onDamage({ file: documentFile(key), what: 'unreadable', outcome: 'kept' });
        }
      }),
    );
  return complete;
}

/** Keys of the files in `documents/`, and of the library's own. */
async function documentsIn(directory: string): Promise<DocumentKey[]> {
  const keys: DocumentKey[] = (await namesIn(directory)).includes('library.json') ? [LIBRARY] : [];
  for (const kind of await namesIn(join(directory, 'documents')))
    for (const name of await namesIn(join(directory, 'documents', kind))) {
      const key = name.endsWith('.json') ? keyOf(kind, name.slice(0, -'.json'.length)) : null;
      if (key !== null) keys.push(key);
    }
  return keys;
}
