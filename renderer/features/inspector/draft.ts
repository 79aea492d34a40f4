import type { Problem } from '../../../core/contract/result.ts';
import type { Translate } from '../../../core/language/translate.ts';
import type { FieldsOf, KindName } from '../../../core/model/kinds.ts';

/** A record in a form: what its fields hold now, and how they are changed and confirmed. */
export interface Draft<F> {
  readonly fields: F;
  /** A field a person has typed in or chosen is confirmed by that. */
  readonly set: <N extends keyof F & string>(name: N, value: F[N]) => void;
  readonly confirm: (name: string) => void;
  readonly problems: readonly Problem[];
}

export type DraftOf<K extends KindName> = Draft<FieldsOf<K>>;

/** Names of the fields that hold a `T`. */
export type FieldsHolding<F, T> = {
  [N in keyof F & string]: F[N] extends T ? (T extends F[N] ? N : never) : never;
}[keyof F & string];

interface Common {
  readonly toConfirm: readonly string[];
}

/** Fields with one of them changed, and confirmed by it. */
export function changed<F extends Common, N extends keyof F & string>(fields: F, name: N, value: F[N]): F {
  return { ...confirmed(fields, name), [name]: value };
}

/** Fields with one of them confirmed by a person. */
export function confirmed<F extends Common>(fields: F, name: string): F {
  return { ...fields, toConfirm: fields.toConfirm.filter((other) => other !== name) };
}

/** Why a field cannot stand, in words; null where it can. */
export function errorOf(problems: readonly Problem[], name: string, t: Translate): string | null {
  const problem = problems.find(({ field }) => field === name);
  return problem ? t(`problems.${problem.code}`, problem.params) : null;
}

/** What every field of a form is given beside its value. */
export function fieldProps<F extends Common>(draft: Draft<F>, name: keyof F & string, t: Translate) {
  return {
    name,
    label: t(`inspector.field.${name}`),
    error: errorOf(draft.problems, name, t),
    toConfirm: draft.fields.toConfirm.includes(name),
    onConfirm: () => draft.confirm(name),
  } as const;
}
