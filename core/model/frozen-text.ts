import { z } from 'zod';

/** Half-open range of UTF-16 code units in a frozen text. */
export const spanSchema = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() }).readonly();
export type Span = z.infer<typeof spanSchema>;

/** What a stretch of the text was in its original: a block never overlaps another, and blocks are in order. */
export const blockSchema = z
  .object({
    kind: z.enum(['paragraph', 'heading', 'list-item', 'quotation', 'table-row', 'footnote', 'preformatted']),
    start: z.int().nonnegative(),
    end: z.int().nonnegative(),
    /** Heading level 1–6, or nesting of a list item from 1; 0 elsewhere. */
    level: z.int().min(0).max(9),
  })
  .readonly();
export type Block = z.infer<typeof blockSchema>;

/** Something undone at import because it was certain, so that the reader can be told of it. */
export const repairSchema = z
  .object({
    kind: z.enum([
      'hyphenation',
      'running-head',
      'table-order',
      'line-joined',
      'encoding',
      'hidden-removed',
      'deleted-removed',
      'part-unread',
      'tajik-letters',
    ]),
    /** Offset in the frozen text where the repair shows. */
    at: z.int().nonnegative(),
    /** What stood there in the original. */
    was: z.string(),
  })
  .readonly();
export type Repair = z.infer<typeof repairSchema>;

/** Looked at by hand: there may be a hundred thousand, and the schema of each would be gone through. */
function areLines(value: unknown): boolean {
  const isLine = (line: unknown) =>
    Array.isArray(line) &&
    line.length === 2 &&
    Number.isSafeInteger(line[0]) &&
    Number.isSafeInteger(line[1]);
  return Array.isArray(value) && value.every(isLine);
}

/**
 * The text of a source as imported. Stored once as canonical JSON under its SHA-256 and never edited.
 * Offsets are UTF-16 code units. `lines` are made once (see `lines.ts`) for screen, paper and Word alike.
 */
export const frozenTextSchema = z
  .object({
    text: z.string(),
    blocks: z.array(blockSchema).readonly(),
    /** Where each page of the original begins; empty where the original has no pages. */
    pages: z.array(z.int().nonnegative()).readonly(),
    /** Numbered lines, in order: line n is `lines[n - 1]`. */
    lines: z.custom<readonly (readonly [number, number])[]>(areLines),
    linesVersion: z.literal(1),
    repairs: z.array(repairSchema).readonly(),
  })
  .readonly();
export type StoredText = z.infer<typeof frozenTextSchema>;

/** Numbered lines by their index from 0, -1 for the last: start and end. An array is such lines, `PackedLines` are. */
export interface Lines {
  readonly length: number;
  at(index: number): readonly [number, number] | undefined;
}

/** A frozen text, however its lines are held. */
export type FrozenText = Omit<StoredText, 'lines'> & { readonly lines: Lines };

/** Line numbers (from 1) that a span touches: first and last. A span outside every line gives the nearest line. */
export function linesOfSpan(frozen: Pick<FrozenText, 'lines'>, span: Span): { first: number; last: number } {
  const first = lineAt(frozen, span.start);
  const last = lineAt(frozen, Math.max(span.start, span.end - 1));
  return { first, last: Math.max(first, last) };
}

/** Number (from 1) of the line that holds an offset, or of the last line that begins before it. */
export function lineAt(frozen: Pick<FrozenText, 'lines'>, offset: number): number {
  let low = 0;
  let high = frozen.lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((frozen.lines.at(middle)?.[0] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}
