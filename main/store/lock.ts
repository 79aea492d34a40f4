import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs/promises';
import { hostname, userInfo } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { readIfThere } from './disk.ts';
import { StoreError, systemCode } from './store-error.ts';

const holderSchema = z
  .object({
    pid: z.int().positive(),
    host: z.string(),
    user: z.string(),
    /** What tells this process from a later one of the same number; null where the system does not say. */
    started: z.string().nullable(),
    nonce: z.string(),
  })
  .readonly();
type Holder = z.infer<typeof holderSchema>;

const FILE = 'lock';
/** A lock that cannot be read may be in the middle of being written on a disk without links. */
const HALF_WRITTEN = 200;

/** Linux: the boot and the process's start in clock ticks since it, neither touched by a clock that is set. */
async function startOf(pid: number): Promise<string | null> {
  try {
    const boot = (await fs.readFile('/proc/sys/kernel/random/boot_id', 'utf8')).trim();
    const stat = await fs.readFile(`/proc/${pid}/stat`, 'utf8');
    const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    return ticks === undefined ? null : `${boot}/${ticks}`;
  } catch {
    return null;
  }
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}

async function read(path: string): Promise<Holder | null> {
  const bytes = await readIfThere(path);
  if (bytes === null) return null;
  try {
    return holderSchema.parse(JSON.parse(bytes.toString('utf8')));
  } catch {
    return null;
  }
}

/** False only where it is certain that the holder is gone: another machine cannot be asked. */
async function lives(holder: Holder): Promise<boolean> {
  if (holder.host !== hostname()) return true;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if (systemCode(error) === 'ESRCH') return false;
  }
  const started = await startOf(holder.pid);
  return holder.started === null || started === null || started === holder.started;
}

function inWords(holder: Holder): string {
  const who = holder.user === '' ? holder.host : `${holder.user}@${holder.host}`;
  return `${who}, process ${holder.pid}`;
}

/** Who holds the library, in words for people, or null where nobody does. */
export async function heldBy(directory: string): Promise<string | null> {
  const holder = await read(join(directory, FILE));
  return holder !== null && (await lives(holder)) ? inWords(holder) : null;
}

/** The right to write to a library, until `release`. */
export interface Lock {
  /** True while the lock file is still ours: nobody has broken it. */
  stillHeld(): Promise<boolean>;
  release(): Promise<void>;
}

/**
 * Takes the lock or rejects with `StoreError` `locked`, naming the holder. A lock whose process is gone is taken
 * over; one of another machine only with `breakLock`. Rejects with system errors where the folder cannot be written.
 */
export async function takeLock(directory: string, breakLock: boolean): Promise<Lock> {
  const path = join(directory, FILE);
  const holder: Holder = {
    pid: process.pid,
    host: hostname(),
    user: userName(),
    started: await startOf(process.pid),
    nonce: randomBytes(12).toString('hex'),
  };
  for (let attempt = 0; attempt < 5; attempt += 1) {
    if (await place(path, holder)) return lockOf(path, holder);
    let standing = await read(path);
    if (standing === null) {
      await new Promise((resolve) => setTimeout(resolve, HALF_WRITTEN));
      standing = await read(path);
    }
    if (standing !== null && !breakLock && (await lives(standing)))
      throw new StoreError('locked', inWords(standing));
    await clear(path, standing, holder.nonce);
  }
  throw new StoreError('locked', path);
}

/** Puts our lock there whole and at once; false where another one stands. */
async function place(path: string, holder: Holder): Promise<boolean> {
  const own = `${path}.${holder.nonce}`;
  const text = JSON.stringify(holder);
  await fs.writeFile(own, text, { flag: 'wx', mode: 0o600 });
  try {
    await fs.link(own, path);
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    // A disk without links, such as a memory stick: created and filled in two steps.
    return await fs.writeFile(path, text, { flag: 'wx', mode: 0o600 }).then(
      () => true,
      (failure: unknown) => {
        if (systemCode(failure) === 'EEXIST') return false;
        throw failure;
      },
    );
  } finally {
    await fs.rm(own, { force: true });
  }
}

/** Takes a stale lock away. Where somebody was quicker and we caught their fresh one instead, it is put back. */
async function clear(path: string, stale: Holder | null, nonce: string): Promise<void> {
  const caught = `${path}.${nonce}.stale`;
  try {
    await fs.rename(path, caught);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return;
    throw error;
  }
  const held = await read(caught);
  if (held !== null && held.nonce !== stale?.nonce) await fs.link(caught, path).catch(() => undefined);
  await fs.rm(caught, { force: true });
}

function lockOf(path: string, holder: Holder): Lock {
  const stillHeld = async () => (await read(path))?.nonce === holder.nonce;
  return {
    stillHeld,
    release: async () => {
      if (await stillHeld()) await fs.rm(path, { force: true });
    },
  };
}
