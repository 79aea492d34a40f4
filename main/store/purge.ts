import * as fs from 'node:fs/promises';
import { join, relative } from 'node:path';
import { z } from 'zod';
import { type Json, jsonSchema } from '../../core/model/patch.ts';
import type { Current } from './current.ts';
import { namesIn, readIfThere, rename, syncDirectory, temporaryName, writeNew } from './disk.ts';
import { seal, unseal } from './envelope.ts';
import { recordsNewestFirst, segmentsIn } from './history.ts';
import { documentFile, ensureFolder, FOLDERS, formFile, keyOf, nameOf, segmentNumber } from './layout.ts';
import { rewriteJournal } from './rewriting.ts';
import { openLine, sealLine } from './sealed-line.ts';
import type { DocumentKey, Purge } from './store.ts';
import { StoreError } from './store-error.ts';

/**
 * What a purge does, written down before it begins: from then on it counts, and whoever opens the library next ends
 * what was cut short. It holds none of the words that go.
 */
const orderSchema = z
  .object({
    format: z.literal(1),
    seq: z.int().positive(),
    segment: z.int().positive(),
    at: z.string(),
    command: z.string(),
    group: z.string(),
    by: z.string(),
    /** Documents whose past goes: those that are taken away, and those of `kept`. */
    cut: z.array(z.object({ kind: z.string(), id: z.string() }).readonly()).readonly(),
    /** Documents that stay, as they are from now on. */
    kept: z.array(z.object({ kind: z.string(), id: z.string(), data: jsonSchema }).readonly()).readonly(),
    /** Files to take away, by their paths inside the library. */
    files: z.array(z.string()).readonly(),
  })
  .readonly();
type Order = z.infer<typeof orderSchema>;

const FILE = 'purge.json';

/** True where a purge was begun and not ended. */
export async function purgeIsPending(directory: string): Promise<boolean> {
  return (await readIfThere(join(directory, FILE))) !== null;
}

/**
 * Finds every document whose past or present holds what goes and every file it is in, and writes the order down: this
 * is the moment of the purge. Reads the whole history. Nobody else may write meanwhile.
 */
export async function orderPurge(
  directory: string,
  purge: Purge,
  current: Current,
  at: string,
): Promise<void> {
  const gone = new Map(purge.gone.map((key) => [nameOf(key), key]));
  const cut = new Map<string, DocumentKey>(
    [...purge.gone, ...purge.changed].map((key) => [nameOf(key), key]),
  );
  await findPasts(directory, purge, cut);
  const changed = new Map(purge.changed.map((one) => [nameOf(one), one.data]));
  const kept: Order['kept'][number][] = [];
  for (const [name, { kind, id }] of cut) {
    if (gone.has(name)) continue;
    const data = changed.get(name) ?? (await current.state({ kind, id })).data;
    if (data !== null) kept.push({ kind, id, data });
  }
  const staying = new Set(kept.map(nameOf));
  const files = [
    ...[...cut.values()].filter((key) => !staying.has(nameOf(key))).map(documentFile),
    ...(await generationsOf(directory, cut)),
    ...purge.blobs.map((hash) => `blobs/${hash}`),
    ...purge.forms.map(formFile),
    ...(await strayFiles(directory, purge, current)),
  ];
  const segments = [...(await segmentsIn(directory, 'history')), ...(await segmentsIn(directory, 'journal'))];
  const { command, group, by } = purge;
  const order: Order = {
    format: 1,
    seq: current.seq + 1,
    segment: Math.max(0, ...segments) + 1,
    at,
    command,
    group,
    by,
    cut: [...cut.values()].map(({ kind, id }) => ({ kind, id })),
    kept,
    files,
  };
  await replace(directory, FILE, Buffer.from(sealLine(order).line));
}

/** Does what a purge that was begun has left to do; nothing where there is none. Rejects with system errors. */
export async function finishPurge(directory: string): Promise<void> {
  const bytes = await readIfThere(join(directory, FILE));
  if (bytes === null) return;
  const read = orderSchema.safeParse(openLine(bytes.subarray(0, -1))?.json);
  if (!read.success) throw new StoreError('damaged', FILE);
  const { cut, kept, files, seq, segment, ...edit } = read.data;
  const names = new Set(cut.map(nameOf));
  await rewriteJournal(directory, names, {
    segment,
    record: {
      ...edit,
      seq,
      began: seq,
      undoes: null,
      changes: kept.map(({ data, ...key }) => ({
        ...key,
        was: 0,
        patches: [{ op: 'set', path: [], value: data }],
      })),
      inverse: [],
    },
  });
  for (const { data, ...key } of kept)
    await replace(directory, documentFile(key), seal(key, seq, data).bytes);
  for (const file of files) await fs.rm(join(directory, file), { force: true });
  // Rows and search hold words too: both are made anew from what stands.
  for (const folder of ['index', 'temporary'])
    for (const name of await namesIn(join(directory, folder)))
      await fs.rm(join(directory, folder, name), { force: true, recursive: true });
  for (const folder of new Set(files.map((file) => file.slice(0, Math.max(0, file.lastIndexOf('/'))))))
    await syncDirectory(join(directory, folder)).catch(ifGone);
  for (const folder of ['index', 'temporary']) await syncDirectory(join(directory, folder));
  await fs.rm(join(directory, FILE), { force: true });
  await syncDirectory(directory);
}

