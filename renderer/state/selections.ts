import { useInspector } from './inspector.ts';
import { useWorkspace } from './workspace.ts';

type Workspace = ReturnType<typeof useWorkspace.getState>;
type Selected = ReturnType<typeof useInspector.getState>['selected'];

const kept = new Map<string, Selected>();

/**
 * Each tab has a record selected of its own: a list or a search that is opened does not show what was selected in another
 * tab, what is opened of a record shows that record, and one comes back to what one left. Only the list of its kind takes
 * a record along.
 */
export function followSelections(): void {
  useWorkspace.subscribe((state, before) => {
    const [now, then] = [shown(state), shown(before)];
    if (now === then || state.pane !== before.pane) return;
    const { selected } = useInspector.getState();
    if (then !== null) kept.set(then, selected);
    if (selected !== null && now === `table:${selected.kind}`) return;
    useInspector.setState({ selected: (now === null ? null : kept.get(now)) ?? shownRecord(state, now) });
  });
}

/** Another library is open: what was selected belongs to the one before. */
export function forgetSelections(): void {
  kept.clear();
  useInspector.setState({ selected: null });
}

/** The record a tab is about: the source read, the briefing written, the actor looked at. */
function shownRecord({ tabs }: Workspace, key: string | null): Selected {
  const view = tabs.find((tab) => tab.key === key)?.view;
  return view && 'id' in view ? { kind: view.view, id: view.id } : null;
}

const shown = ({ pane, active, beside }: Workspace): string | null => (pane === 'right' ? beside : active);
