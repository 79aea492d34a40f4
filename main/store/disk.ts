import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import * as fs from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { systemCode } from './store-error.ts';

const PRIVATE = 0o600;
/** Windows answers with these while a scanner or another program has the file open for a moment. */
const LOCKED_FOR_A_MOMENT = new Set(['EBUSY', 'EPERM', 'EACCES']);
const PATIENCE = 10_000;

/** Writes every byte at the end of the file: one `write` may take fewer than it was given. */
export async function writeAll(handle: fs.FileHandle, bytes: Uint8Array): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done);
    if (bytesWritten === 0) throw Object.assign(new Error('no byte written'), { code: 'ENOSPC' });
    done += bytesWritten;
  }
}

/** Makes the names in a folder durable. Windows has no such call and keeps names in its own journal. */
export async function syncDirectory(directory: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await fs.open(directory, constants.O_RDONLY);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Writes a new file under `path` that must not exist yet (0600), synced and read back. Removes it again when any
 * step fails. Its name is durable only after `syncDirectory`.
 */
export async function writeNew(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await fs.open(path, 'wx', PRIVATE);
  try {
    try {
      await writeAll(handle, bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    const written = await fs.readFile(path);
    if (Buffer.compare(written, bytes) !== 0)
      throw Object.assign(new Error('read back differs'), { code: 'EIO' });
  } catch (error) {
    await fs.rm(path, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** A name in `directory` that nobody else uses. */
export function temporaryName(directory: string, path: string): string {
  return join(directory, `${basename(path)}.${process.pid}-${randomBytes(6).toString('hex')}.tmp`);
}

/** Renames; on Windows retries up to ten seconds while another program holds the file for a moment. */
export async function rename(from: string, to: string): Promise<void> {
  const deadline = performance.now() + PATIENCE;
  for (let pause = 10; ; pause = Math.min(pause * 2, 500)) {
    try {
      await fs.rename(from, to);
      return;
    } catch (error) {
      const code = systemCode(error);
      const passing =
        code === 'EBUSY' || (process.platform === 'win32' && LOCKED_FOR_A_MOMENT.has(code ?? ''));
      if (!passing || performance.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

/** Moves a file into another folder, both names durable. */
export async function moveDurably(from: string, to: string): Promise<void> {
  await rename(from, to);
  await syncDirectory(dirname(to));
  await syncDirectory(dirname(from));
}

/** Gives `existing` a second name; a copy where the disk knows no links. Does nothing where `name` exists. */
export async function linkOrCopy(existing: string, name: string): Promise<void> {
  try {
    await fs.link(existing, name);
  } catch (error) {
    const code = systemCode(error);
    if (code === 'EEXIST') return;
    if (code === 'ENOENT' || code === 'ENOSPC') throw error;
    await fs.copyFile(existing, name, constants.COPYFILE_EXCL);
  }
}

/** Bytes of a file, or null where there is none. Throws other system errors. */
export async function readIfThere(path: string): Promise<Buffer | null> {
  try {
    return await readWhole(path);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/** A file in one go: `readFile` goes back and forth for each half megabyte. */
async function readWhole(path: string): Promise<Buffer> {
  const file = await fs.open(path);
  try {
    const bytes = Buffer.allocUnsafeSlow((await file.stat()).size);
    let read = 0;
    for (let more = 1; more > 0 && read < bytes.length; read += more)
      more = (await file.read(bytes, read, bytes.length - read, read)).bytesRead;
    return bytes.subarray(0, read);
  } finally {
    await file.close();
  }
}

/** Names in a folder, sorted; none where the folder does not exist. */
export async function namesIn(directory: string): Promise<string[]> {
  try {
    return (await fs.readdir(directory)).sort();
  } catch (error) {
    const code = systemCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return [];
    throw error;
  }
}

/** What tells one state of a file from another without reading it. Compared for equality only, so clocks may jump. */
export interface Stamp {
  readonly inode: number;
  readonly size: number;
  readonly modified: number;
}

/** The file's stamp, or null where there is none. */
export async function stampOf(path: string): Promise<Stamp | null> {
  try {
    const { ino, size, mtimeMs } = await fs.stat(path);
    return { inode: ino, size, modified: mtimeMs };
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/** True for stamps of one state of one file. */
export function sameStamp(a: Stamp | null, b: Stamp | null): boolean {
  return a?.inode === b?.inode && a?.size === b?.size && a?.modified === b?.modified;
}
