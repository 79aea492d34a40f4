import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

/** Where runtimes are kept between checkouts: `${XDG_CACHE_HOME:-~/.cache}/precis/NAME`. */
export function cached(name: string): string {
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'precis', name);
}

/**
 * Fills a folder beside its final place and renames it there, so that a folder that exists is always whole:
 * an interrupted download, or two checkouts that start at once, leave no half runtime behind. Who comes
 * second uses what the first has put there.
 */
export async function publish(target: string, fill: (folder: string) => Promise<void>): Promise<void> {
  const draft = join(dirname(target), `.${randomBytes(6).toString('hex')}`);
  await mkdir(draft, { recursive: true });
  try {
    await fill(draft);
    await rename(draft, target).catch((error: unknown) => {
      if (!existsSync(target)) throw error;
    });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}
