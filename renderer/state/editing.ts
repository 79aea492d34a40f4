import { create } from 'zustand';
import type { FormFields } from '../../core/contract/forms.ts';
import type { Id } from '../../core/model/id.ts';
import type { KindName } from '../../core/model/kinds.ts';

/** The form of a filed record in which something was typed and not saved. */
export interface Edit {
  /** Under which id it is kept. */
  readonly form: Id;
  readonly kind: KindName;
  /** All fields as they were when typing began, and those that were changed since. */
  readonly was: FormFields;
  readonly changes: FormFields;
  /** When it was typed in last, where it stands as it was left earlier: ISO 8601. */
  readonly leftAt: string | null;
  /** The form was left and its record is shown instead. */
  readonly aside: boolean;
}

/** What is typed in forms of filed records and not saved yet, by record: looking at another record loses nothing. */
export const useEditing = create<{ readonly edits: ReadonlyMap<Id, Edit> }>()(() => ({
  edits: new Map(),
}));

/** Keeps a form; null when it was saved or discarded. */
export function keepEdit(record: Id, edit: Edit | null): void {
  useEditing.setState(({ edits }) => {
    const next = new Map(edits);
    if (edit === null) next.delete(record);
    else next.set(record, edit);
    return { edits: next };
  });
}

/** The form was left for now, or is gone on with. One left with nothing changed is forgotten. */
export function openEdit(record: Id, open = true): void {
  const edit = useEditing.getState().edits.get(record);
  if (edit) keepEdit(record, open || isChanged(edit) ? { ...edit, aside: !open } : null);
}

export const isChanged = ({ changes }: Edit): boolean => Object.keys(changes).length > 0;
