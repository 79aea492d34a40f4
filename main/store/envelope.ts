import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type Json, jsonSchema } from '../../core/model/patch.ts';
import type { DocumentKey } from './store.ts';

/** The format this app writes. Every later format keeps the head of the envelope and the way its hash is taken. */
export const FORMAT = 1;

/**
 * What stands in a document's file: one line of JSON in exactly this order. `sha256` is taken over all the file's
 * bytes but its own 64 digits, so that no part can change unseen; `kind` and `id` bind the file to its place. `enc`
 * is null: an encrypted library will name key and nonce there, and `data` will be a string.
 */
const headSchema = z
  .object({
    format: z.int().positive(),
    kind: z.string(),
    id: z.string(),
    seq: z.int().nonnegative(),
    enc: z.unknown(),
    sha256: z.string(),
    data: z.unknown(),
  })
  .readonly();

const HEAD =
  /^\{"format":\d+,"kind":"[a-z-]+","id":"[A-Za-z0-9]+","seq":\d+,"enc":(?:null|\{[^{}]*\}),"sha256":"/;
const DIGITS = 64;

/** A document's file, read. `problem` is null where all of it holds. */
export type Opened =
  | { readonly problem: null; readonly seq: number; readonly data: Json; readonly sha256: string }
  | { readonly problem: 'unreadable' | 'hash' }
  | { readonly problem: 'newer'; readonly format: number };

/** Bytes of the file of a document at revision `seq`, and their hash. */
export function seal(key: DocumentKey, seq: number, data: Json): { bytes: Buffer; sha256: string } {
  const head = JSON.stringify({ format: FORMAT, kind: key.kind, id: key.id, seq, enc: null }).slice(0, -1);
  const before = `${head},"sha256":"`;
  const after = `","data":${JSON.stringify(data)}}\n`;
  const sha256 = createHash('sha256').update(before).update(after).digest('hex');
  return { bytes: Buffer.from(`${before}${sha256}${after}`), sha256 };
}

/**
 * Reads the file of a document. `lenient` reads what a newer format has in common with this one. Never throws:
 * anything at all may stand in the file.
 */
export function unseal(key: DocumentKey, bytes: Buffer, lenient = false): Opened {
  const head = HEAD.exec(bytes.toString('latin1', 0, 1000))?.[0];
  if (head === undefined) return { problem: 'unreadable' };
  const sha256 = bytes.toString('latin1', head.length, head.length + DIGITS);
  const actual = createHash('sha256')
    .update(bytes.subarray(0, head.length))
    .update(bytes.subarray(head.length + DIGITS))
    .digest('hex');
  if (actual !== sha256) return { problem: 'hash' };
  try {
    const parsed = headSchema.parse(JSON.parse(bytes.toString('utf8')));
    if (parsed.kind !== key.kind || parsed.id !== key.id) return { problem: 'hash' };
    if (parsed.enc !== null || (parsed.format > FORMAT && !lenient))
      return { problem: 'newer', format: parsed.format };
    return { problem: null, seq: parsed.seq, data: asJson(parsed.data), sha256 };
  } catch {
    return { problem: 'unreadable' };
  }
}

/** What `JSON.parse` gave is JSON by construction: only absence has to be refused, no walk is needed. */
function asJson(value: unknown): Json {
  if (value === undefined) return jsonSchema.parse(value);
  return value as Json;
}
