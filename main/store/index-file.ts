import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { z } from 'zod';
import type { Json } from '../../core/model/patch.ts';
import { namesIn, readIfThere, rename, syncDirectory, temporaryName, writeAll, writeNew } from './disk.ts';
import { openLine, sealLine } from './sealed-line.ts';
import type { DocumentKey } from './store.ts';

/** What the index holds of a document. */
export interface IndexEntry {
  readonly revision: number;
  readonly row: Json;
}

/**
 * `index/state.json` says up to which edit the rows are true, which file holds those of each kind and how many of its
 * bytes count. A kind's file, `index/<kind>-<n>.rows`, is a log of `[id, revision, row],` lines, the last one of an id counting; a row of null
 * with revision 0 is a removal. So a checkpoint costs what it changes, not what the library holds.
 */
const stateSchema = z
  .object({
    version: z.int(),
    seq: z.int().nonnegative(),
    kinds: z.record(
      z.string(),
      z
        .object({
          file: z.string().regex(/^[a-z-]+-\d+\.rows$/),
          bytes: z.int().nonnegative(),
          crc: z.int().nonnegative(),
          lines: z.int().nonnegative(),
        })
        .readonly(),
    ),
  })
  .readonly();
type State = z.infer<typeof stateSchema>;
type KindState = State['kinds'][string];

const STATE = 'state.json';

function lineOf(id: string, entry: IndexEntry | null): string {
  return `${JSON.stringify(entry === null ? [id, 0, null] : [id, entry.revision, entry.row])},\n`;
}

/** The rows of all documents, by kind. Kinds are parsed when they are first asked for. */
export class Rows {
  readonly #kinds = new Map<string, Map<string, IndexEntry>>();
  readonly #unparsed: Map<string, Buffer>;

  constructor(unparsed: ReadonlyMap<string, Buffer> = new Map()) {
    this.#unparsed = new Map(unparsed);
  }

