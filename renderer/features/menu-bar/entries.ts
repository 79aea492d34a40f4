import { type ActionName, actions, type Menu } from '../../../core/contract/actions.ts';
import type { Language, Translate } from '../../../core/language/translate.ts';
import { isAvailable, run, useCatalogue } from '../../actions/catalogue.ts';
import { letterIn } from '../../actions/letters.ts';
import type { MenuEntry } from '../../elements/menu.tsx';
import { usePreferences } from '../../state/preferences.ts';
import { useWorkspace } from '../../state/workspace.ts';

/** A rule stands after these. */
const LAST: ReadonlySet<ActionName> = new Set([
  'open-sample',
  'paste-source',
  'export-table',
  'settings',
  'redo',
  'palette',
  'open-beside',
  'next-region',
  'zoom-reset',
  'theme-night',
  'language-ru',
  'tag',
  'edit-record',
  'remove',
  'as-it-stood',
  'pick-up',
  'preview-pack',
  'export-briefing',
  'new-window',
  'close-other-tabs',
  'keys',
]);

/** Entries of a menu, in groups, made from the list of actions. */
export function useEntries(menu: Menu): readonly (readonly MenuEntry[])[] {
  const t = usePreferences((state) => state.t);
  const language = usePreferences((state) => state.language);
  const theme = usePreferences((state) => state.theme);
  const layout = useWorkspace((state) => state.layout);
  const split = useWorkspace((state) => state.beside !== null);
  const registered = useCatalogue((state) => state.registered);
  const checks: Readonly<Partial<Record<ActionName, boolean>>> = {
    'toggle-library': layout.libraryOpen,
    'toggle-inspector': layout.inspectorOpen,
    split,
    'theme-system': theme === 'system',
    'theme-day': theme === 'day',
    'theme-night': theme === 'night',
    'language-en': language === 'en',
    'language-ru': language === 'ru',
  };
  const groups: MenuEntry[][] = [[]];
  for (const action of actions) {
    if (action.menu !== menu) continue;
    groups.at(-1)?.push({
      id: action.name,
      label: labelOf(action.name, t),
      keys: action.keys === null ? undefined : capOf(action.keys, language),
      checked: checks[action.name],
      disabled: !isAvailable(action.name, registered),
      onPress: () => run(action.name),
    });
    if (LAST.has(action.name)) groups.push([]);
  }
  return groups.filter((group) => group.length > 0);
}

const labelOf = (name: ActionName, t: Translate): string => t(`actions.${name}`);

/** Keys as this language's key caps show them: a bare letter by its character. */
export const capOf = (keys: string, language: Language): string =>
  keys.length === 1 ? letterIn(language, keys) : keys;
