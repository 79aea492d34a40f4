import { z } from 'zod';
import { hashSchema, idSchema } from './id.ts';
import { entryPlaceSchema } from './list.ts';

/** Kinds of record that can stand in a briefing. */
export const evidenceKinds = [
  'fact',
  'quote',
  'agreement',
  'position',
  'line',
  'comment',
  'event',
  'actor',
  'undertaking',
  'mark',
] as const;

/** A record put into a briefing. */
export const evidenceRefSchema = z.object({ kind: z.enum(evidenceKinds), id: idSchema }).readonly();
export type EvidenceRef = z.infer<typeof evidenceRefSchema>;

/**
 * An edit of the *use* of a quote, never of its record. Offsets are UTF-16 in the verbatim words (`verbatim`).
 * A cut prints as `[…]`; an insertion stands in brackets.
 */
export const quoteEditSchema = z.discriminatedUnion('edit', [
  z.object({ edit: z.literal('cut'), start: z.int().nonnegative(), end: z.int().positive() }).readonly(),
  z
    .object({ edit: z.literal('insert'), at: z.int().nonnegative(), text: z.string().min(1).max(200) })
    .readonly(),
]);
export type QuoteEdit = z.infer<typeof quoteEditSchema>;

/** Words of the analyst, with emphasis; or a chip standing for evidence. A quote's verbatim words are a chip too. */
export const runSchema = z.discriminatedUnion('run', [
  z.object({ run: z.literal('text'), text: z.string(), bold: z.boolean(), italic: z.boolean() }).readonly(),
  z
    .object({
      run: z.literal('chip'),
      ref: evidenceRefSchema,
      /** `reference` prints a footnote only; `words` prints the verbatim words in quotation marks, then the footnote. */
      show: z.enum(['reference', 'words']),
      edits: z.array(quoteEditSchema).readonly(),
    })
    .readonly(),
  z.object({ run: z.literal('break') }).readonly(),
]);
export type Run = z.infer<typeof runSchema>;
const runs = z.array(runSchema).readonly();

/**
 * Which outputs an item goes into. `side` is the side of the meeting brief or null; what is background only can
 * never stand on side 1 or in the speaking copy.
 */
export const goesToSchema = z
  .object({
    side: z.union([z.literal(1), z.literal(2)]).nullable(),
    note: z.boolean(),
    speaking: z.boolean(),
  })
  .readonly();
export type GoesTo = z.infer<typeof goesToSchema>;

const item = { id: idSchema, /** Null: as its section. */ goesTo: goesToSchema.nullable() };

/** What stands in a section, in order. */
export const itemSchema = z.discriminatedUnion('item', [
  z.object({ ...item, item: z.literal('paragraph'), ours: z.boolean(), runs }).readonly(),
  z.object({ ...item, item: z.literal('heading'), runs }).readonly(),
  z
    .object({
      ...item,
      item: z.literal('list'),
      ordered: z.boolean(),
      entries: z.array(runs).readonly(),
      /** By entry; none where all stand at the margin. See `list.ts`. */
      places: z.array(entryPlaceSchema).readonly().exactOptional(),
    })
    .readonly(),
  z.object({ ...item, item: z.literal('quotation'), runs }).readonly(),
  z
    .object({
      ...item,
      item: z.literal('table'),
      header: z.boolean(),
      rows: z.array(z.array(runs).readonly()).readonly(),
    })
    .readonly(),
  z
    .object({
      ...item,
      item: z.literal('picture'),
      blob: hashSchema,
      mediaType: z.enum(['image/png', 'image/jpeg', 'image/svg+xml']),
      alt: z.string(),
      caption: z.string(),
      source: z.string(),
      rights: z.string(),
      marking: z.string().nullable(),
    })
    .readonly(),
  /** One piece of evidence set on its own: a quote in full, a fact as a sentence. */
  z
    .object({
      ...item,
      item: z.literal('evidence'),
      ref: evidenceRefSchema,
      edits: z.array(quoteEditSchema).readonly(),
    })
    .readonly(),
  /** Evidence gathered as a table or list. */
  z
    .object({
      ...item,
      item: z.literal('gathering'),
      as: z.enum(['facts', 'quotes', 'agreements', 'timeline', 'positions', 'lines', 'actors']),
      refs: z.array(evidenceRefSchema).readonly(),
    })
    .readonly(),
]);
export type Item = z.infer<typeof itemSchema>;

/** The words of runs as plain text; a chip counts as nothing, a break as a space. */
export function plainText(parts: readonly Run[]): string {
  return parts.map((run) => (run.run === 'text' ? run.text : run.run === 'break' ? ' ' : '')).join('');
}

/** The runs an item is written in, one text after the other. Pictures, evidence and gatherings have none. */
export function runsIn(item: Item): readonly (readonly Run[])[] {
  switch (item.item) {
    case 'paragraph':
    case 'heading':
    case 'quotation':
      return [item.runs];
    case 'list':
      return item.entries;
    case 'table':
      return item.rows.flat();
    case 'picture':
    case 'evidence':
    case 'gathering':
      return [];
  }
}

/** Chips in the words of an item, in order, with repeats. */
export const chipsIn = (item: Item): readonly Extract<Run, { readonly run: 'chip' }>[] =>
  runsIn(item).flatMap((runs) => runs.flatMap((run) => (run.run === 'chip' ? [run] : [])));

/** Items do not change, and each edit of a long briefing asks for the evidence of all of them several times. */
const known = new WeakMap<Item, readonly EvidenceRef[]>();

/** Every piece of evidence an item uses, in order, with repeats. */
export function evidenceIn(item: Item): readonly EvidenceRef[] {
  const found = known.get(item) ?? evidenceOf(item);
  known.set(item, found);
  return found;
}

function evidenceOf(item: Item): readonly EvidenceRef[] {
  switch (item.item) {
    case 'evidence':
      return [item.ref];
    case 'gathering':
      return item.refs;
    default:
      return chipsIn(item).map(({ ref }) => ref);
  }
}
