import { storeBeforeClosing } from './actions/briefing-drafts.ts';
import { isActionName, run } from './actions/catalogue.ts';
import { registerOwnActions } from './actions/own.ts';
import { call, on } from './bridge/call.ts';
import { useImporting } from './state/importing.ts';
import { useInspector } from './state/inspector.ts';
import { jobEnded, jobProgressed } from './state/jobs.ts';
import { applyChange, loadLibrary, useLibrary } from './state/library.ts';
import { setLanguage, setTheme } from './state/preferences.ts';
import { followLayout, restoreLayout, restoreTabs } from './state/remembered.ts';
import { useSaving } from './state/saving.ts';
import { followTheme } from './state/theme.ts';

/** Before the first paint: preferences, library, remembered tabs; then the window follows events. */
export async function start(): Promise<void> {
  registerOwnActions();
  storeBeforeClosing();
  on('records:changed', applyChange);
  on('settings:changed', ({ settings }) => useLibrary.setState({ settings }));
  on('saving:changed', (saving) => useSaving.setState(saving));
  on('job:progressed', jobProgressed);
  on('job:ended', ({ job }) => jobEnded(job));
  on('library:opened', () => void openedAnother());
  on('menu:chosen', ({ action }) => {
    if (isActionName(action)) run(action);
  });
  const preferences = await call('window:preferences', {});
  if (preferences.ok) {
    setLanguage(preferences.value.language);
    setTheme(preferences.value.theme);
    restoreLayout(preferences.value.layout);
    if (preferences.value.hasLibrary && (await loadLibrary())) restoreTabs();
  }
  followTheme();
  followLayout((layout) => void call('window:remember', { layout }));
}

async function openedAnother(): Promise<void> {
  useInspector.setState({ selected: null, filing: null });
  useImporting.setState({ items: [], selected: null, since: null });
  if (await loadLibrary()) restoreTabs();
}
