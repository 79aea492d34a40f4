import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { readIfThere, rename, temporaryName, writeNew } from './disk.ts';
import type { Store } from './store.ts';
import { asStoreError } from './store-error.ts';

/** CRC-32 of the bytes before it, little-endian, at the end of the file. */
const TRAILER = 4;

const pathOf = (directory: string, name: string) => join(directory, 'index', `${name}.bin`);

/**
 * Bytes derived from the library's documents, kept in `index/` so that they need not be made again. Null where there
 * are none or they do not hold: whoever asks can make them. Never throws.
 */
export async function readDerived(store: Pick<Store, 'directory'>, name: string): Promise<Uint8Array | null> {
  const bytes = await readIfThere(pathOf(store.directory, name)).catch(() => null);
  if (bytes === null || bytes.length < TRAILER) return null;
  const content = bytes.subarray(0, bytes.length - TRAILER);
  return crc32(content) === bytes.readUInt32LE(content.length) ? content : null;
}

/** Keeps derived bytes in the place of those before. Does nothing in a library that is open for reading only. */
export async function writeDerived(
  store: Pick<Store, 'directory' | 'readOnly'>,
  name: string,
  content: Uint8Array,
): Promise<void> {
  if (store.readOnly) return;
  const bytes = Buffer.alloc(content.length + TRAILER);
  bytes.set(content);
  bytes.writeUInt32LE(crc32(content), content.length);
  const path = pathOf(store.directory, name);
  try {
    const fresh = temporaryName(join(store.directory, 'temporary'), path);
    await writeNew(fresh, bytes);
    await rename(fresh, path);
  } catch (error) {
    throw asStoreError(error, `index/${name}.bin`);
  }
}

/** Forgets derived bytes. */
export async function dropDerived(store: Pick<Store, 'directory' | 'readOnly'>, name: string): Promise<void> {
  if (!store.readOnly) await fs.rm(pathOf(store.directory, name), { force: true });
}
