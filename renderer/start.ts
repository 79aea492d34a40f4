import type { Payload } from '../core/contract/events.ts';
import { storeDrafts } from './actions/briefing-drafts.ts';
import { isActionName, run } from './actions/catalogue.ts';
import { followForms, openOtherForms, restoreForms, takeLeftForms } from './actions/forms.ts';
import { takeGiven } from './actions/import.ts';
import { storeBeforeClosing } from './actions/leaving.ts';
import { registerOwnActions } from './actions/own.ts';
import { tellTyping } from './actions/typing.ts';
import { call, on } from './bridge/call.ts';
import { useImporting } from './state/importing.ts';
import { jobEnded, jobProgressed } from './state/jobs.ts';
import { applyChange, loadLibrary, useLibrary } from './state/library.ts';
import { complain } from './state/notices.ts';
import { follow, setLanguage } from './state/preferences.ts';
import { followLayout, restoreLayout, restoreTabs } from './state/remembered.ts';
import { useSaving } from './state/saving.ts';
import { followSelections, forgetSelections } from './state/selections.ts';
import { followTheme } from './state/theme.ts';

/** Before the first paint: preferences, library, remembered tabs; then the window follows events. */
export async function start(): Promise<void> {
  registerOwnActions();
  storeBeforeClosing();
  followForms();
  on('records:changed', applyChange);
  on('settings:changed', ({ settings }) => useLibrary.setState({ settings }));
  on('saving:changed', followSaving);
  on('job:progressed', jobProgressed);
  on('job:ended', ({ job }) => jobEnded(job));
  on('library:opened', () => void openedAnother());
  on('preferences:changed', follow);
  on('files:given', () => void givenWhileOpen());
  on('forms:left', () => void takeLeftForms());
  on('menu:chosen', ({ action }) => {
    if (isActionName(action) && !ofField(action)) run(action);
  });
  const preferences = await call('window:preferences', {});
  if (preferences.ok) {
    setLanguage(preferences.value.language);
    follow(preferences.value);
    restoreLayout(preferences.value.layout);
    if (preferences.value.hasLibrary && (await loadLibrary())) {
      restoreTabs();
      await restoreForms();
    }
    const { trouble } = preferences.value;
    if (trouble) complain([trouble]);
  }
  followTheme();
  tellTyping();
  followSelections();
  followLayout((layout) => void call('window:remember', { layout }));
  void takeGiven();
}

async function openedAnother(): Promise<void> {
  forgetSelections();
  useImporting.setState({ items: [], selected: null, since: null });
  useSaving.setState({ state: 'saved', at: null, code: null });
  if (await loadLibrary()) {
    restoreTabs();
    await openOtherForms();
  }
  // What the disk of the one before refused is taken here, where this is its copy.
  await storeDrafts();
  await takeGiven();
}

/** What failed counts as failed until it is stored: to try again is no news. */
function followSaving(saving: Payload<'saving:changed'>): void {
  if (saving.state !== 'saving' || useSaving.getState().state !== 'failed') useSaving.setState(saving);
}

/** Files came and no library is open: they wait for one, and that is said. */
async function givenWhileOpen(): Promise<void> {
  if (useLibrary.getState().directory === null) complain([{ code: 'no-library', params: {}, field: null }]);
  else await takeGiven();
}

/** Undo from the system's menu while one types in a field is about the words in that field. */
function ofField(action: string): boolean {
  const typing =
    document.activeElement instanceof HTMLElement && document.activeElement.matches('input, textarea');
  return (action === 'undo' || action === 'redo') && typing && document.execCommand(action);
}
