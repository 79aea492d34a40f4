import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { linkOrCopy, namesIn, readIfThere } from './disk.ts';
import { unseal } from './envelope.ts';
import { documentFile, ensureFolder, generationFolder } from './layout.ts';
import type { DocumentKey, StoredDocument } from './store.ts';

/** How many earlier checkpoints of a document are kept. */
const GENERATIONS = 3;

/** Sequence numbers of the generations of a document, oldest first. Order is by sequence, never by clock. */
async function generationsOf(directory: string, key: DocumentKey): Promise<number[]> {
  const names = await namesIn(join(directory, generationFolder(key)));
  return names
    .map((name) => new RegExp(`^${key.id}\\.(\\d+)\\.json$`).exec(name)?.[1])
    .filter((digits) => digits !== undefined)
    .map(Number)
    .sort((a, b) => a - b);
}

/**
 * Gives the file that is about to be replaced a second name among the generations, and lets the oldest go.
 * `known` are the sequence numbers kept so far where the caller remembers them: listing a folder of many is slow.
 */
export async function keepGeneration(
  directory: string,
  key: DocumentKey,
  seq: number,
  known: readonly number[] | null,
): Promise<readonly number[]> {
  const folder = join(directory, generationFolder(key));
  await ensureFolder(folder);
  await linkOrCopy(join(directory, documentFile(key)), join(folder, `${key.id}.${seq}.json`));
  const kept = known === null ? await generationsOf(directory, key) : [...new Set([...known, seq])];
  for (const old of kept.slice(0, -GENERATIONS))
    await fs.rm(join(folder, `${key.id}.${old}.json`), { force: true });
  return kept.slice(-GENERATIONS);
}

/** Good generations of a document, newest first. A damaged one is passed over. */
export async function readGenerations(
  directory: string,
  key: DocumentKey,
): Promise<readonly StoredDocument[]> {
  const found: StoredDocument[] = [];
  for (const seq of (await generationsOf(directory, key)).reverse()) {
    const bytes = await readIfThere(join(directory, generationFolder(key), `${key.id}.${seq}.json`));
    const opened = bytes === null ? null : unseal(key, bytes);
    if (opened?.problem === null) found.push({ revision: opened.seq, data: opened.data });
  }
  return found;
}
