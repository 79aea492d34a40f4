import { lstat, readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Input } from '../../core/contract/commands.ts';
import { refuse } from '../../core/contract/result.ts';
import { HOUSE_FILE, MOST_HOUSE_BYTES, MOST_HOUSE_FILES } from '../printing/index.ts';
import { systemCode } from '../store/store-error.ts';
import { readNamed } from './given-files.ts';

/**
 * Reads a template of the house: a folder for paper, a file for Word. Of a folder only what a template is made of is read,
 * itself and one folder down; links are not followed. Refuses with `file-unreadable`, and with `print.house.large` before
 * it has read more than a template may have: it may be another folder.
 */
export async function readHouseAt(path: string): Promise<Input<'house:add'>> {
  const files: { name: string; bytes: Uint8Array }[] = [];
  let room = MOST_HOUSE_BYTES;
  const read = async (folder: string, prefix: string): Promise<void> => {
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      const at = join(folder, entry.name);
      const name = `${prefix}${entry.name}`;
      if (entry.isDirectory() && prefix === '' && !entry.name.startsWith('.')) await read(at, `${name}/`);
      if (!entry.isFile() || !HOUSE_FILE.test(name)) continue;
      room -= (await lstat(at)).size;
      if (room < 0 || files.length === MOST_HOUSE_FILES)
        throw refuse('print.house.large', {
          limit: MOST_HOUSE_BYTES / 1_048_576,
          files: MOST_HOUSE_FILES,
        });
      files.push({ name, bytes: new Uint8Array(await readFile(at)) });
    }
  };
  try {
    if (!(await lstat(path)).isDirectory()) return { of: 'word', file: await readNamed(path) };
    await read(path, '');
    return { of: 'paper', files };
  } catch (error) {
    const why = systemCode(error);
    throw why === null ? error : refuse('file-unreadable', { detail: basename(path), why });
  }
}
