import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from '../checkout.ts';

const worlds = ['core', 'main', 'renderer'];
const files = ['electron.vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.base.json'];

/**
 * One hash over the name, size and time of everything the build reads. Names are in it so that a deleted file
 * makes the build stale too; tests are not, so that writing one costs no build.
 */
export function fingerprintInputs(): string {
  const hash = createHash('sha256');
  for (const file of files) add(hash, file);
  for (const world of worlds) {
    if (!existsSync(join(checkout, world))) continue;
    const entries = readdirSync(join(checkout, world), { recursive: true, withFileTypes: true });
    const paths = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    for (const path of paths.sort())
      if (!/\.test\.tsx?$/.test(path)) add(hash, path.slice(checkout.length + 1));
  }
  return hash.digest('hex');
}

function add(hash: ReturnType<typeof createHash>, file: string): void {
  const stat = statSync(join(checkout, file), { throwIfNoEntry: false });
  if (stat) hash.update(`${file}\0${stat.size}\0${stat.mtimeMs}\n`);
}
