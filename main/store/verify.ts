import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { getBlob, listBlobs } from './blobs.ts';
import type { Current } from './current.ts';
import { namesIn, readIfThere } from './disk.ts';
import { unseal } from './envelope.ts';
import { segmentsIn } from './history.ts';
import { IndexFile } from './index-file.ts';
import { GENESIS } from './journal.ts';
import { documentFile, FOLDERS, keyOf, LIBRARY, nameOf, segmentFile } from './layout.ts';
import { setAside } from './quarantine.ts';
import { readSegment } from './segment.ts';
import type { Damage, StoreIndex } from './store.ts';
import { StoreError } from './store-error.ts';

interface Verification {
  readonly directory: string;
  readonly index: StoreIndex;
  readonly current: Current;
  readonly readOnly: boolean;
  readonly onDamage: (damage: Damage) => void;
  /** True where nobody waits for the answer any more. */
  readonly stopped: () => boolean;
}

/** Reads every file of a library and tells what does not hold; what can be restored is. No checkpoint may run meanwhile. */
export async function verifyLibrary(verification: Verification): Promise<void> {
  const parts = [verifyDocuments, verifyGenerations, verifyBlobs, verifyJournal, verifyIndex, verifyNames];
  for (const part of parts) if (!verification.stopped()) await part(verification);
}

async function verifyDocuments({ current, stopped }: Verification): Promise<void> {
  for (const key of current.rows.keys()) {
    if (stopped()) return;
    const entry = current.rows.get(key);
    if (entry !== null) await current.documents.verify(key, entry.revision);
  }
}

async function verifyGenerations({ directory, readOnly, onDamage, stopped }: Verification): Promise<void> {
  for (const kind of await namesIn(join(directory, 'generations')))
    for (const name of await namesIn(join(directory, 'generations', kind))) {
      if (stopped()) return;
      const file = `generations/${kind}/${name}`;
      const bytes = await readIfThere(join(directory, file));
      const key = keyOf(kind, /^([A-Za-z0-9]+)\.\d+\.json$/.exec(name)?.[1] ?? '');
      if (bytes === null) continue;
      const problem = key === null ? 'conflict' : unseal(key, bytes).problem;
      if (problem === null || problem === 'newer') continue;
      onDamage({ file, what: problem, outcome: 'kept' });
      if (!readOnly && problem !== 'conflict') await setAside(directory, file, problem);
    }
}

async function verifyBlobs({ directory, index, current, onDamage, stopped }: Verification): Promise<void> {
  const { hashes, foreign } = await listBlobs(directory);
  for (const name of foreign) onDamage({ file: `blobs/${name}`, what: 'conflict', outcome: 'kept' });
  for (const hash of hashes) {
    if (stopped()) return;
    const problem = await getBlob(directory, hash).catch((error: unknown) => error);
    if (problem instanceof StoreError) onDamage({ file: `blobs/${hash}`, what: 'hash', outcome: 'lost' });
  }
  if (index.blobs === undefined) return;
  const there = new Set(hashes);
  for (const key of current.rows.keys()) {
    if (stopped()) return;
    const state = await current.state(key).catch(() => null);
    if (state === null || state.data === null) continue;
    // Stored since the folder was listed?
    for (const hash of index.blobs(key, state.data))
      if (!there.has(hash) && !(await namesIn(join(directory, 'blobs'))).includes(hash))
        onDamage({ file: `blobs/${hash}`, what: 'missing', outcome: 'lost' });
  }
}

/** Every line of every segment, and that each record names the one before it. */
async function verifyJournal({ directory, onDamage, stopped }: Verification): Promise<void> {
  const live = await segmentsIn(directory, 'journal');
  const files = [
    ...(await segmentsIn(directory, 'history')).map((number) => ({ number, folder: 'history' })),
    ...live.map((number) => ({ number, folder: 'journal' })),
  ].sort((a, b) => a.number - b.number);
  let before: { readonly seq: number; readonly crc: string }[] | null = [{ seq: 0, crc: GENESIS }];
  for (const [position, { number, folder }] of files.entries()) {
    if (stopped()) return;
    const file = `${folder}/${segmentFile(number)}`;
    const bytes = await readIfThere(join(directory, file));
    if (bytes === null) continue;
    const { head, records, state } = readSegment(bytes);
    const known = before?.findLast(({ seq }) => head === null || seq <= head.base)?.crc ?? null;
    let crc = head?.prev ?? known;
    let holds = head?.segment === number && (known === null || head.prev === known);
    for (const item of records) {
      holds &&= crc === null || item.record.prev === crc;
      crc = item.crc;
    }
    // An end without its newline is an edit being written, or one that was cut off before it was acknowledged.
    if (!holds || state === 'damaged') {
      onDamage({ file, what: 'journal', outcome: 'lost' });
      // What follows cannot be held against a last line that is not known.
      before = null;
      continue;
    }
    if (state === 'torn' && position < files.length - 1) onDamage({ file, what: 'journal', outcome: 'kept' });
    if (records.length > 0) before = records.map(({ record, crc }) => ({ seq: record.seq, crc }));
    else if (head !== null) before ??= [{ seq: head.base, crc: head.prev }];
  }
}

async function verifyIndex({ directory, index, onDamage }: Verification): Promise<void> {
  const file = new IndexFile(directory, index.version);
  await file.read();
  if (file.damaged) onDamage({ file: 'index', what: 'hash', outcome: 'restored' });
}

/** Files that are none of ours: what a sync folder left behind, documents that nobody knows. */
async function verifyNames({ directory, current, onDamage }: Verification): Promise<void> {
  const ours: readonly string[] = [...FOLDERS, documentFile(LIBRARY), 'lock'];
  const strays = (await namesIn(directory)).filter(
    (name) => !ours.includes(name) && !name.startsWith('lock.'),
  );
  const leaving = new Set(current.documents.behind().map(nameOf));
  for (const kind of await namesIn(join(directory, 'documents'))) {
    const entries = await fs.readdir(join(directory, 'documents', kind)).catch(() => null);
    if (entries === null) strays.push(`documents/${kind}`);
    for (const name of entries ?? []) {
      const key = name.endsWith('.json') ? keyOf(kind, name.slice(0, -'.json'.length)) : null;
      const known = key !== null && (current.rows.get(key) !== null || leaving.has(nameOf(key)));
      if (!known) strays.push(`documents/${kind}/${name}`);
    }
  }
  for (const file of strays) onDamage({ file, what: 'conflict', outcome: 'kept' });
}
