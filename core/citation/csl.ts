import { z } from 'zod';
import { cslSchema } from '../model/source.ts';

/** A name in CSL-JSON: of a person in parts, or whole (`literal`) for bodies and for names that cannot be parted. */
const cslNameSchema = z.looseObject({
  family: z.string().optional(),
  given: z.string().optional(),
  literal: z.string().optional(),
});
export type CslName = z.infer<typeof cslNameSchema>;

/** A date in CSL-JSON: `date-parts` of year, month, day (a second list ends a span), or words in `raw`/`literal`. */
const cslDateSchema = z.looseObject({
  'date-parts': z.array(z.array(z.union([z.number(), z.string()]))).optional(),
  raw: z.string().optional(),
  literal: z.string().optional(),
});
export type CslDate = z.infer<typeof cslDateSchema>;

/**
 * A CSL-JSON item with the fields that are used typed, and all others let through unchanged. Sharper than the model's
 * schema, for items that come from outside (CSL-JSON 1.0.2).
 */
export const cslItemSchema = cslSchema.extend({
  id: z.union([z.string(), z.number()]).optional(),
  title: z.string().optional(),
  'title-short': z.string().optional(),
  'container-title': z.string().optional(),
  publisher: z.string().optional(),
  'publisher-place': z.string().optional(),
  author: z.array(cslNameSchema).optional(),
  editor: z.array(cslNameSchema).optional(),
  issued: cslDateSchema.optional(),
  accessed: cslDateSchema.optional(),
  URL: z.string().optional(),
  DOI: z.string().optional(),
  language: z.string().optional(),
  abstract: z.string().optional(),
});
export type CslItem = z.infer<typeof cslItemSchema>;

/** A calendar day that exists; month and day may be missing. */
function isCalendarDate(year: number, month: number | undefined, day: number | undefined): boolean {
  if (month === undefined) return true;
  if (month < 1 || month > 12) return false;
  if (day === undefined) return true;
  return day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/**
 * A CSL date from ISO 8601 (`2024-10-08T…`, `2024-10`, `2024`), a span (`2024-01/2024-07`), or the forms RIS and meta
 * fields use (`2024/10/08/`). Null where no such date stands at the beginning.
 */
export function cslDate(text: string): CslDate | null {
  const parts: number[][] = [];
  const span = /^\d{4}(?:-\d{2}){0,2}\/\d{4}(?:-\d{2}){0,2}$/.test(text.trim());
  for (const one of span ? text.trim().split('/') : [text.trim()]) {
    const match = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?!\d)/.exec(one);
    if (!match) return null;
    const [year = 0, month, day] = match
      .slice(1)
      .flatMap((part) => (part === undefined ? [] : [Number(part)]));
    if (!isCalendarDate(year, month, day)) return null;
    parts.push([year, ...(month === undefined ? [] : [month]), ...(day === undefined ? [] : [day])]);
  }
  return { 'date-parts': parts };
}

/** ISO 8601 (or EDTF for a span) of a CSL date; null where it has no numbers. */
export function isoOfCslDate(date: CslDate | undefined): string | null {
  const ends = date?.['date-parts']?.map((parts) =>
    parts
      .slice(0, 3)
      .map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0'))
      .join('-'),
  );
  const dated = ends?.filter((end) => /^\d{4}(-\d{2}){0,2}$/.test(end)) ?? [];
  return dated.length === 0 || dated.length !== ends?.length ? null : dated.join('/');
}

const particles = /^(?:van|von|de|der|den|del|della|di|da|dos|du|la|le|ibn|bin|al|el|ter|ten|zu|zum|af)$/i;

/**
 * The name of a person in parts: `Family, Given` at its comma; `Given Family` at its last word, with particles
 * (`van der`) kept to the family. A single word, or a name of more than five, stays whole.
 */
export function personName(text: string): CslName {
  const name = text.replace(/\s+/g, ' ').trim();
  const comma = /^([^,]+),\s*([^,]+)$/.exec(name);
  if (comma?.[1] && comma[2]) return { family: comma[1].trim(), given: comma[2].trim() };
  const words = name.split(' ');
  if (words.length < 2 || words.length > 5 || /[,;&/@]|\d/.test(name)) return { literal: name };
  let from = words.length - 1;
  while (from > 1 && particles.test(words[from - 1] ?? '')) from -= 1;
  return { family: words.slice(from).join(' '), given: words.slice(0, from).join(' ') };
}

/** A name as people read it: `Given Family`. */
export function nameInWords(name: CslName): string {
  return (
    name.literal ?? [name.given, name.family].filter((part) => part !== undefined && part !== '').join(' ')
  );
}

/** Items of a CSL-JSON file: a list, one item, or `{items: […]}`. What is no item is left out. */
export function readCslJson(text: string): readonly CslItem[] {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return [];
  }
  const inside = z.object({ items: z.array(z.unknown()) }).safeParse(value);
  const list = Array.isArray(value) ? value : inside.success ? inside.data.items : [value];
  return list.flatMap((item) => {
    const parsed = cslItemSchema.safeParse(item);
    return parsed.success ? [parsed.data] : [];
  });
}
