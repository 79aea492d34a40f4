import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs/promises';
import { hostname, userInfo } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { readIfThere, rename } from './disk.ts';
import { StoreError, systemCode } from './store-error.ts';

const holderSchema = z
  .object({
    pid: z.int().positive(),
    host: z.string(),
    user: z.string(),
    /** What tells this process from a later one of the same number; null where the system does not say. */
    started: z.string().nullable(),
    /** Tells this lock from every other one; part of a file name. */
    nonce: z.string().regex(/^\w{1,64}$/),
  })
  .readonly();
type Holder = z.infer<typeof holderSchema>;

const FILE = 'lock';
/** A lock that cannot be read may be in the middle of being written on a disk without links. */
const HALF_WRITTEN = 200;
const UNREADABLE = 'unreadable';
const ATTEMPTS = 20;

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

/** The holder that a lock file names, or null where there is no file. */
async function read(path: string): Promise<Holder | typeof UNREADABLE | null> {
  for (let look = 1; ; look += 1) {
    const bytes = await readIfThere(path);
    if (bytes === null) return null;
    try {
      return holderSchema.parse(JSON.parse(bytes.toString('utf8')));
    } catch {
      if (look === 2) return UNREADABLE;
      await new Promise((resolve) => setTimeout(resolve, HALF_WRITTEN));
    }
  }
}

/** Name of the file by which the lock of that nonce is taken over. */
function takeoverOf(path: string, nonce: string): string {
  return `${path}.${nonce}.taken`;
}

interface Standing {
  /** Null where nobody can be made out. */
  readonly holder: Holder | null;
  readonly nonce: string;
  /** Takeovers that lead from the lock file to this holder. */
  readonly takeovers: readonly string[];
}

/** Who has the lock: whoever the lock file names, or who took it over from him, and so on. Null where nobody has. */
async function standingAt(path: string): Promise<Standing | null> {
  let found = await read(path);
  if (found === null) return null;
  const takeovers: string[] = [];
  for (;;) {
    const nonce = found === UNREADABLE ? UNREADABLE : found.nonce;
    const takeover = takeoverOf(path, nonce);
    const taker = takeovers.includes(takeover) ? null : await read(takeover);
    if (taker === null) return { holder: found === UNREADABLE ? null : found, nonce, takeovers };
    takeovers.push(takeover);
    found = taker;
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
  const holder = (await standingAt(join(directory, FILE)))?.holder ?? null;
  return holder !== null && (await lives(holder)) ? inWords(holder) : null;
}

/** The right to write to a library, until `release`. */
export interface Lock {
  /** True while the lock is still ours: nobody has broken it. */
  stillHeld(): Promise<boolean>;
  release(): Promise<void>;
}

/**
 * Takes the lock or rejects with `StoreError` `locked`, naming the holder. A lock whose process is gone is taken
 * over; one of another machine only with `breakLock`. Rejects with system errors where the folder cannot be written.
 *
 * Of many that come at once to a dead holder's lock only one makes the takeover file of that holder. Who comes late,
 * when the new lock stands and the takeover is cleared away, sees that the lock no longer leads to his.
 */
export async function takeLock(directory: string, breakLock: boolean): Promise<Lock> {
  const path = join(directory, FILE);
  const own: Holder = {
    pid: process.pid,
    host: hostname(),
    user: userName(),
    started: await startOf(process.pid),
    nonce: randomBytes(12).toString('hex'),
  };
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const standing = await standingAt(path);
    if (standing === null) {
      if (await place(path, own)) return lockOf(path, own);
      continue;
    }
    const { holder, nonce, takeovers } = standing;
    if (!breakLock && holder !== null && (await lives(holder)))
      throw new StoreError('locked', inWords(holder));
    const takeover = takeoverOf(path, nonce);
    if (!(await place(takeover, own))) continue;
    const ours = (await standingAt(path))?.nonce === own.nonce;
    if (ours) await replace(path, own);
    await fs.rm(takeover, { force: true });
    if (!ours) continue;
    for (const earlier of takeovers) await fs.rm(earlier, { force: true });
    return lockOf(path, own);
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

/** Puts our lock in the place of the one that we took over. */
async function replace(path: string, holder: Holder): Promise<void> {
  const own = `${path}.${holder.nonce}`;
  await fs.writeFile(own, JSON.stringify(holder), { flag: 'wx', mode: 0o600 });
  await rename(own, path);
}

function lockOf(path: string, holder: Holder): Lock {
  const stillHeld = async () => (await standingAt(path))?.nonce === holder.nonce;
  return {
    stillHeld,
    release: async () => {
      if (await stillHeld()) await fs.rm(path, { force: true });
    },
  };
}
