import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { refuse } from '../../core/contract/result.ts';
import { safeFileName } from '../../core/model/file-name.ts';
import type { FileOut } from '../services/packs/everything-out.ts';
import { systemCode } from '../store/store-error.ts';

/** What was written, and how many things of it only say why they are not there. */
export interface Written {
  readonly written: number;
  readonly missing: number;
}

/**
 * Writes files into an empty or missing folder. Refuses with `export-not-empty` where anything is there, with
 * `export-unwritten` where a file cannot be written: what was written till then stays, and no half of a file.
 */
export async function writeTree(folder: string, files: AsyncIterable<FileOut>): Promise<Written> {
  const there = await readdir(folder).catch((error: unknown) => {
    // Missing is as good as empty; a file, or a folder that may not be looked into, is neither.
    if (systemCode(error) === 'ENOENT') return [];
    throw refuse('export-unwritten', { detail: folder, why: systemCode(error) ?? '', written: 0 });
  });
  if (there.length > 0) throw refuse('export-not-empty', { detail: folder });
  let written = 0;
  let missing = 0;
  for await (const { path, bytes, ...file } of files) {
    const at = join(folder, ...path);
    if (!at.startsWith(folder.endsWith(sep) ? folder : folder + sep))
      throw refuse('export-unwritten', { detail: path.join('/'), why: 'path', written });
    try {
      await mkdir(join(at, '..'), { recursive: true });
      await writeFile(at, bytes);
    } catch (error) {
      await rm(at, { force: true }).catch(() => {});
      throw refuse('export-unwritten', { detail: path.join('/'), why: systemCode(error) ?? '', written });
    }
    written += 1;
    if (file.missing) missing += 1;
  }
  return { written, missing };
}

/** A folder for an export: the chosen one where it is empty or missing, else a new one in it, never one that is there. */
export async function folderFor(chosen: string, name: string): Promise<string> {
  const whole = resolve(chosen);
  const there = await readdir(whole).catch(() => []);
  if (there.length === 0) return whole;
  const taken = new Set(there.map((one) => one.normalize('NFC').toLowerCase()));
  const plain = safeFileName(name);
  for (let n = 1; ; n += 1) {
    const candidate = n === 1 ? plain : `${plain} (${n})`;
    if (!taken.has(candidate.toLowerCase())) return join(whole, candidate);
  }
}
