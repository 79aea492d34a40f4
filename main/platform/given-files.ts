import { readFile, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Problem, Refusal, refuse } from '../../core/contract/result.ts';
import { systemCode } from '../store/store-error.ts';

/** Files above this are not read into memory; the importer would refuse them too. */
const LARGEST = 1_024 * 1_048_576;

/** A file's bytes under the name it has in its folder. */
export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Reads a file to be brought in. Refuses with `file-unreadable`, naming the file and why. */
export async function readNamed(path: string): Promise<NamedFile> {
  const refused = (why: string) => refuse('file-unreadable', { detail: basename(path), why });
  try {
    if ((await stat(path)).size > LARGEST) throw refused('1 GB');
    return { name: basename(path), bytes: new Uint8Array(await readFile(path)) };
  } catch (error) {
    throw systemCode(error) === null ? error : refused(systemCode(error) ?? '');
  }
}

/** The paths on a command line, made absolute: what is no option. File managers hand over `file:` addresses. */
export function pathsIn(args: readonly string[], folder: string): string[] {
  return args
    .filter((arg) => arg !== '' && !arg.startsWith('-'))
    .map((arg) => ownPath(arg) ?? resolve(folder, arg));
}

/** The path of a `file:` address on this machine; null for anything else. */
function ownPath(address: string): string | null {
  try {
    return address.startsWith('file:') ? fileURLToPath(address) : null;
  } catch {
    return null;
  }
}

/** Paths the app was given by the system, until a window that has a library takes them. */
export class GivenFiles {
  private readonly waiting: string[] = [];

  get count(): number {
    return this.waiting.length;
  }

  add(paths: readonly string[]): void {
    this.waiting.push(...paths);
  }

  /** Hands out what waits, once: the files, and why others cannot be read. */
  async take(): Promise<{ files: NamedFile[]; problems: Problem[] }> {
    const files: NamedFile[] = [];
    const problems: Problem[] = [];
    for (const path of this.waiting.splice(0))
      try {
        files.push(await readNamed(path));
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        problems.push(...error.problems);
      }
    return { files, problems };
  }
}
