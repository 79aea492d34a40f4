import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { ulid } from 'ulid';
import { diff, type Json } from '../../core/model/patch.ts';
import { namesIn, readIfThere } from './disk.ts';
import { DiskStore } from './disk-store.ts';
import { Documents } from './documents.ts';
import { FORMAT, unseal } from './envelope.ts';
import { segmentsIn } from './history.ts';
import { Journal, readJournal } from './journal.ts';
import { documentFile, ensureFolder, ensureFolders, FOLDERS, LIBRARY } from './layout.ts';
import { heldBy, type Lock, takeLock } from './lock.ts';
import type { Store, StoreIndex, StoreOptions } from './store.ts';
import { asStoreError, StoreError } from './store-error.ts';

/**
 * Makes a library in a folder that is empty or missing; `data` is the library's own document, of `by`. Killed at any
 * moment, the folder is a library or can be made one. Rejects with `StoreError`, `not-empty` where anything is there.
 */
export async function createLibrary(directory: string, data: Json, by = ''): Promise<void> {
  try {
    await ensureFolder(directory);
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
    if (name !== 'journal' && (await namesIn(join(directory, name))).length > 0) return false;
  }
  return (await readJournal(directory, true)).records.length === 0;
}

/**
 * Opens a library for writing. Where it is held by another process, or its folder cannot be written to, or the disk is
 * full, it opens read-only: `readOnly` and `heldBy` say so. Rejects with `StoreError`: `not-a-library`, and
 * `newer-format` where a later version of the app wrote it, which can then be opened with `readOnly`.
 */
export async function openStore(
  directory: string,
  index: StoreIndex,
  options: StoreOptions = {},
): Promise<Store> {
  try {
    await refuseStrangers(directory, options.readOnly === true);
    if (options.readOnly === true) return await openForReading(directory, index, options);
    return await openForWriting(directory, index, options);
  } catch (error) {
    throw asStoreError(error, directory);
  }
}

async function refuseStrangers(directory: string, readOnly: boolean): Promise<void> {
  const names = await namesIn(directory);
  const isLibrary = names.includes('library.json') || (await segmentsIn(directory, 'journal')).length > 0;
  if (!isLibrary) throw new StoreError('not-a-library', directory);
  const file = documentFile(LIBRARY);
  const bytes = await readIfThere(join(directory, file));
  const opened = bytes === null ? null : unseal(LIBRARY, bytes);
  if (opened?.problem === 'newer' && !readOnly)
    throw new StoreError('newer-format', `${file}, ${opened.format}`);
  // Some other program's library.json, with none of our folders beside it.
  if (opened?.problem === 'unreadable' && !names.includes('journal') && !names.includes('history'))
    throw new StoreError('not-a-library', directory);
}

async function openForReading(directory: string, index: StoreIndex, options: StoreOptions): Promise<Store> {
  return DiskStore.open(directory, index, options, null, await heldBy(directory));
}

async function openForWriting(directory: string, index: StoreIndex, options: StoreOptions): Promise<Store> {
  let lock: Lock | null = null;
  try {
    await ensureFolders(directory);
    lock = await takeLock(directory, options.breakLock === true);
    const { format } = await readJournal(directory, true);
    if (format > FORMAT) throw new StoreError('newer-format', `journal, ${format}`);
    await emptyTemporary(directory);
    return await DiskStore.open(directory, index, options, lock, null);
  } catch (error) {
    await lock?.release().catch(() => undefined);
    const { code } = asStoreError(error, directory);
    if (code !== 'locked' && code !== 'read-only' && code !== 'disk-full') throw error;
    return openForReading(directory, index, options);
  }
}

/** What a process that died was writing: nothing there was ever acknowledged. */
async function emptyTemporary(directory: string): Promise<void> {
  const folder = join(directory, 'temporary');
  for (const name of await namesIn(folder)) await fs.rm(join(folder, name), { recursive: true, force: true });
}
