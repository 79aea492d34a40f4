import type { ActionName } from '../../core/contract/actions.ts';
import { asEvidence } from '../state/dragged.ts';
import { useInspector } from '../state/inspector.ts';
import { useLibrary } from '../state/library.ts';
import { complain } from '../state/notices.ts';
import { newKinds, show } from '../state/overlay.ts';
import { startPlacing } from '../state/placing.ts';
import { furtherKinds, open } from '../state/workspace.ts';
import { type Handler, register } from './catalogue.ts';
import { chooseDraft } from './draft.ts';
import { chooseFiles } from './import.ts';
import { chooseLibrary, copyLibrary, exportOut } from './library.ts';
import { chooseLanguage, chooseTheme, zoom } from './preferences.ts';
import { redo, undo } from './undo.ts';
import {
  closeCurrentTab,
  closeOtherTabs,
  newWindow,
  nextRegion,
  quit,
  stepTab,
  toggleSplit,
} from './window.ts';

/** What the app itself can do wherever one is. What needs a view is registered by that view. */
const own = {
  'new-library': () => void chooseLibrary('create'),
  'open-library': () => void chooseLibrary('open'),
  'open-sample': () => void chooseLibrary('sample'),
  'import-files': () => void chooseFiles(),
  'paste-source': () => making(() => show('paste')),
  'save-copy': () => void copyLibrary(),
  'export-library': () => void exportOut(),
  settings: () => open({ view: 'settings' }),
  handover: () => open({ view: 'handover' }),
  'close-tab': closeCurrentTab,
  quit: () => void quit(),
  undo: () => void undo(),
  redo: () => void redo(),
  search: () => open({ view: 'search', query: '' }),
  palette: () => show('palette'),
  'add-to-briefing': addInspected,
  split: toggleSplit,
  'next-region': () => nextRegion(),
  'zoom-in': () => zoom(1),
  'zoom-out': () => zoom(-1),
  'zoom-reset': () => zoom(0),
  'theme-system': () => chooseTheme('system'),
  'theme-day': () => chooseTheme('day'),
  'theme-night': () => chooseTheme('night'),
  'language-en': () => chooseLanguage('en'),
  'language-ru': () => chooseLanguage('ru'),
  'new-briefing': () => making(() => show('new-briefing')),
  'open-as-draft': () => chooseDraft(),
  'new-window': () => void newWindow(),
  'next-tab': () => stepTab(1),
  'previous-tab': () => stepTab(-1),
  'close-other-tabs': closeOtherTabs,
  keys: () => show('keys'),
  verify: () => show('verify'),
  unfiled: () => show('unfiled'),
  about: () => show('about'),
} satisfies Partial<Record<ActionName, Handler>>;

/** Nothing is asked for that could not be kept. */
function making(ask: () => void): void {
  if (useLibrary.getState().readOnly) complain([{ code: 'read-only', params: {}, field: null }]);
  else ask();
}

/** What the inspector shows goes into a briefing, where its kind can stand in one. */
function addInspected(): boolean {
  const { selected } = useInspector.getState();
  const ref = selected && asEvidence(selected.kind, selected.id);
  if (!ref) return false;
  startPlacing([ref]);
  return true;
}

export function registerOwnActions(): void {
  for (const [name, handler] of Object.entries(own)) register(name as ActionName, handler);
  for (const kind of furtherKinds) register(`all-${kind}`, () => open({ view: 'table', of: kind }));
  for (const kind of newKinds) register(`new-${kind}`, () => making(() => show(`new-${kind}`)));
}
