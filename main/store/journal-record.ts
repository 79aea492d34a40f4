import { z } from 'zod';
import { type Json, type Patch, patchSchema } from '../../core/model/patch.ts';
import { FORMAT } from './envelope.ts';
import { openLine, sealLine } from './sealed-line.ts';
import type { DocumentKey, JournalEntry } from './store.ts';

/** A change as the journal keeps it: `was` is the document's revision before it, 0 where there was none. */
export interface JournalChange extends DocumentKey {
  readonly was: number;
  readonly patches: readonly Patch[];
}

/** An edit as the journal keeps it. */
export interface JournalRecord extends JournalEntry {
  /** CRC-32 of the record before it, eight hex digits: a record that was cut out is missed. */
  readonly prev: string;
  /** Sequence number of the first edit of its group: where an undo may stop reading. */
  readonly began: number;
  readonly changes: readonly JournalChange[];
}

/** What the journal adds by itself. */
export type JournalDraft = Omit<JournalRecord, 'prev'>;

/** First line of a segment. Records of earlier segments beyond `base` were never acknowledged and do not count. */
export interface SegmentHead {
  readonly format: number;
  readonly segment: number;
  readonly base: number;
  readonly prev: string;
}

const headSchema = z
  .object({
    format: z.int().positive(),
    segment: z.int().nonnegative(),
    base: z.int().nonnegative(),
    prev: z.string(),
    enc: z.null(),
  })
  .readonly();

const patchesSchema = z.array(patchSchema).readonly();
const keyShape = { kind: z.string(), id: z.string() };
const recordSchema: z.ZodType<JournalRecord> = z
  .object({
    seq: z.int().positive(),
    prev: z.string(),
    at: z.string(),
    command: z.string(),
    group: z.string(),
    by: z.string(),
    undoes: z.string().nullable(),
    began: z.int().positive(),
    changes: z
      .array(z.object({ ...keyShape, was: z.int().nonnegative(), patches: patchesSchema }).readonly())
      .readonly(),
    inverse: z.array(z.object({ ...keyShape, patches: patchesSchema }).readonly()).readonly(),
  })
  .readonly();

/** The line of a record after the one whose CRC is `prev`. */
export function recordLine(draft: JournalDraft, prev: string): { line: string; crc: string } {
  const { seq, ...rest } = draft;
  return sealLine({ seq, prev, ...rest });
}

/** The first line of a segment. */
export function headLine(head: Omit<SegmentHead, 'format'>): string {
  return sealLine({ format: FORMAT, ...head, enc: null }).line;
}

/** A record from its line, or null where the line is damaged. */
export function readRecord(line: Buffer): { record: JournalRecord; crc: string } | null {
  const opened = openLine(line);
  const parsed = opened === null ? null : recordSchema.safeParse(opened.json);
  return opened !== null && parsed?.success ? { record: parsed.data, crc: opened.crc } : null;
}

/** A segment's head from its line, or null where the line is damaged. */
export function readHead(line: Buffer): SegmentHead | null {
  const opened = openLine(line);
  const parsed = opened === null ? null : headSchema.safeParse(opened.json);
  return parsed?.success ? parsed.data : null;
}

/** What patches make of a document whatever it was, where they set all of it: its birth, or null for its end. */
export function setsWhole(patches: readonly Patch[]): { readonly value: Json } | null {
  const last = patches.findLast((patch) => patch.op === 'set' && patch.path.length === 0);
  return last?.op === 'set' ? { value: last.value } : null;
}
