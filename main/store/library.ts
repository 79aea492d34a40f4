import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { ulid } from 'ulid';
import { diff, type Json } from '../../core/model/patch.ts';
import { DamageList } from './damage-list.ts';
import { namesIn, readIfThere } from './disk.ts';
import { DiskStore } from './disk-store.ts';
import { Documents } from './documents.ts';
import { FORMAT, unseal } from './envelope.ts';
import { segmentsIn } from './history.ts';
import { IndexFile } from './index-file.ts';
import { Journal, readJournal } from './journal.ts';
import { documentFile, ensureFolder, ensureFolders, FOLDERS, LIBRARY } from './layout.ts';
import { heldBy, type Lock, takeLock } from './lock.ts';
import { readLibrary } from './opening.ts';
import type { Reopened } from './parts.ts';
import { finishPurge, purgeIsPending } from './purge.ts';
import { keepCopy } from './quarantine.ts';
import type { Damage, Store, StoreIndex, StoreOptions } from './store.ts';
import { asStoreError, StoreError } from './store-error.ts';
import { Writer } from './writer.ts';

/** Why a library may not be written to, though it can be read. */
const READABLE: ReadonlySet<StoreError['code']> = new Set([
  'locked',
  'read-only',
  'disk-full',
  'newer-format',
]);

/**
 * Makes a library in a folder that is empty or missing; `data` is the library's own document, of `by`. Killed at any
 * moment, the folder is a library or can be made one. Rejects with `StoreError`, `not-empty` where anything is there.
 */
export async function createLibrary(directory: string, data: Json, by = ''): Promise<void> {
  try {
    await ensureFolder(directory).catch((error: unknown) => {
      // A file of that name: no folder, and so no library.
      const inTheWay = error instanceof Error && 'code' in error && error.code === 'EEXIST';
      throw inTheWay ? new StoreError('not-a-library', directory, { cause: error }) : error;
    });
    if (!(await canBecomeLibrary(directory))) throw new StoreError('not-empty', directory);
    await ensureFolders(directory);
    const journal = await Journal.create(directory, (await segmentsIn(directory, 'journal')).at(-1) ?? 0);
    const changes = [{ ...LIBRARY, was: 0, patches: diff(null, data) }];
    const inverse = [{ ...LIBRARY, patches: diff(data, null) }];
    const at = new Date().toISOString();
    const edit = { command: 'library:create', group: ulid(), by, undoes: null };
    await journal.append([{ ...edit, seq: 1, began: 1, at, changes, inverse }]);
    await journal.close();
    const documents = new Documents({ directory, readOnly: false, onDamage: () => undefined });
    documents.put(LIBRARY, { revision: 1, data });
    await documents.write(LIBRARY);
  } catch (error) {
    throw asStoreError(error, directory);
  }
}

/** True for an empty folder, and for one whose making was cut short before its first record. */
async function canBecomeLibrary(directory: string): Promise<boolean> {
  const folders: readonly string[] = FOLDERS;
  for (const name of await namesIn(directory)) {
    if (!folders.includes(name)) return false;
    const inside = await namesIn(join(directory, name));
    if (name === 'temporary' && inside.every((one) => one.endsWith('.tmp'))) continue;
    if (name !== 'journal' && inside.length > 0) return false;
  }
  return (await readJournal(directory, true)).records.length === 0;
}

/**
 * Opens a library for writing. Where that cannot be (another process holds it, its folder cannot be written to, the
 * disk is full, a later version of the app wrote it) it opens read-only, and `readOnlyBecause` says why. Rejects with
 * `StoreError`: `not-a-library`, `io`.
 */
export async function openStore(
  directory: string,
  index: StoreIndex,
  options: StoreOptions = {},
): Promise<Store> {
  try {
    await refuseStrangers(directory);
    if (options.readOnly !== true) return await openForWriting(directory, index, options);
    const holder = await heldBy(directory);
    const why = holder === null ? new StoreError('read-only', directory) : new StoreError('locked', holder);
    return await openForReading(directory, index, options, why);
  } catch (error) {
    throw asStoreError(error, directory);
  }
}

