import { highest } from '../../../core/model/marking.ts';
import { useLibrary } from '../../state/library.ts';
import { useWorkspace } from '../../state/workspace.ts';

/** Label of the marking of what is open: its own, or the highest of what it lists. Null where nothing is open. */
export function useMarking(): string | null {
  const view = useWorkspace((state) => {
    const key = state.pane === 'right' && state.beside !== null ? state.beside : state.active;
    return state.tabs.find((tab) => tab.key === key)?.view;
  });
  return useLibrary(({ rows, settings, directory }) => {
    if (!view || directory === null || view.view === 'settings' || view.view === 'import') return null;
    const { scheme, defaultMarking } = settings;
    const id = 'id' in view ? view.id : 'briefing' in view ? view.briefing : null;
    const of =
      view.view === 'table'
        ? view.of
        : view.view === 'timeline'
          ? 'event'
          : view.view === 'positions'
            ? 'position'
            : null;
    const levels =
      id !== null
        ? [rows.get(id)?.marking ?? null]
        : of === null
          ? []
          : [...rows.values()].filter((row) => row.kind === of).map((row) => row.marking);
    if (levels.length === 0) return null;
    const level = highest(scheme, levels, defaultMarking);
    return scheme.levels.find((candidate) => candidate.id === level)?.label ?? level;
  });
}
