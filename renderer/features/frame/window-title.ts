import { useEffect } from 'react';
import { useLibrary } from '../../state/library.ts';
import { usePreferences, useWords } from '../../state/preferences.ts';
import { useWorkspace } from '../../state/workspace.ts';
import { titleOf } from '../tabs/title.ts';

/** The title of the window: what is open in the pane one is in, and the library. */
export function useWindowTitle(): void {
  const t = useWords();
  const language = usePreferences((state) => state.language);
  const view = useWorkspace(
    ({ tabs, active, beside, pane }) =>
      tabs.find((tab) => tab.key === (pane === 'right' ? beside : active))?.view,
  );
  const id = view && ('id' in view ? view.id : 'briefing' in view ? view.briefing : null);
  const row = useLibrary(({ rows }) => (id ? rows.get(id) : undefined));
  const library = useLibrary(({ directory, settings }) =>
    directory === null ? '' : settings.name || lastOf(directory),
  );
  const document = view && titleOf(view, row, t, language);
  useEffect(() => {
    window.document.title = [document, library, 'Précis'].filter(Boolean).join(' — ');
  }, [document, library]);
}

/** The name of a folder. */
const lastOf = (directory: string): string => directory.split(/[\\/]/).filter(Boolean).at(-1) ?? '';
