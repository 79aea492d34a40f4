import { applyPatches, type Json, type Patch } from '../../core/model/patch.ts';
import type { JournalRecord } from './journal-record.ts';
import { nameOf } from './layout.ts';
import type { DocumentChange, DocumentKey } from './store.ts';
import { StoreError } from './store-error.ts';

type Path = Patch['path'];

/** True where one path leads to the other or to a place inside it. */
function meet(a: Path, b: Path): boolean {
  return a.slice(0, b.length).every((step, depth) => step === b[depth]);
}

/** True where two lists of patches touch a place in common. A splice moves all of its array, so it touches all of it. */
function overlap(a: readonly Patch[], b: readonly Patch[]): boolean {
  return a.some((one) => b.some((other) => meet(one.path, other.path)));
}

/** What is needed to take back a group. */
export interface TakenBack {
  /** The group's edits, newest first. */
  readonly edits: readonly JournalRecord[];
  /** Documents that later edits touched at the same places. */
  readonly inTheWay: readonly DocumentKey[];
}

/**
 * Finds a group's edits and what stands in the way of taking them back. Edits that were themselves taken back later,
 * and the undo that did it, are as if they had not been. Rejects with `nothing-to-undo` where the group has no edits
 * or was taken back already; where it went on after that, what came since is found.
 */
export async function findGroup(records: AsyncIterable<JournalRecord>, group: string): Promise<TakenBack> {
  const edits: JournalRecord[] = [];
  const later: JournalRecord[] = [];
  const inTheWay = new Map<string, DocumentKey>();
  const cancelled = new Set<string>();
  /** Groups of `later`: an undo of one of them and that one make nothing together. */
  const seen = new Set<string>();
  let began = 0;
  const undone = ({ group: one, undoes }: JournalRecord) =>
    cancelled.has(one) || (undoes !== null && seen.has(undoes));
  for await (const record of records) {
    if (edits.length > 0 && record.seq < began) break;
    if (record.group === group) {
      // Taken back before it went on: only what came since is left of it.
      if (cancelled.has(group)) break;
      edits.push(record);
      began = record.began;
      for (const change of record.changes)
        if (later.some((other) => !undone(other) && clashes(other, change)))
          inTheWay.set(nameOf(change), change);
      continue;
    }
    if (record.undoes !== null && !cancelled.has(record.group)) cancelled.add(record.undoes);
    later.push(record);
    seen.add(record.group);
  }
  if (edits.length === 0) throw new StoreError('nothing-to-undo', group);
  return { edits, inTheWay: [...inTheWay.values()] };
}

function clashes(
  other: JournalRecord,
  change: DocumentKey & { readonly patches: readonly Patch[] },
): boolean {
  return other.changes.some(
    (theirs) => nameOf(theirs) === nameOf(change) && overlap(theirs.patches, change.patches),
  );
}

/**
 * The changes that take a group's edits back, from the documents as they are. Rejects with `undo-conflict` where
 * later edits stand in the way.
 */
export async function inverseOf(
  { edits, inTheWay }: TakenBack,
  current: (key: DocumentKey) => Promise<Json>,
): Promise<readonly DocumentChange[]> {
  if (inTheWay.length > 0) throw conflict(inTheWay);
  const changes = new Map<string, DocumentChange>();
  for (const edit of edits)
    for (const { kind, id, patches } of edit.inverse) {
      const key = { kind, id };
      const standing = changes.get(nameOf(key));
      const before = standing === undefined ? await current(key) : standing.before;
      try {
        const after = applyPatches(standing === undefined ? before : standing.after, patches);
        changes.set(nameOf(key), { ...key, before, after });
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        throw conflict([key]);
      }
    }
  return [...changes.values()];
}

function conflict(keys: readonly DocumentKey[]): StoreError {
  return new StoreError('undo-conflict', keys.map(nameOf).join(', '));
}
