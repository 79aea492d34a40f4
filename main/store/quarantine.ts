import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { moveDurably, syncDirectory } from './disk.ts';

function asideName(file: string, reason: string): string {
  return `${file.replaceAll('/', '--')}.${reason}-${randomBytes(4).toString('hex')}`;
}

/** Moves a damaged file of the library into `quarantine/`, where nothing ever deletes it. */
export async function setAside(directory: string, file: string, reason: string): Promise<void> {
  await moveDurably(join(directory, file), join(directory, 'quarantine', asideName(file, reason)));
}

/** Keeps a copy of a file in `quarantine/` and leaves the file where it is. */
export async function keepCopy(directory: string, file: string, reason: string): Promise<void> {
  const target = join(directory, 'quarantine', asideName(file, reason));
  await fs.copyFile(join(directory, file), target);
  const handle = await fs.open(target, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
  await syncDirectory(join(directory, 'quarantine'));
}
