import type { Problem } from '../../../core/contract/result.ts';
import type { FieldProblem } from '../../../core/model/kind.ts';
import { type FieldsOf, type KindName, kinds } from '../../../core/model/kinds.ts';

/**
 * What cannot be true in a form, by field, in the codes that have words: what the kind itself refuses, and what does
 * not fit its schema (a text that is no date, a number that is none). Empty where the record may be filed.
 */
export function checkFields<K extends KindName>(kind: K, fields: FieldsOf<K>): readonly Problem[] {
  // Each kind refuses its own fields; the map cannot say so for a type parameter.
  const { refuse } = kinds[kind] as unknown as { refuse(fields: FieldsOf<K>): readonly FieldProblem[] };
  const refused = refuse(fields).map(({ field, problem, params = {} }) => ({ field, code: problem, params }));
  const parsed = kinds[kind].fields.safeParse(fields);
  const unfit = (parsed.success ? [] : parsed.error.issues)
    .map(({ path, message, code }) => ({
      field: String(path[0] ?? ''),
      code: message === 'date' ? 'date' : code === 'invalid_type' ? 'not-a-number' : 'required',
      params: { value: String(valueAt(fields, path) ?? '') },
    }))
    .filter(({ field }) => !refused.some((problem) => problem.field === field));
  return [...refused, ...unfit];
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inside, key) =>
      typeof inside === 'object' && inside !== null
        ? (inside as Record<PropertyKey, unknown>)[key]
        : undefined,
    value,
  );
}
