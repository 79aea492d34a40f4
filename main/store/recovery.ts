import { applyPatches } from '../../core/model/patch.ts';
import { readGenerations } from './generations.ts';
import { recordsNewestFirst, touches } from './history.ts';
import { type JournalChange, type JournalRecord, setsWhole } from './journal-record.ts';
import { nameOf, needleOf } from './layout.ts';
import type { DocumentKey, StoredDocument } from './store.ts';

/** The state before a document is born; its data is null after a removal too. */
export const NOTHING: StoredDocument = { revision: 0, data: null };

function changeOf(record: JournalRecord, key: DocumentKey): JournalChange | undefined {
  return record.changes.find((change) => change.kind === key.kind && change.id === key.id);
}

/**
 * Carries a state of a document forward by the records (oldest first) that follow it. A record counts only where it
 * names the revision reached, or sets the whole document: after a gap nothing is guessed. `whole` is false where
 * there was one.
 */
export function carryForward(
  key: DocumentKey,
  from: StoredDocument,
  records: readonly JournalRecord[],
): { state: StoredDocument; whole: boolean } {
  let state = from;
  let whole = true;
  for (const record of records) {
    const change = record.seq > from.revision ? changeOf(record, key) : undefined;
    if (change === undefined) continue;
    const entire = setsWhole(change.patches);
    if (entire === null && change.was !== state.revision) {
      whole = false;
      continue;
    }
    try {
      state = {
        revision: record.seq,
        data: applyPatches(entire === null ? state.data : null, change.patches),
      };
      if (entire !== null) whole = true;
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      whole = false;
    }
  }
  return { state, whole };
}

/**
 * The newest state of a document that can be had without its file, or from a file that is behind: any good
 * generation, or nothing at all, carried forward by the whole history. Null where there is none.
 */
export async function recover(
  directory: string,
  key: DocumentKey,
  behind: StoredDocument | null,
): Promise<StoredDocument | null> {
  const records: JournalRecord[] = [];
  for await (const record of recordsNewestFirst(directory, needleOf(key)))
    if (touches(record, key)) records.push(record);
  records.reverse();
  const bases = [...(behind === null ? [] : [behind]), ...(await readGenerations(directory, key)), NOTHING];
  const reached = bases.map((base) => carryForward(key, base, records).state);
  const newest = reached.reduce((a, b) => (b.revision > a.revision ? b : a));
  return newest.revision === 0 ? null : newest;
}

/** What a document's records say of it: at which revision it stands, and whether it exists then. */
export interface Expected {
  readonly key: DocumentKey;
  readonly revision: number;
  readonly exists: boolean;
}

/** Every document that the history knows, with its last revision. Reads all of it: for building the index anew. */
export async function expectedDocuments(directory: string): Promise<ReadonlyMap<string, Expected>> {
  const found = new Map<string, Expected>();
  for await (const record of recordsNewestFirst(directory))
    for (const change of record.changes) {
      const name = nameOf(change);
      if (found.has(name)) continue;
      const entire = setsWhole(change.patches);
      const key = { kind: change.kind, id: change.id };
      found.set(name, { key, revision: record.seq, exists: entire?.value !== null });
    }
  return found;
}
