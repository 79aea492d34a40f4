import type { KeptForm, UnfiledForm } from '../../core/contract/forms.ts';
import type { Id } from '../../core/model/id.ts';
import { type Json, sameJson } from '../../core/model/patch.ts';
import { call } from '../bridge/call.ts';
import { useDialogs } from '../state/dialogs.ts';
import { useEditing } from '../state/editing.ts';
import { nothingFiled, useFiling } from '../state/filing.ts';
import { endFiling, useInspector } from '../state/inspector.ts';
import { useLibrary } from '../state/library.ts';
import { complain, say } from '../state/notices.ts';
import { putAside, takeUp, useWaiting } from '../state/waiting.ts';
import { setLayout } from '../state/workspace.ts';
import { heldForms, isNew, openAsLeft, place } from './held-forms.ts';

/** Forms are kept this long after the last key, and never later than `MOST` after the first one that is not. */
const PAUSE = 300;
const MOST = 1_000;
/** What the disk refused is tried again. */
const AGAIN = 5_000;

/** As they are kept in the library. */
const kept = new Map<Id, UnfiledForm>();
let timer: ReturnType<typeof setTimeout> | null = null;
let since: number | null = null;
let storing: Promise<boolean> | null = null;
let refused = false;

/** From now on whatever is typed in a form is kept. Called once, at start. */
export function followForms(): void {
  for (const slice of [useInspector, useFiling, useEditing, useDialogs, useWaiting]) slice.subscribe(soon);
}

function soon(): void {
  const now = Date.now();
  since ??= now;
  schedule(Math.max(0, Math.min(PAUSE, since + MOST - now)));
}

function schedule(wait: number): void {
  if (timer !== null) clearTimeout(timer);
  timer = setTimeout(() => void storeForms(), wait);
}

const same = (a: UnfiledForm | undefined, b: UnfiledForm | undefined) =>
  // Both have been through JSON.
  sameJson(a as Json | undefined, b as Json | undefined);

/** Nothing can be filed, and nothing is kept. */
const noLibrary = () => useLibrary.getState().directory === null;

/** True where something typed in a form, or the end of one, is not stored yet. */
export function formsUnsent(): boolean {
  if (noLibrary()) return false;
  const held = heldForms();
  return held.size !== kept.size || [...held].some(([id, form]) => !same(kept.get(id), form));
}

/** Stores what is typed in forms as it is now; true once all of it is stored. */
export async function storeForms(): Promise<boolean> {
  if (timer !== null) clearTimeout(timer);
  timer = null;
  since = null;
  if (storing !== null) {
    await storing;
    return formsUnsent() ? storeForms() : true;
  }
  storing = send().finally(() => {
    storing = null;
  });
  return storing;
}

async function send(): Promise<boolean> {
  if (noLibrary()) return true;
  const held = heldForms();
  for (const [id, form] of held) {
    if (same(kept.get(id), form)) continue;
    const result = await call('window:keep-form', { id, typedAt: new Date().toISOString(), form });
    if (result.ok) kept.set(id, form);
    else return notStored(result.problems);
  }
  for (const id of [...kept.keys()].filter((one) => !held.has(one))) {
    const result = await call('window:drop-form', { id });
    if (result.ok) kept.delete(id);
    else return notStored(result.problems);
  }
  refused = false;
  return true;
}

function notStored(problems: Parameters<typeof complain>[0]): false {
  if (!refused) complain(problems);
  refused = true;
  schedule(AGAIN);
  return false;
}

/** At the start of a window: what was typed in it, or in one that is gone, stands again as it was left. */
export async function restoreForms(): Promise<void> {
  const forms = await take();
  const [last] = forms.filter(isNew);
  if (last && useInspector.getState().filing === null) {
    takeUp(last.id);
    openAsLeft(last);
    setLayout({ inspectorOpen: true });
  }
  if (forms.length > 0) say('forms.stand', { count: forms.length });
}

/** Another window has closed: what was typed in it waits in this one. */
export async function takeLeftForms(): Promise<void> {
  const { length: count } = await take();
  if (count > 0) say('forms.left', { count });
}

async function take(): Promise<readonly KeptForm[]> {
  const result = await call('window:take-forms', {});
  if (!result.ok) {
    complain(result.problems);
    return [];
  }
  const fresh = result.value.filter(({ id }) => !kept.has(id));
  for (const form of fresh) {
    kept.set(form.id, form.form);
    place(form);
  }
  return fresh;
}

/** Another library was opened: its forms come; of the one before only what could not be stored is held. */
export async function openOtherForms(): Promise<void> {
  // What is on its way must not be taken for a form of this library.
  await storing;
  const unsent = [...heldForms()].filter(([id, form]) => !same(kept.get(id), form));
  kept.clear();
  useFiling.setState(nothingFiled);
  endFiling();
  useEditing.setState({ edits: new Map() });
  useDialogs.setState({ typed: new Map() });
  useWaiting.setState({ forms: [] });
  for (const [id, form] of unsent) putAside({ id, typedAt: new Date().toISOString(), form });
  await restoreForms();
}
