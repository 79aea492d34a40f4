import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Random } from '../fixtures/random.ts';
import { intercept, type Operation } from './intercept.ts';

/** A file: what of it is on the platter. What is only in the cache is read from the real file. */
interface File {
  durable: Buffer;
}
/** A folder: the names in it that are on the platter. */
interface Folder {
  readonly durable: Map<string, File | Folder>;
}
/** What a power cut leaves: bytes of files by path inside the root; null for a folder. */
export type Remains = ReadonlyMap<string, Buffer | null>;

/**
 * A disk that keeps only what was synced: bytes of a file by its own sync, names by the sync of their folder. Below
 * `root` every change is watched while it really happens; `cut` says what would be left if the power went now.
 */
export class UnsyncedDisk {
  /** Told before every change. */
  onChange: () => void = () => undefined;
  readonly #files = new Map<number, File>();
  readonly #folders = new Map<string, Folder>();
  #restore: () => void = () => undefined;

  /** `root` is an empty folder. */
  constructor(private readonly root: string) {
    this.#folders.set(root, { durable: new Map() });
  }

  /** Watches until `stop`. */
  async watch(): Promise<void> {
    this.#restore = await intercept((operation) => this.#decide(operation));
  }

  stop(): void {
    this.#restore();
  }

  async #decide(operation: Operation): Promise<unknown> {
    const { name, path, go } = operation;
    if (!path.startsWith(this.root)) return go();
    this.onChange();
    const born = name === 'open' && !existsSync(path);
    const made = await go();
    if (born) this.#files.set(statSync(path).ino, { durable: Buffer.alloc(0) });
    if (name === 'mkdir')
      for (let at = path; at.length > this.root.length; at = dirname(at))
        if (!this.#folders.has(at)) this.#folders.set(at, { durable: new Map() });
    if ((name === 'sync' || name === 'datasync') && existsSync(path)) this.#sync(path);
    return made;
  }

  #sync(path: string): void {
    const folder = this.#folders.get(path);
    if (folder === undefined) {
      const file = this.#files.get(statSync(path).ino);
      if (file !== undefined) file.durable = readFileSync(path);
      return;
    }
    folder.durable.clear();
    for (const [name, entry] of this.#entries(path)) folder.durable.set(name, entry);
  }

  /** Names in a folder as the cache has them; files that were not made through the watched calls are left out. */
  #entries(path: string): [string, File | Folder][] {
    return readdirSync(path, { withFileTypes: true }).flatMap((entry): [string, File | Folder][] => {
      const at = join(path, entry.name);
      const known = entry.isDirectory() ? this.#folders.get(at) : this.#files.get(statSync(at).ino);
      return known === undefined ? [] : [[entry.name, known]];
    });
  }

  /** What is left now. With `random`, some of what was not synced is there too, each for itself, files also in part. */
  cut(random: Random | null): Remains {
    const remains = new Map<string, Buffer | null>();
    const top = this.#folders.get(this.root);
    if (top !== undefined) this.#collect('', top, random, remains);
    return remains;
  }

  #collect(path: string, folder: Folder, random: Random | null, remains: Map<string, Buffer | null>): void {
    const names = new Map(folder.durable);
    const real = join(this.root, path);
    if (random !== null && existsSync(real))
      for (const [name, entry] of this.#entries(real)) if (random.below(2) === 0) names.set(name, entry);
    for (const [name, entry] of names) {
      const at = join(path, name);
      if ('size' in entry.durable) {
        remains.set(at, null);
        // A Map is a folder's; the union has no other tag.
        this.#collect(at, entry as Folder, random, remains);
      } else remains.set(at, this.#bytes(join(this.root, at), entry as File, random));
    }
  }

  #bytes(path: string, file: File, random: Random | null): Buffer {
    if (random === null || !existsSync(path) || this.#files.get(statSync(path).ino) !== file)
      return file.durable;
    const cached = readFileSync(path);
    if (cached.length <= file.durable.length) return random.below(2) === 0 ? cached : file.durable;
    return cached.subarray(0, file.durable.length + random.below(cached.length - file.durable.length + 1));
  }
}

/** Puts what is left into an empty folder. */
export function lay(remains: Remains, directory: string): void {
  mkdirSync(directory, { recursive: true });
  for (const [path, bytes] of remains)
    if (bytes === null) mkdirSync(join(directory, path), { recursive: true });
    else {
      mkdirSync(dirname(join(directory, path)), { recursive: true });
      writeFileSync(join(directory, dirname(path), basename(path)), bytes);
    }
}
