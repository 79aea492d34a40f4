import type { KeptForm } from '../../core/contract/forms.ts';
import { lookAt } from '../state/clearances.ts';
import { keepDialog, useDialogs } from '../state/dialogs.ts';
import { keepEdit, openEdit, useEditing } from '../state/editing.ts';
import { select } from '../state/inspector.ts';
import { say } from '../state/notices.ts';
import { newKinds, type Overlay, show } from '../state/overlay.ts';
import { putAside, takeUp } from '../state/waiting.ts';
import { open, setLayout } from '../state/workspace.ts';
import { editForm, isNew, openAsLeft, place, saveForAMoment } from './held-forms.ts';
import { openRecord } from './open.ts';

/** Dialogs that keep what is typed in them and lie over the whole window. */
const dialogs: readonly Overlay[] = [
  'paste',
  'new-briefing',
  ...newKinds.map((kind) => `new-${kind}` as const),
];

/** Goes on with a form that is not open. */
export function resume({ id, typedAt, form }: KeptForm): void {
  switch (form.what) {
    case 'new': {
      const waiting = takeUp(id);
      if (waiting && isNew(waiting)) openAsLeft(waiting);
      break;
    }
    case 'edit':
      if (takeUp(id)) {
        // What this window has of the same record waits instead.
        const other = useEditing.getState().edits.get(form.record);
        if (other) putAside({ id: other.form, typedAt: now(), form: editForm(form.record, other) });
        keepEdit(form.record, null);
        place({ id, typedAt, form });
      }
      openEdit(form.record);
      void openRecord(form.kind, form.record).then(() =>
        select(form.kind, form.record, Object.keys(form.changes)[0]),
      );
      break;
    case 'dialog':
      if (takeUp(id)) {
        // The one that stands in the dialog waits instead.
        const { typed } = useDialogs.getState();
        const other = typed.get(form.name);
        if (other)
          putAside({
            id: other.form,
            typedAt: other.leftAt ?? now(),
            form: { ...form, values: other.values },
          });
        keepDialog(form.name, { form: id, values: form.values, leftAt: typedAt });
      }
      openDialog(form.name);
      return;
  }
  setLayout({ inspectorOpen: true });
  show(null);
}

/** A comment is gone on with in its briefing, a cell in the table of positions, an answer in the clearances. */
function openDialog(name: string): void {
  const [dialog, briefing = '', returned, number] = name.split(' ');
  if (dialog === 'comment') open({ view: 'briefing', id: briefing });
  if (dialog === 'cell') open({ view: 'positions' });
  if (dialog === 'answer') {
    open({ view: 'clearances', briefing });
    if (returned !== undefined) lookAt(briefing, returned, Number(number));
  }
  show(dialogs.find((one) => one === dialog) ?? null);
}

/** Gives a form up; for a moment it can be had back. */
export function discard(kept: KeptForm): void {
  letGo(kept);
  saveForAMoment(kept);
}

function letGo({ id, form }: KeptForm): void {
  if (takeUp(id)) return;
  if (form.what === 'edit') keepEdit(form.record, null);
  if (form.what === 'dialog') keepDialog(form.name, null);
}

/** Cancels a dialog: what was typed in it can be had back for a moment, and the dialog is open again with it. */
export function cancelDialog(name: string): void {
  const typed = useDialogs.getState().typed.get(name);
  if (!typed) return;
  keepDialog(name, null);
  say(
    'forms.discarded',
    {},
    {
      key: 'forms.haveBack',
      run: () => {
        place({ id: typed.form, typedAt: now(), form: { what: 'dialog', name, values: typed.values } });
        openDialog(name);
      },
    },
  );
}

/** A record that was changed in its form is gone: what was typed becomes the form of a new one. */
export function makeAnew(kept: KeptForm): void {
  const { id, form } = kept;
  if (form.what !== 'edit') return;
  letGo(kept);
  openAsLeft({
    id,
    typedAt: now(),
    form: {
      what: 'new',
      kind: form.kind,
      fields: { ...form.was, ...form.changes },
      amendsTitle: '',
      sameAs: null,
      mark: null,
      at: 1,
      total: 1,
      queue: [],
    },
  });
  setLayout({ inspectorOpen: true });
  show(null);
}

const now = (): string => new Date().toISOString();
