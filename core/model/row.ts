import { z } from 'zod';
import { idSchema } from './id.ts';
import { type KindName, kindNames, kinds, type Records } from './kinds.ts';

/** What a list shows of a record without reading it: derived, kept in the index, rebuilt at will. */
export const rowSchema = z
  .object({
    kind: z.enum(kindNames as [KindName, ...KindName[]]),
    id: idSchema,
    number: z.int().positive(),
    title: z.string(),
    subtitle: z.string(),
    date: z.string().nullable(),
    marking: z.string().nullable(),
    tags: z.array(idSchema).readonly(),
    /** Ids of every record it refers to. */
    refers: z.array(idSchema).readonly(),
    toConfirm: z.int().nonnegative(),
    createdAt: z.string(),
    changedAt: z.string(),
    /** Sequence number of the edit that made it what it is. */
    revision: z.int().nonnegative(),
  })
  .readonly();
export type Row = z.infer<typeof rowSchema>;

/** Raised when the form of rows changes, so that every index is rebuilt. */
export const ROW_VERSION = 1;
const TITLE = 160;

/** The row of a record. Titles are cut at a grapheme after about 160 units. */
export function rowOf<K extends KindName>(kind: K, record: Records[K], revision: number): Row {
  // Each kind's projections take its own fields; the map cannot say so for a type parameter.
  const definition = kinds[kind] as unknown as {
    title(r: Records[K]): string;
    subtitle(r: Records[K]): string;
    date(r: Records[K]): string | null;
    refers(r: Records[K]): readonly string[];
  };
  return {
    kind,
    id: record.id,
    number: record.number,
    title: shorten(definition.title(record)),
    subtitle: shorten(definition.subtitle(record)),
    date: definition.date(record),
    marking: record.marking,
    tags: record.tags,
    refers: [...new Set(definition.refers(record))],
    toConfirm: record.toConfirm.length,
    createdAt: record.createdAt,
    changedAt: record.changedAt,
    revision,
  };
}

function shorten(text: string): string {
  if (text.length <= TITLE) return text;
  const cut = text.slice(0, TITLE).replace(/[\ud800-\udbff]$/, '');
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), TITLE - 30))}…`;
}
