import { call } from '../bridge/call.ts';
import { useDrafts } from '../state/drafts.ts';
import { storeDrafts } from './briefing-drafts.ts';
import { formsUnsent, storeForms } from './forms.ts';

/** Stores what is typed now, in narratives and in forms; true once nothing is left unsent. */
async function storeTyped(): Promise<boolean> {
  const stored = await Promise.all([storeDrafts(), storeForms()]);
  return stored.every(Boolean);
}

/** Holds the window open until what was typed is stored, then it closes or its page is loaded anew. Called once, at start. */
export function storeBeforeClosing(): void {
  window.addEventListener('beforeunload', (event) => {
    // A name or a heading that is being typed is kept when its field is left.
    if (document.activeElement instanceof HTMLInputElement) document.activeElement.blur();
    if (useDrafts.getState().drafts.size === 0 && !formsUnsent()) return;
    event.preventDefault();
    void leave();
  });
  window.addEventListener('blur', () => void storeTyped());
  document.addEventListener('visibilitychange', () => void storeTyped());
}

async function leave(): Promise<void> {
  if (await storeTyped()) await call('window:leave', {});
  else await leaveUnsaved();
}

let asking = false;

/** The disk does not take it: the person says whether the window goes without it. */
async function leaveUnsaved(): Promise<void> {
  if (asking) return;
  asking = true;
  await call('window:leave-unsaved', {});
  asking = false;
}
