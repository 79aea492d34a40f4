import type { z } from 'zod';
import type { Id } from './id.ts';
import type { Json } from './patch.ts';
import { type Stamp, stampSchema } from './record.ts';

/** A field that cannot be true as it stands. `problem` selects the words, `params` fills them. */
export interface FieldProblem {
  readonly field: string;
  readonly problem: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/**
 * One kind of record: what the analyst may write, how it looks when new, what must be refused, what it refers to
 * and how it is named in a list. Everything that exists per kind (commands, forms, tables, index) derives from it.
 */
export interface Kind<Name extends string, Fields extends z.ZodObject> {
  readonly name: Name;
  /** Letter in front of the number: F 24. */
  readonly letter: string;
  readonly fields: Fields;
  readonly blank: z.infer<Fields>;
  /** What cannot be true, field by field; empty where all is well. Pure: looks at nothing but the record. */
  readonly refuse: (fields: z.infer<Fields>) => readonly FieldProblem[];
  /** Ids of the records it refers to: for where-used, and so that nothing used is removed unseen. */
  readonly refers: (fields: z.infer<Fields>) => readonly Id[];
  /** First line in a list, in the words of the record. */
  readonly title: (fields: z.infer<Fields>) => string;
  /** Second line: who and when, in data rather than words. */
  readonly subtitle: (fields: z.infer<Fields>) => string;
  /** Date the record is about, for order in lists (EDTF) or null. */
  readonly date: (fields: z.infer<Fields>) => string | null;
}

export type RecordOf<K> = K extends Kind<string, infer F> ? z.infer<F> & Stamp : never;

/** Keeps the literal name and the schema's type; nothing else. */
export function defineKind<Name extends string, Fields extends z.ZodObject>(
  kind: Kind<Name, Fields>,
): Kind<Name, Fields> {
  return kind;
}

/** Schemas of whole records: extended once, since a schema made anew is compiled anew, which takes 50 times a parse. */
const whole = new WeakMap<z.ZodObject, z.ZodObject>();

function recordSchema(fields: z.ZodObject): z.ZodObject {
  const known = whole.get(fields);
  if (known) return known;
  const made = fields.extend(stampSchema.shape);
  whole.set(fields, made);
  return made;
}

/**
 * A stored document as a record. Fields that a later version added take their blank value; anything that does not
 * fit the schema throws `ZodError`: a damaged record is never half read.
 */
export function parseRecord<Name extends string, Fields extends z.ZodObject>(
  kind: Kind<Name, Fields>,
  data: Json,
): z.infer<Fields> & Stamp {
  const filled = typeof data === 'object' && data !== null ? { ...kind.blank, ...data } : data;
  return recordSchema(kind.fields).parse(filled) as z.infer<Fields> & Stamp;
}
