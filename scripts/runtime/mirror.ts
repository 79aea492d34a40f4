import { existsSync } from 'node:fs';
import { copyFile, link, mkdir, readdir, symlink } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { checkout } from '../checkout.ts';
import { publish } from './cache.ts';

/**
 * A runtime without Electron's default app takes no folder on its command line: it opens what lies at
 * `resources/app` beside the program. The cache is shared by all checkouts, so each gets its own folder of
 * links to it, with `resources/app` leading back to the checkout.
 */
export async function mirror(runtime: string, name: string): Promise<string> {
  const folder = join(checkout, 'node_modules', '.cache', 'precis', name);
  if (existsSync(join(folder, 'electron'))) return folder;
  await publish(folder, async (draft) => {
    for (const entry of await readdir(runtime)) {
      const source = join(runtime, entry);
      if (entry === 'resources') continue;
      else if (entry === 'electron') await place(source, join(draft, entry));
      else await symlink(source, join(draft, entry));
    }
    await mkdir(join(draft, 'resources'));
    await symlink(relative(join(draft, 'resources'), checkout), join(draft, 'resources', 'app'));
  });
  return folder;
}

/** Electron looks around from where its program really is, so that one file cannot be a symbolic link. */
async function place(program: string, target: string): Promise<void> {
  await link(program, target).catch(() => copyFile(program, target));
}
