import type { z } from 'zod';
import type { FormFields } from '../contract/forms.ts';
import { type FieldsOf, type KindName, kinds } from '../model/kinds.ts';

/** A value of another sort than the field holds: a form cannot show it. All else is text that is half typed. */
const OF_ANOTHER_SORT: ReadonlySet<string> = new Set([
  'invalid_type',
  'invalid_union',
  'invalid_value',
  'unrecognized_keys',
  'invalid_key',
  'invalid_element',
]);

/** Those of the kept fields that a form of this kind can show, as they were typed: a date that is none yet stays. */
export function readSome<K extends KindName>(kind: K, kept: FormFields): Partial<FieldsOf<K>> {
  const shape: Readonly<Record<string, z.ZodType>> = kinds[kind].fields.shape;
  const read = Object.entries(kept).filter(([name, value]) => {
    const parsed = Object.hasOwn(shape, name) ? shape[name]?.safeParse(value) : undefined;
    return parsed && (parsed.success || parsed.error.issues.every(({ code }) => !OF_ANOTHER_SORT.has(code)));
  });
  // Each was held against the schema of its own field.
  return Object.fromEntries(read) as Partial<FieldsOf<K>>;
}

/** All fields of a form: as they were typed, or blank where they cannot be shown. */
export function readFields<K extends KindName>(kind: K, kept: FormFields): FieldsOf<K> {
  return { ...kinds[kind].blank, ...readSome(kind, kept) } as FieldsOf<K>;
}
