import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import {
  moveDurably,
  namesIn,
  readIfThere,
  rename,
  stampOf,
  syncDirectory,
  temporaryName,
  writeAll,
  writeNew,
} from './disk.ts';
import { headLine, type JournalDraft, type JournalRecord, readRecord, recordLine } from './journal-record.ts';
import { segmentFile, segmentNumber } from './layout.ts';
import { readSegment } from './segment.ts';
import type { Damage } from './store.ts';
import { asStoreError, StoreError, systemCode } from './store-error.ts';

/** What the first record of a library names as the CRC of the one before it. */
export const GENESIS = '00000000';

/** What the live segments hold. */
export interface JournalContents {
  /** Records that count, oldest first. */
  readonly records: readonly JournalRecord[];
  /** Sequence number before the first of them; null where no head could be read. */
  readonly base: number | null;
  /** Highest sequence number named anywhere in the segments. */
  readonly last: number;
  /** CRC of the last record, for the next one to name. */
  readonly crc: string;
  readonly damage: readonly Damage[];
  /** Numbers of the live segments, oldest first. */
  readonly segments: readonly number[];
  /** True where the last segment may be written on. */
  readonly continuable: boolean;
  /** A format newer than ours, found in a head. */
  readonly format: number;
}

/** Reads `journal/`. Writes nothing. `reading` is true for one who reads beside a writer: a torn end is his business. */
export async function readJournal(directory: string, reading: boolean): Promise<JournalContents> {
  const folder = join(directory, 'journal');
  const damage: Damage[] = [];
  const segments: number[] = [];
  for (const name of await namesIn(folder)) {
    const number = segmentNumber(name);
    if (number === null) damage.push({ file: `journal/${name}`, what: 'conflict', outcome: 'kept' });
    else segments.push(number);
  }
  segments.sort((a, b) => a - b);
  let records: { record: JournalRecord; crc: string }[] = [];
  let base: number | null = null;
  let crc: string | null = null;
  let last = 0;
  let format = 1;
  let continuable = segments.length > 0;
  let broken = false;
  for (const [position, number] of segments.entries()) {
    const file = `journal/${segmentFile(number)}`;
    const bytes = await readIfThere(join(directory, file));
    if (bytes === null) continue;
    const segment = readSegment(bytes);
    const isLast = position === segments.length - 1;
    if (segment.head !== null) {
      const { head } = segment;
      format = Math.max(format, head.format);
      // What an earlier segment holds beyond this base was refused to whoever asked for it.
      records = records.filter(({ record }) => record.seq <= head.base);
      base ??= head.base;
      const before: string | null = records.at(-1)?.crc ?? crc;
      if (!broken && before !== null && before !== head.prev)
        damage.push({ file, what: 'journal', outcome: 'lost' });
      crc = head.prev;
      last = Math.max(last, head.base);
    }
    let expected = records.at(-1)?.crc ?? crc;
    let gap = segment.state === 'damaged' || segment.head?.segment !== number;
    for (const item of segment.records) {
      if (expected !== null && item.record.prev !== expected) gap = true;
      expected = item.crc;
      records.push(item);
      last = Math.max(last, item.record.seq);
    }
    broken = gap;
    if (gap) damage.push({ file, what: 'journal', outcome: 'lost' });
    else if (segment.state === 'torn' && isLast && !reading)
      damage.push({ file, what: 'journal', outcome: 'kept' });
    if (isLast && (gap || segment.state !== 'whole')) continuable = false;
  }
  return {
    records: records.map(({ record }) => record),
    base,
    last,
    crc: records.at(-1)?.crc ?? crc ?? GENESIS,
    damage,
    segments,
    continuable,
    format,
  };
}

/**
 * The live end of the journal. `append` answers when its records would survive a power cut. After a failed sync
 * nothing is tried again on that file: what was not acknowledged goes to a new segment and is synced there.
 */
export class Journal {
  #handle: fs.FileHandle | null = null;
  /** Where the open segment lies: not that of `current` where a newer one could not be begun. */
  #path: string | null = null;
  #length = 0;
  #holdsRecords = false;

  private constructor(
    private readonly directory: string,
    private seq: number,
    private crc: string,
    private current: number,
  ) {}

  /** Number of the segment that is written to. */
  get segment(): number {
    return this.current;
  }

  /** True where the segment holds records. */
  get holdsRecords(): boolean {
    return this.#holdsRecords;
  }

  /** A journal for a library that has no records; `highest` is the number of the last segment there, or 0. */
  static async create(directory: string, highest = 0): Promise<Journal> {
    const journal = new Journal(directory, 0, GENESIS, highest);
    await journal.#begin();
    return journal;
  }

  /**
   * Goes on after what was read; `seq` is the last edit that counts. Records of a process that died before its
   * sync are synced here, since from now on they count.
   */
  static async resume(
    directory: string,
    contents: JournalContents,
    seq: number,
    highest: number,
  ): Promise<Journal> {
    const last = contents.segments.at(-1) ?? highest;
    const journal = new Journal(directory, seq, contents.crc, Math.max(last, highest));
    for (const number of contents.segments) await journal.#syncExisting(number);
    if (contents.continuable && contents.last === seq) await journal.#continue(contents.records.length > 0);
    else await journal.#begin();
    return journal;
  }

