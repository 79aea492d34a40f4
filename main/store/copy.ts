import * as fs from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import { namesIn, syncDirectory } from './disk.ts';
import { ensureFolder, FOLDERS } from './layout.ts';
import { asStoreError, StoreError } from './store-error.ts';

/** Copies a library durably into a folder outside it that is empty or missing. Rejects with `StoreError`. */
export async function copyLibrary(from: string, to: string): Promise<void> {
  const way = relative(from, to);
  const inside = !isAbsolute(way) && way.split(sep)[0] !== '..';
  if (inside || (await namesIn(to)).length > 0) throw new StoreError('not-empty', to);
  try {
    await ensureFolder(to);
    // One that is read only and older than a folder does not have it.
    const there = await namesIn(from);
    for (const folder of FOLDERS) {
      await ensureFolder(join(to, folder));
      if (folder !== 'temporary' && there.includes(folder))
        await copyFolder(join(from, folder), join(to, folder));
    }
    // Last: a copy that was cut short is no library.
    await copyFile(join(from, 'library.json'), join(to, 'library.json'));
    await syncDirectory(to);
  } catch (error) {
    throw asStoreError(error, to);
  }
}

async function copyFolder(from: string, to: string): Promise<void> {
  const entries = await fs.readdir(from, { withFileTypes: true });
  for (const entry of entries) {
    const source = join(from, entry.name);
    const target = join(to, entry.name);
    if (entry.isFile()) await copyFile(source, target);
    if (!entry.isDirectory()) continue;
    await ensureFolder(target);
    await copyFolder(source, target);
  }
  await syncDirectory(to);
}

async function copyFile(source: string, target: string): Promise<void> {
  await fs.copyFile(source, target, fs.constants.COPYFILE_EXCL);
  const handle = await fs.open(target, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
