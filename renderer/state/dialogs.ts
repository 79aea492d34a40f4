import { ulid } from 'ulid';
import { create } from 'zustand';
import type { FormFields } from '../../core/contract/forms.ts';
import type { Id } from '../../core/model/id.ts';
import { sameJson } from '../../core/model/patch.ts';

/** What stands in the fields of a dialog that has not done its work. */
interface DialogForm {
  /** Under which id it is kept. */
  readonly form: Id;
  readonly values: FormFields;
  /** When it was typed in last, where it stands as it was left earlier: ISO 8601. */
  readonly leftAt: string | null;
}

/** By name of the dialog. Closing one keeps what was typed; doing what it is for, or cancelling it, ends it. */
export const useDialogs = create<{ readonly typed: ReadonlyMap<string, DialogForm> }>()(() => ({
  typed: new Map(),
}));

export function keepDialog(name: string, form: DialogForm | null): void {
  useDialogs.setState(({ typed }) => {
    const next = new Map(typed);
    if (form === null) next.delete(name);
    else next.set(name, form);
    return { typed: next };
  });
}

interface TypedIn<V> {
  readonly values: V;
  readonly set: (change: Partial<V>) => void;
  /** It has done its work or is given up: nothing is kept. */
  readonly end: () => void;
  readonly leftAt: string | null;
}

/**
 * The fields of a dialog, kept from the first key on until `end`. `read` gives what of kept values the dialog can
 * show: they may come from an earlier day.
 */
export function useTypedIn<V extends object>(
  name: string,
  blank: V,
  read: (kept: FormFields) => Partial<V>,
): TypedIn<V> {
  const form = useDialogs((state) => state.typed.get(name));
  const values = form === undefined ? blank : { ...blank, ...read(form.values) };
  return {
    values,
    set: (change) => {
      // The latest: two fields may be set in one turn.
      const now = useDialogs.getState().typed.get(name);
      // Values of fields are JSON.
      const merged = { ...blank, ...now?.values, ...change } as FormFields;
      const empty = sameJson(merged, blank as FormFields);
      keepDialog(name, empty ? null : { form: now?.form ?? ulid(), values: merged, leftAt: null });
    },
    end: () => keepDialog(name, null),
    leftAt: form?.leftAt ?? null,
  };
}