  /** Appends drafts in order and makes them durable together. Rejects with `StoreError`; then none of them counts. */
  async append(drafts: readonly JournalDraft[]): Promise<readonly JournalRecord[]> {
    let crc = this.crc;
    const lines: string[] = [];
    for (const draft of drafts) {
      const sealed = recordLine(draft, crc);
      lines.push(sealed.line);
      crc = sealed.crc;
    }
    const bytes = lines.map((line) => Buffer.from(line));
    // What counts is what the file says, not what the caller held: `undefined` and NaN do not survive JSON.
    const records = bytes.map((line) => readRecord(line.subarray(0, -1))?.record ?? null);
    if (records.includes(null)) throw new StoreError('io', 'this edit cannot be written as JSON');
    const all = bytes.length === 1 ? (bytes[0] ?? Buffer.alloc(0)) : Buffer.concat(bytes);
    try {
      await this.#write(all);
    } catch (error) {
      throw asStoreError(error, `journal/${segmentFile(this.current)}`);
    }
    this.crc = crc;
    this.seq = drafts.at(-1)?.seq ?? this.seq;
    this.#length += all.length;
    this.#holdsRecords = true;
    return records.filter((record) => record !== null);
  }

  /** Begins a new segment; what came before it can be retired once the documents hold it. */
  async rotate(): Promise<void> {
    await this.#begin();
  }

  /** Moves segments that the documents hold into `history/`. */
  async retire(numbers: readonly number[]): Promise<void> {
    for (const number of numbers) {
      const name = segmentFile(number);
      await moveDurably(join(this.directory, 'journal', name), join(this.directory, 'history', name));
    }
  }

  async close(): Promise<void> {
    await this.#drop();
  }

  async #write(bytes: Buffer): Promise<void> {
    if (this.#handle === null) await this.#begin();
    const handle = this.#handle;
    if (handle === null) throw new StoreError('io', 'journal');
    try {
      await writeAll(handle, bytes);
    } catch (error) {
      await this.#takeBack(handle);
      // A full disk is told at once; any other failure gets one try in a new file.
      if (systemCode(error) === 'ENOSPC' || systemCode(error) === 'EDQUOT') throw error;
      await this.#writeElsewhere(bytes, error);
      return;
    }
    try {
      await handle.datasync();
      await this.#inPlace();
    } catch (error) {
      // After a failed sync the kernel may have dropped the pages and forgotten it: this file is not to be trusted.
      await this.#takeBack(handle);
      await this.#drop();
      await this.#writeElsewhere(bytes, error);
    }
  }

  /** An open file takes bytes although its folder was moved or deleted: nobody would find them there. */
  async #inPlace(): Promise<void> {
    if (this.#path !== null && (await stampOf(this.#path)) !== null) return;
    throw new StoreError('io', `${this.directory}: the folder is no longer there`);
  }

  /** Writes to a new segment what the last one did not take. Rejects with the first error where that fails too. */
  async #writeElsewhere(bytes: Buffer, first: unknown): Promise<void> {
    try {
      await this.#begin();
      const handle = this.#handle;
      if (handle === null) throw first;
      await writeAll(handle, bytes);
      await handle.datasync();
    } catch {
      const handle = this.#handle;
      if (handle !== null) await this.#takeBack(handle);
      await this.#drop();
      throw first;
    }
  }

  /** Cuts off what was not acknowledged, so that no later reader takes it for an edit. */
  async #takeBack(handle: fs.FileHandle): Promise<void> {
    try {
      await handle.truncate(this.#length);
      await handle.datasync();
    } catch {
      // The head of the next segment says that these records do not count.
      await this.#drop();
    }
  }

  async #begin(): Promise<void> {
    const number = this.current + 1;
    const path = join(this.directory, 'journal', segmentFile(number));
    const head = Buffer.from(headLine({ segment: number, base: this.seq, prev: this.crc }));
    // A number is never used twice, not even where its file could not be taken away again.
    this.current = number;
    // A segment has its first line from the moment it is there: one without it is damaged, not young.
    const fresh = temporaryName(join(this.directory, 'temporary'), path);
    await writeNew(fresh, head);
    let handle: fs.FileHandle;
    try {
      await rename(fresh, path);
      await syncDirectory(join(this.directory, 'journal'));
      handle = await fs.open(path, 'a', 0o600);
    } catch (error) {
      await fs.rm(fresh, { force: true }).catch(() => undefined);
      await fs.rm(path, { force: true }).catch(() => undefined);
      throw error;
    }
    await this.#drop();
    this.#handle = handle;
    this.#path = path;
    this.#length = head.length;
    this.#holdsRecords = false;
  }

  async #continue(holdsRecords: boolean): Promise<void> {
    const path = join(this.directory, 'journal', segmentFile(this.current));
    this.#handle = await fs.open(path, 'a', 0o600);
    this.#path = path;
    this.#length = (await this.#handle.stat()).size;
    this.#holdsRecords = holdsRecords;
  }

  async #syncExisting(number: number): Promise<void> {
    const handle = await fs.open(join(this.directory, 'journal', segmentFile(number)), 'r+');
    try {
      await handle.datasync();
    } finally {
      await handle.close();
    }
  }

  async #drop(): Promise<void> {
    const handle = this.#handle;
    this.#handle = null;
    await handle?.close().catch(() => undefined);
  }
}
