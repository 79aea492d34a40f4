import * as fs from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { syncDirectory } from './disk.ts';
import type { DocumentKey } from './store.ts';
import { StoreError } from './store-error.ts';

/** The folders of a library. `temporary` holds what is being written; a start empties it. */
export const FOLDERS = [
  'documents',
  'blobs',
  'journal',
  'history',
  'forms',
  'index',
  'generations',
  'quarantine',
  'temporary',
] as const;

const KIND = /^[a-z-]{1,40}$/;
const ULID = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;

/** The library's own document. */
export const LIBRARY: DocumentKey = { kind: 'library', id: 'library' };

/** A key as one string: `kind/id`. */
export function nameOf(key: DocumentKey): string {
  return `${key.kind}/${key.id}`;
}

/** The key of `kind/id`, or null where that is not one. */
export function keyOf(kind: string, id: string): DocumentKey | null {
  const valid = kind === LIBRARY.kind ? id === LIBRARY.id : KIND.test(kind) && ULID.test(id);
  return valid ? { kind, id } : null;
}

/** Path of a document inside its library. Throws `RangeError` for a key that could name anything else. */
export function documentFile(key: DocumentKey): string {
  if (keyOf(key.kind, key.id) === null) throw new RangeError(`Not a document: ${JSON.stringify(key)}`);
  return key.kind === LIBRARY.kind ? 'library.json' : `documents/${key.kind}/${key.id}.json`;
}

/** Path, inside the library, of a form that is not filed yet. Throws `RangeError` for an id that is none. */
export function formFile(id: string): string {
  if (!ULID.test(id)) throw new RangeError(`Not a form: ${JSON.stringify(id)}`);
  return `forms/${id}.json`;
}

/** A text that stands in every line of the journal that changes the document. */
export function needleOf(key: DocumentKey): string {
  return key.kind === LIBRARY.kind ? '"kind":"library"' : key.id;
}

/** Folder, inside the library, of the generations kept of a document. */
export function generationFolder(key: DocumentKey): string {
  documentFile(key);
  return `generations/${key.kind}`;
}

/** Name of journal segment `n` in `journal/` and `history/`. */
export function segmentFile(n: number): string {
  return `${String(n).padStart(8, '0')}.ndjson`;
}

/** Number of a segment from its file name, or null where the name is not one. */
export function segmentNumber(name: string): number | null {
  const match = /^(\d{8,})\.ndjson$/.exec(name);
  return match?.[1] === undefined ? null : Number(match[1]);
}

/** Makes a folder inside the library if it is not there, and its name durable. */
export async function ensureFolder(path: string): Promise<void> {
  const made = await fs.mkdir(path, { recursive: true, mode: 0o700 });
  if (made === undefined) return;
  for (let at = path; at.length >= made.length; at = dirname(at)) await syncDirectory(dirname(at));
}

/** Makes the library's folders. Throws `StoreError` `not-a-library` where a file stands in the way. */
export async function ensureFolders(directory: string): Promise<void> {
  for (const folder of FOLDERS) {
    try {
      await ensureFolder(join(directory, folder));
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
        throw new StoreError('not-a-library', directory, { cause: error });
      throw error;
    }
  }
}
