import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { readIfThere, rename, syncDirectory, temporaryName, writeNew } from './disk.ts';
import { segmentsIn } from './history.ts';
import { GENESIS } from './journal.ts';
import { headLine, type JournalDraft, recordLine } from './journal-record.ts';
import { nameOf, segmentFile } from './layout.ts';
import { readSegment } from './segment.ts';

/** Bytes after which a rewritten segment ends and the next begins. */
const FULL = 8 * 1024 * 1024;

/** A segment of the journal or of the history, and the last sequence number in it that counts. */
interface Place {
  readonly number: number;
  readonly file: string;
  readonly limit: number;
}

/**
 * Takes every change of some documents (`kind/id`) out of journal and history and ends both with `last`, in a segment
 * of its own. Segments that change are run together: each would cost a sync. Killed at any moment it can be done again
 * from what is there. Lines that do not hold go: nobody can say what is in them.
 */
export async function rewriteJournal(
  directory: string,
  names: ReadonlySet<string>,
  last: { readonly segment: number; readonly record: JournalDraft },
): Promise<void> {
  let crc: string | null = null;
  let seq = 0;
  let changed = false;
  let open: {
    readonly folder: string;
    readonly file: string;
    lines: string[];
    bytes: number;
    after: string[];
  } | null = null;
  const flush = async () => {
    if (open === null) return;
    const { file, lines, after } = open;
    open = null;
    await replace(directory, file, lines.join(''));
    for (const one of after) await fs.rm(join(directory, one), { force: true });
  };
  for (const { number, file, limit } of await placesOf(directory, last.segment)) {
    const bytes = await readIfThere(join(directory, file));
    if (bytes === null) continue;
    const { head, records } = readSegment(bytes);
    const base = Math.max(head?.base ?? seq, seq);
    const before: string = crc ?? head?.prev ?? GENESIS;
    const lines: string[] = [];
    let chain: string = before;
    for (const { record } of records) {
      // Those a run that was cut short has taken over into an earlier segment are passed over.
      if (record.seq <= seq || record.seq > limit || record.seq >= last.record.seq) continue;
      const left = without(record, names);
      seq = record.seq;
      if (left === null) continue;
      const sealed = recordLine(left, chain);
      lines.push(sealed.line);
      chain = sealed.crc;
    }
    const first = headLine({ segment: number, base, prev: before });
    crc = chain;
    changed ||= !Buffer.from([first, ...lines].join('')).equals(bytes);
    if (!changed) continue;
    const folder = file.slice(0, file.indexOf('/'));
    if (open !== null && (open.folder !== folder || open.bytes > FULL)) await flush();
    if (open === null) open = { folder, file, lines: [first], bytes: 0, after: [] };
    else open.after.push(file);
    for (const line of lines) {
      open.lines.push(line);
      open.bytes += line.length;
    }
  }
  await flush();
  const base = last.record.seq - 1;
  const prev = crc ?? GENESIS;
  const end = headLine({ segment: last.segment, base, prev }) + recordLine(last.record, prev).line;
  await replace(directory, `journal/${segmentFile(last.segment)}`, end);
  for (const folder of ['history', 'journal']) await syncDirectory(join(directory, folder));
}

/** A record without the changes of these documents; null where nothing is left of it. */
function without(
  record: JournalDraft & { readonly prev: string },
  names: ReadonlySet<string>,
): JournalDraft | null {
  const { prev: _, ...draft } = record;
  const changes = draft.changes.filter((change) => !names.has(nameOf(change)));
  const inverse = draft.inverse.filter((change) => !names.has(nameOf(change)));
  return changes.length === 0 ? null : { ...draft, changes, inverse };
}

/** Every segment but `ending`, oldest first. What one holds beyond the base of a later one was never acknowledged. */
async function placesOf(directory: string, ending: number): Promise<readonly Place[]> {
  const live = await segmentsIn(directory, 'journal');
  const files = [
    ...(await segmentsIn(directory, 'history'))
      .filter((number) => !live.includes(number))
      .map((number) => ({ number, file: `history/${segmentFile(number)}` })),
    ...live.map((number) => ({ number, file: `journal/${segmentFile(number)}` })),
  ]
    .filter(({ number }) => number !== ending)
    .sort((a, b) => b.number - a.number);
  const places: Place[] = [];
  let limit = Number.POSITIVE_INFINITY;
  for (const one of files) {
    places.push({ ...one, limit });
    const bytes = await readIfThere(join(directory, one.file));
    const base = bytes === null ? undefined : readSegment(bytes, () => false).head?.base;
    limit = Math.min(limit, base ?? limit);
  }
  return places.reverse();
}

async function replace(directory: string, file: string, text: string): Promise<void> {
  const path = join(directory, file);
  const fresh = temporaryName(join(directory, 'temporary'), path);
  await writeNew(fresh, Buffer.from(text));
  await rename(fresh, path);
  await syncDirectory(join(path, '..'));
}