async function refuseStrangers(directory: string): Promise<void> {
  const names = await namesIn(directory);
  const isLibrary =
    names.includes('library.json') ||
    (await segmentsIn(directory, 'history')).length > 0 ||
    (await readJournal(directory, true)).records.length > 0;
  if (!isLibrary) throw new StoreError('not-a-library', directory);
  if (names.includes('journal') || names.includes('history')) return;
  // Some other program's library.json has none of our folders beside it.
  const bytes = await readIfThere(join(directory, documentFile(LIBRARY)));
  if (bytes !== null && unseal(LIBRARY, bytes).problem === 'unreadable')
    throw new StoreError('not-a-library', directory);
}

/** Rejects with `StoreError` `newer-format`: what a later version wrote is not ours to write on. */
async function refuseNewer(directory: string): Promise<void> {
  const file = documentFile(LIBRARY);
  const bytes = await readIfThere(join(directory, file));
  const opened = bytes === null ? null : unseal(LIBRARY, bytes);
  if (opened?.problem === 'newer') throw new StoreError('newer-format', `${file}, ${opened.format}`);
  const { format } = await readJournal(directory, true);
  if (format > FORMAT) throw new StoreError('newer-format', `journal, ${format}`);
}

async function openForWriting(directory: string, index: StoreIndex, options: StoreOptions): Promise<Store> {
  let lock: Lock | null = null;
  try {
    await refuseNewer(directory);
    await ensureFolders(directory);
    lock = await takeLock(directory, options.breakLock === true);
    await emptyTemporary(directory);
    await finishPurge(directory);
    const damage = new DamageList();
    const reopen = (held: Lock, found: DamageList) => readForWriting(directory, index, options, held, found);
    const { current, pen } = await reopen(lock, damage);
    return new DiskStore({ directory, index, options, current, damage, pen, readOnlyBecause: null, reopen });
  } catch (error) {
    await lock?.release().catch(() => undefined);
    const why = asStoreError(error, directory);
    if (!READABLE.has(why.code)) throw why;
    return openForReading(directory, index, options, why);
  }
}

async function readForWriting(
  directory: string,
  index: StoreIndex,
  options: StoreOptions,
  lock: Lock,
  damage: DamageList,
): Promise<Reopened> {
  const { journal, complete, file, current } = await read(directory, index, false, damage);
  for (const one of journal.damage)
    if (one.outcome === 'lost') await keepCopy(directory, one.file, 'journal');
  const retired = (await segmentsIn(directory, 'history')).at(-1) ?? 0;
  const live = await Journal.resume(directory, journal, current.seq, retired);
  const now = options.now ?? (() => new Date());
  const writer = new Writer(directory, current, live, index, now, journal.records);
  return { current, pen: { lock, journal: live, writer, file: complete ? file : null } };
}

async function openForReading(
  directory: string,
  index: StoreIndex,
  options: StoreOptions,
  readOnlyBecause: StoreError,
): Promise<Store> {
  if (await purgeIsPending(directory)) throw new StoreError('purging', directory);
  const damage = new DamageList();
  const { current } = await read(directory, index, true, damage);
  const reopen = () => Promise.reject(readOnlyBecause);
  return new DiskStore({ directory, index, options, current, damage, pen: null, readOnlyBecause, reopen });
}

/** Reads what stands. Writes nothing but, where the library may be written to, damaged files into quarantine. */
async function read(directory: string, index: StoreIndex, readOnly: boolean, damage: DamageList) {
  const onDamage = (one: Damage) => damage.add(one);
  const documents = new Documents({ directory, readOnly, onDamage });
  const file = new IndexFile(directory, index.version);
  const opened = await readLibrary({ directory, index, file, documents, readOnly, onDamage });
  return { ...opened, file };
}

/** What a process that died was writing: nothing there was ever acknowledged. */
async function emptyTemporary(directory: string): Promise<void> {
  const folder = join(directory, 'temporary');
  for (const name of await namesIn(folder)) await fs.rm(join(folder, name), { recursive: true, force: true });
}
