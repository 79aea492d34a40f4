import { createHash } from 'node:crypto';
import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { namesIn, readIfThere, rename, syncDirectory, temporaryName, writeNew } from './disk.ts';
import { setAside } from './quarantine.ts';
import { asStoreError, StoreError } from './store-error.ts';

const HASH = /^[0-9a-f]{64}$/;

/** SHA-256 of bytes in lower-case hex: the name they have as a blob. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function fileOf(hash: string): string {
  if (!HASH.test(hash)) throw new RangeError(`Not a SHA-256: ${JSON.stringify(hash)}`);
  return `blobs/${hash}`;
}

/**
 * Stores bytes write-once under their SHA-256 (lower-case hex) and gives it. The same bytes again are no second
 * blob; where the one that stands is damaged it goes to quarantine and the good bytes take its place.
 * Rejects with `StoreError` `disk-full`, `read-only` or `io`.
 */
export async function putBlob(directory: string, bytes: Uint8Array): Promise<string> {
  const hash = hashOf(bytes);
  const file = fileOf(hash);
  const path = join(directory, file);
  try {
    const standing = await readIfThere(path);
    if (standing !== null) {
      if (hashOf(standing) === hash) return hash;
      await setAside(directory, file, 'hash');
    }
    const fresh = temporaryName(join(directory, 'temporary'), path);
    await writeNew(fresh, bytes);
    try {
      await rename(fresh, path);
    } catch (error) {
      await fs.rm(fresh, { force: true }).catch(() => undefined);
      throw error;
    }
    await syncDirectory(join(directory, 'blobs'));
    return hash;
  } catch (error) {
    throw asStoreError(error, file);
  }
}

/** Bytes of a blob, verified. Rejects with `StoreError` `missing-blob` where it is not there, `damaged` where it is not itself. */
export async function getBlob(directory: string, hash: string): Promise<Uint8Array> {
  const file = fileOf(hash);
  let bytes: Buffer | null;
  try {
    bytes = await readIfThere(join(directory, file));
  } catch (error) {
    throw asStoreError(error, file);
  }
  if (bytes === null) throw new StoreError('missing-blob', file);
  if (hashOf(bytes) !== hash) throw new StoreError('damaged', file);
  return bytes;
}

/** Hashes of the blobs there are, and names in the folder that are none. */
export async function listBlobs(directory: string): Promise<{ hashes: string[]; foreign: string[] }> {
  const names = await namesIn(join(directory, 'blobs'));
  return {
    hashes: names.filter((name) => HASH.test(name)),
    foreign: names.filter((name) => !HASH.test(name)),
  };
}
