import { type JournalRecord, readHead, readRecord, type SegmentHead } from './journal-record.ts';

/** One record with the CRC that the next one names. */
interface SegmentRecord {
  readonly record: JournalRecord;
  readonly crc: string;
}

/** A segment as read: everything in it that holds, and what does not. */
export interface Segment {
  /** Null where the first line is damaged. */
  readonly head: SegmentHead | null;
  readonly records: readonly SegmentRecord[];
  /**
   * `whole`: every line holds. `torn`: all hold but a last one without an end, as a write that was cut off leaves.
   * `damaged`: a finished line does not hold.
   */
  readonly state: 'whole' | 'torn' | 'damaged';
  /** Bytes up to and with the last good line. */
  readonly goodLength: number;
}

const NEWLINE = 0x0a;

/** Reads a segment's bytes. Never throws; `want` passes lines over without parsing, for searches. */
export function readSegment(bytes: Buffer, want: (line: Buffer) => boolean = () => true): Segment {
  let head: SegmentHead | null = null;
  const records: SegmentRecord[] = [];
  let damaged = false;
  let goodLength = 0;
  let start = 0;
  for (let number = 0; start < bytes.length; number += 1) {
    const end = bytes.indexOf(NEWLINE, start);
    if (end === -1) break;
    const line = bytes.subarray(start, end);
    start = end + 1;
    if (number === 0) {
      head = readHead(line);
      if (head === null) damaged = true;
      else goodLength = start;
      continue;
    }
    if (!want(line)) continue;
    const opened = readRecord(line);
    if (opened === null) damaged = true;
    else {
      records.push(opened);
      goodLength = start;
    }
  }
  if (bytes.length === 0) damaged = true;
  const unfinished = start < bytes.length;
  return { head, records, goodLength, state: damaged ? 'damaged' : unfinished ? 'torn' : 'whole' };
}
