import { join } from 'node:path';
import { applyPatches, type Json } from '../../core/model/patch.ts';
import { namesIn, readIfThere } from './disk.ts';
import type { JournalRecord } from './journal-record.ts';
import { nameOf, segmentFile, segmentNumber } from './layout.ts';
import { readSegment } from './segment.ts';
import type { DocumentKey, StoredDocument } from './store.ts';
import { StoreError } from './store-error.ts';

/** Numbers of the segments in `journal/` or `history/`, oldest first. */
export async function segmentsIn(directory: string, folder: 'journal' | 'history'): Promise<number[]> {
  const names = await namesIn(join(directory, folder));
  return names
    .map(segmentNumber)
    .filter((number) => number !== null)
    .sort((a, b) => a - b);
}

/**
 * Every record that counts, newest segment first and newest record first within it. `containing` passes over lines
 * without that text, unparsed. A damaged line is passed over: `verify` names it.
 */
export async function* recordsNewestFirst(
  directory: string,
  containing?: string,
): AsyncGenerator<JournalRecord> {
  const live = await segmentsIn(directory, 'journal');
  const rotated = (await segmentsIn(directory, 'history')).filter((number) => !live.includes(number));
  const needle = containing === undefined ? null : Buffer.from(containing);
  const wanted = (line: Buffer) => needle === null || line.includes(needle);
  // Records of an earlier segment beyond the base of a later one were never acknowledged.
  let limit = Number.POSITIVE_INFINITY;
  for (const number of [...rotated, ...live].reverse()) {
    const name = segmentFile(number);
    const bytes =
      (await readIfThere(join(directory, 'journal', name))) ??
      (await readIfThere(join(directory, 'history', name)));
    if (bytes === null) continue;
    const segment = readSegment(bytes, wanted);
    for (const { record } of segment.records.toReversed()) if (record.seq <= limit) yield record;
    if (segment.head !== null) limit = Math.min(limit, segment.head.base);
  }
}

/** True where a record changes the document. */
export function touches(record: JournalRecord, key: DocumentKey): boolean {
  return record.changes.some((change) => change.kind === key.kind && change.id === key.id);
}

/**
 * The document as it stood after the edit `seq`, from what it is now: the inverses of later edits, newest first.
 * Rejects with `StoreError` `damaged` where the history has a gap.
 */
export async function stateAt(
  records: AsyncIterable<JournalRecord>,
  key: DocumentKey,
  now: StoredDocument,
  seq: number,
): Promise<Json> {
  let { data } = now;
  // Revision that the next older edit of the document must have made; null where it did not exist before.
  let expected = data === null ? null : now.revision;
  for await (const record of records) {
    const change = record.changes.find((one) => one.kind === key.kind && one.id === key.id);
    if (change === undefined || record.seq > now.revision) continue;
    if (expected !== null && record.seq !== expected) break;
    if (record.seq <= seq) return data;
    for (const one of record.inverse)
      if (one.kind === key.kind && one.id === key.id) data = applyPatches(data, one.patches);
    expected = change.was === 0 ? null : change.was;
  }
  if (data === null || (expected !== null && expected <= seq)) return data;
  throw new StoreError('damaged', `history, ${nameOf(key)}`);
}
