import { create } from 'zustand';
import type { Id } from '../../core/model/id.ts';

/** What is typed in forms of filed records and not saved yet, by record: looking at another record loses nothing. */
export const useEditing = create<{ readonly edits: ReadonlyMap<Id, unknown> }>()(() => ({
  edits: new Map(),
}));

/** Keeps the fields of a form; null when it was saved or discarded. */
export function keepEdit(record: Id, fields: unknown): void {
  useEditing.setState(({ edits }) => {
    const next = new Map(edits);
    if (fields === null) next.delete(record);
    else next.set(record, fields);
    return { edits: next };
  });
}
