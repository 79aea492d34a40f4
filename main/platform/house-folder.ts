import { lstat, readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Input } from '../../core/contract/commands.ts';
import { refuse } from '../../core/contract/result.ts';
import { systemCode } from '../store/store-error.ts';
import { readNamed } from './given-files.ts';

/** Files a house may have; what is larger together is refused later, what is more is another folder. */
const MOST_FILES = 300;
const LARGEST = 20 * 1_048_576;
const TAKEN = /^(?:house\.json|house\.typ|.+\.(?:png|jpe?g|svg|ttf|otf))$/i;

/**
 * Reads a template of the house: a folder for paper, a file for Word. Of a folder only what a template is made of is read,
 * itself and one folder down; links are not followed. Refuses with `file-unreadable`.
 */
export async function readHouseAt(path: string): Promise<Input<'house:add'>> {
  const refused = (why: string) => refuse('file-unreadable', { detail: basename(path), why });
  try {
    if (!(await lstat(path)).isDirectory()) return { of: 'word', file: await readNamed(path) };
    const files: { name: string; bytes: Uint8Array }[] = [];
    const read = async (folder: string, prefix: string): Promise<void> => {
      for (const entry of await readdir(folder, { withFileTypes: true })) {
        const at = join(folder, entry.name);
        if (entry.isDirectory() && prefix === '' && !entry.name.startsWith('.'))
          await read(at, `${entry.name}/`);
        if (!entry.isFile() || !TAKEN.test(entry.name) || files.length >= MOST_FILES) continue;
        if ((await lstat(at)).size > LARGEST) throw refused(`${entry.name} > 20 MB`);
        files.push({ name: `${prefix}${entry.name}`, bytes: new Uint8Array(await readFile(at)) });
      }
    };
    await read(path, '');
    return { of: 'paper', files };
  } catch (error) {
    throw systemCode(error) === null ? error : refused(systemCode(error) ?? '');
  }
}