function ifGone(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
}

async function replace(directory: string, file: string, bytes: Uint8Array): Promise<void> {
  const path = join(directory, file);
  const folder = join(path, '..');
  await ensureFolder(folder);
  const fresh = temporaryName(join(directory, 'temporary'), path);
  await writeNew(fresh, bytes);
  await rename(fresh, path);
  await syncDirectory(folder);
}

/** Adds the documents in whose past what goes can be read. */
async function findPasts(directory: string, purge: Purge, cut: Map<string, DocumentKey>): Promise<void> {
  const note = (kind: string, id: string, value: Json) => {
    const name = nameOf({ kind, id });
    if (!cut.has(name) && purge.holds(kind, value)) cut.set(name, { kind, id });
  };
  // Patches come from a line of JSON.
  for await (const { changes, inverse } of recordsNewestFirst(directory))
    for (const { kind, id, patches } of [...changes, ...inverse]) note(kind, id, patches as unknown as Json);
  for (const { key, path } of await allGenerations(directory)) {
    const bytes = await readIfThere(join(directory, path));
    const opened = bytes === null ? null : unseal(key, bytes);
    if (opened?.problem === null) note(key.kind, key.id, opened.data);
  }
}

async function allGenerations(
  directory: string,
): Promise<{ readonly key: DocumentKey; readonly path: string }[]> {
  const found: { key: DocumentKey; path: string }[] = [];
  for (const kind of await namesIn(join(directory, 'generations')))
    for (const name of await namesIn(join(directory, 'generations', kind))) {
      const key = keyOf(kind, /^([A-Za-z0-9]+)\.\d+\.json$/.exec(name)?.[1] ?? '');
      if (key !== null) found.push({ key, path: `generations/${kind}/${name}` });
    }
  return found;
}

async function generationsOf(directory: string, cut: ReadonlyMap<string, DocumentKey>): Promise<string[]> {
  const all = await allGenerations(directory);
  return all.filter(({ key }) => cut.has(nameOf(key))).map(({ path }) => path);
}

/** Files that are not the library's own (set aside as damaged, left by a sync folder) in which what goes can be read. */
async function strayFiles(directory: string, purge: Purge, current: Current): Promise<string[]> {
  const found: string[] = [];
  const named = [...purge.blobs, ...purge.gone.map(({ id }) => id)];
  for (const entry of await fs.readdir(directory, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = relative(directory, join(entry.parentPath, entry.name)).replaceAll('\\', '/');
    if (isOwn(file, current)) continue;
    const bytes = await readIfThere(join(directory, file));
    // What cannot be parsed is read as it lies there; line ends in JSON stand between words.
    const words = bytes?.toString('utf8').replace(/\\[nrt]/g, ' ') ?? '';
    if (named.some((name) => file.includes(name)) || purge.holds(null, words)) found.push(file);
  }
  return found;
}

/** True for the files a library is made of: what is in them is looked after one by one. */
function isOwn(file: string, current: Current): boolean {
  const [folder = '', name = '', inside = ''] = file.split('/');
  if (!(FOLDERS as readonly string[]).includes(folder))
    return folder === 'library.json' || /^lock\b/.test(file);
  switch (folder) {
    case 'index':
    case 'temporary':
      return true;
    case 'journal':
    case 'history':
      return segmentNumber(name) !== null;
    case 'blobs':
      return /^[0-9a-f]{64}$/.test(name);
    case 'forms':
      return /^[0-9A-Z]{26}\.json$/.test(name);
    case 'generations':
      return keyOf(name, /^([A-Za-z0-9]+)\.\d+\.json$/.exec(inside)?.[1] ?? '') !== null;
    case 'documents': {
      const key = inside.endsWith('.json') ? keyOf(name, inside.slice(0, -'.json'.length)) : null;
      return key !== null && current.rows.get(key) !== null;
    }
    default:
      return false;
  }
}
