import type { FormFields, KeptForm, UnfiledForm } from '../../core/contract/forms.ts';
import { readFields } from '../../core/forms/read-fields.ts';
import type { Id } from '../../core/model/id.ts';
import { keepDialog, useDialogs } from '../state/dialogs.ts';
import { type Edit, isChanged, keepEdit, useEditing } from '../state/editing.ts';
import { type Form, nothingFiled, useFiling } from '../state/filing.ts';
import { endFiling, type NewRecord, useInspector } from '../state/inspector.ts';
import { useLibrary } from '../state/library.ts';
import { say } from '../state/notices.ts';
import { putAside, useWaiting } from '../state/waiting.ts';
import { useWorkspace } from '../state/workspace.ts';

/** Everything that is typed in forms of this window and not filed, by the id it is kept under. */
export function heldForms(): ReadonlyMap<Id, UnfiledForm> {
  const held = new Map<Id, UnfiledForm>(useWaiting.getState().forms.map(({ id, form }) => [id, form]));
  const { form } = useFiling.getState();
  const open = openForm();
  if (form !== null && open !== null) held.set(form, open);
  for (const [record, edit] of useEditing.getState().edits)
    if (isChanged(edit)) held.set(edit.form, asJson(editForm(record, edit)));
  for (const [name, { form: id, values }] of useDialogs.getState().typed)
    held.set(id, asJson({ what: 'dialog', name, values }));
  return held;
}

/** The form of a filed record, as it is kept. */
export const editForm = (record: Id, { kind, was, changes }: Edit): UnfiledForm => ({
  what: 'edit',
  kind,
  record,
  was,
  changes,
});

/** The form of a new record that stands in the inspector. */
function openForm(): Extract<UnfiledForm, { what: 'new' }> | null {
  const { filing } = useInspector.getState();
  if (filing === null) return null;
  const { amendsTitle, sameAs, mark, at, total, queue } = useFiling.getState();
  return asJson({
    what: 'new',
    ...kept({ record: filing, amendsTitle, sameAs }),
    mark,
    at,
    total,
    queue: queue.map(kept),
  });
}

const kept = ({ record, amendsTitle, sameAs }: Form) => ({
  kind: record.kind,
  // Fields of a record are JSON.
  fields: record.fields as unknown as FormFields,
  amendsTitle,
  sameAs,
});

/** What is no number (NaN: half typed) is nothing in JSON, and what is undefined is left out. */
const asJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/**
 * Makes room in the inspector: a form in which something was typed waits on the list, one untouched is given up. True
 * where it waits.
 */
export function putOpenFormAside(): boolean {
  const { form, touched, leftAt } = useFiling.getState();
  const open = openForm();
  const waits = form !== null && open !== null && touched;
  if (waits) putAside({ id: form, typedAt: leftAt ?? new Date().toISOString(), form: open });
  useFiling.setState(nothingFiled);
  endFiling();
  return waits;
}

/** A form of a new record, as it is kept. */
export type KeptNew = KeptForm & { readonly form: { readonly what: 'new' } };

export const isNew = (kept: KeptForm): kept is KeptNew => kept.form.what === 'new';

/** Opens the form of a new record as it was left, in the room of the one that is open. */
export function openAsLeft({ id, typedAt, form }: KeptNew): void {
  putOpenFormAside();
  const { record, amendsTitle, sameAs } = asForm(form);
  const { mark, at, total, queue } = form;
  useFiling.setState({
    form: id,
    leftAt: typedAt,
    touched: true,
    amendsTitle,
    sameAs,
    mark,
    at,
    total,
    queue: queue.map(asForm),
    pane: useWorkspace.getState().pane,
  });
  useInspector.setState({ filing: record, leaf: 'inspector' });
}

function asForm({ kind, fields, amendsTitle, sameAs }: ReturnType<typeof kept>): Form {
  // Kind and fields belong together, which the union cannot follow.
  return { record: { kind, fields: readFields(kind, fields) } as NewRecord, amendsTitle, sameAs };
}

/** Puts a form where it belongs: in its record's form, in its dialog, or on the list. */
export function place(kept: KeptForm): void {
  const { id, typedAt, form } = kept;
  const { rows } = useLibrary.getState();
  if (form.what === 'edit' && rows.has(form.record) && !useEditing.getState().edits.has(form.record)) {
    const { kind, was, changes } = form;
    keepEdit(form.record, { form: id, kind, was, changes, leftAt: typedAt, aside: false });
  } else if (form.what === 'dialog' && !useDialogs.getState().typed.has(form.name))
    keepDialog(form.name, { form: id, values: form.values, leftAt: typedAt });
  else useWaiting.setState(({ forms }) => ({ forms: [...forms, kept] }));
}

/** A form that was discarded can be had back as long as that is said. */
export function saveForAMoment(kept: KeptForm): void {
  const back = () => {
    const again = { ...kept, typedAt: kept.typedAt || new Date().toISOString() };
    if (isNew(again) && useInspector.getState().filing === null) openAsLeft(again);
    else place(again);
  };
  say('forms.discarded', {}, { key: 'forms.haveBack', run: back });
}

/** The form of a new record that is open, where something was typed in it. */
export function typedInOpenForm(): KeptForm | null {
  const { form: id, touched } = useFiling.getState();
  const form = openForm();
  return id !== null && form !== null && touched ? { id, typedAt: new Date().toISOString(), form } : null;
}