  #of(kind: string): Map<string, IndexEntry> {
    const known = this.#kinds.get(kind);
    if (known !== undefined) return known;
    const entries = new Map<string, IndexEntry>();
    const bytes = this.#unparsed.get(kind);
    if (bytes !== undefined && bytes.length > 0) {
      // Our own bytes, proved by their CRC when they were read: only the shape of each line is looked at.
      const lines: unknown = JSON.parse(`[${bytes.toString('utf8', 0, bytes.length - 2)}]`);
      for (const line of Array.isArray(lines) ? lines : []) {
        const [id, revision, row] = line as [string, number, Json];
        if (revision === 0) entries.delete(id);
        else entries.set(id, { revision, row });
      }
    }
    this.#unparsed.delete(kind);
    this.#kinds.set(kind, entries);
    return entries;
  }

  get kinds(): readonly string[] {
    return [...new Set([...this.#unparsed.keys(), ...this.#kinds.keys()])];
  }

  get(key: DocumentKey): IndexEntry | null {
    return this.#of(key.kind).get(key.id) ?? null;
  }

  set(key: DocumentKey, entry: IndexEntry | null): void {
    if (entry === null) this.#of(key.kind).delete(key.id);
    else this.#of(key.kind).set(key.id, entry);
  }

  keys(kind?: string): readonly DocumentKey[] {
    const wanted = kind === undefined ? this.kinds : [kind];
    return wanted.flatMap((of) => [...this.#of(of).keys()].map((id) => ({ kind: of, id })));
  }

  /** Entries of a kind, for writing. */
  entries(kind: string): ReadonlyMap<string, IndexEntry> {
    return this.#of(kind);
  }
}

/** The index of a library on disk. Derived: whatever is wrong with it, it is built anew. */
export class IndexFile {
  #state: State | null = null;
  #damaged = false;

  constructor(
    private readonly directory: string,
    private readonly version: number,
  ) {}

  /** True where the last `read` found an index that does not hold. */
  get damaged(): boolean {
    return this.#damaged;
  }

  /** Rows and the edit up to which they are true, or null where they cannot be used. Never throws. */
  async read(): Promise<{ rows: Rows; seq: number } | null> {
    this.#state = null;
    this.#damaged = false;
    const text = await readIfThere(join(this.directory, 'index', STATE)).catch(() => null);
    if (text === null) return null;
    try {
      const state = stateSchema.parse(openLine(text.subarray(0, -1))?.json);
      if (state.version !== this.version) return null;
      const unparsed = new Map<string, Buffer>();
      for (const [kind, { file, bytes, crc }] of Object.entries(state.kinds)) {
        const good = (await fs.readFile(join(this.directory, 'index', file))).subarray(0, bytes);
        if (good.length !== bytes || crc32(good) !== crc) throw new RangeError(file);
        unparsed.set(kind, good);
      }
      this.#state = state;
      return { rows: new Rows(unparsed), seq: state.seq };
    } catch {
      this.#damaged = true;
      return null;
    }
  }

  /** Forgets what was read: the next `update` writes all rows afresh. */
  discard(): void {
    this.#state = null;
  }

  /** Appends the rows of changed documents and says that all rows are true up to `seq`. Throws system errors. */
  async update(rows: Rows, changed: readonly DocumentKey[], seq: number): Promise<void> {
    const before = this.#state;
    if (before === null) return this.rebuild(rows, seq);
    const kinds: Record<string, KindState> = { ...before.kinds };
    for (const kind of new Set(changed.map((key) => key.kind))) {
      const keys = changed.filter((key) => key.kind === kind);
      const known = before.kinds[kind];
      const entries = rows.entries(kind);
      // A log twice as long as what it says is written afresh.
      const stale = known === undefined || known.lines + keys.length > 2 * entries.size + 200;
      kinds[kind] = stale
        ? await this.#writeKind(kind, entries, known)
        : await this.#appendKind(
            known,
            keys.map((key) => lineOf(key.id, entries.get(key.id) ?? null)),
          );
    }
    await this.#writeState({ version: this.version, seq, kinds });
    for (const [kind, { file }] of Object.entries(before.kinds))
      if (kinds[kind]?.file !== file) await fs.rm(join(this.directory, 'index', file), { force: true });
  }

  /** Writes all rows afresh. */
  async rebuild(rows: Rows, seq: number): Promise<void> {
    const folder = join(this.directory, 'index');
    for (const name of await namesIn(folder))
      await fs.rm(join(folder, name), { force: true, recursive: true });
    const kinds: Record<string, KindState> = {};
    for (const kind of rows.kinds) kinds[kind] = await this.#writeKind(kind, rows.entries(kind), undefined);
    await this.#writeState({ version: this.version, seq, kinds });
  }

  /** Under a new name: until the state names it, the old file counts. */
  async #writeKind(
    kind: string,
    entries: ReadonlyMap<string, IndexEntry>,
    known: KindState | undefined,
  ): Promise<KindState> {
    const bytes = Buffer.from([...entries].map(([id, entry]) => lineOf(id, entry)).join(''));
    const number = known === undefined ? 0 : Number(/(\d+)\.rows$/.exec(known.file)?.[1]) + 1;
    const file = `${kind}-${number}.rows`;
    await this.#replace(file, bytes);
    return { file, bytes: bytes.length, crc: crc32(bytes), lines: entries.size };
  }

  async #appendKind(known: KindState, lines: readonly string[]): Promise<KindState> {
    const bytes = Buffer.from(lines.join(''));
    const handle = await fs.open(join(this.directory, 'index', known.file), 'a', 0o600);
    try {
      // Bytes beyond the known ones are of a checkpoint that did not finish.
      await handle.truncate(known.bytes);
      await writeAll(handle, bytes);
      await handle.datasync();
    } finally {
      await handle.close();
    }
    return {
      file: known.file,
      bytes: known.bytes + bytes.length,
      crc: crc32(bytes, known.crc),
      lines: known.lines + lines.length,
    };
  }

  async #writeState(state: State): Promise<void> {
    await this.#replace(STATE, Buffer.from(sealLine(state).line));
    this.#state = state;
  }

  async #replace(name: string, bytes: Uint8Array): Promise<void> {
    const path = join(this.directory, 'index', name);
    const fresh = temporaryName(join(this.directory, 'temporary'), path);
    await writeNew(fresh, bytes);
    await rename(fresh, path);
    await syncDirectory(join(this.directory, 'index'));
  }
}
