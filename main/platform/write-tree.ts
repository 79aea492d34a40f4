import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { refuse } from '../../core/contract/result.ts';
import type { FileOut } from '../services/everything-out.ts';
import { systemCode } from '../store/store-error.ts';

/**
 * Writes files into an empty or missing folder. Refuses with `not-empty` where anything is there, with
 * `file-unwritten` where a file cannot be written; what was written till then stays. Gives how many were.
 */
export async function writeTree(folder: string, files: AsyncIterable<FileOut>): Promise<number> {
  const there = await readdir(folder).catch(() => []);
  if (there.length > 0) throw refuse('not-empty', { detail: folder });
  let written = 0;
  for await (const { path, bytes } of files) {
    const file = join(folder, ...path);
    if (!file.startsWith(folder + sep))
      throw refuse('file-unwritten', { detail: path.join('/'), why: 'path' });
    try {
      await mkdir(join(file, '..'), { recursive: true });
      await writeFile(file, bytes);
    } catch (error) {
      throw refuse('file-unwritten', { detail: path.join('/'), why: systemCode(error) ?? '' });
    }
    written += 1;
  }
  return written;
}
