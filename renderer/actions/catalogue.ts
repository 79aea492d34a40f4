import { create } from 'zustand';
import { type Action, type ActionName, actions } from '../../core/contract/actions.ts';
import { useWorkspace } from '../state/workspace.ts';

/** What an action does. False means that it was not taken, and the next one registered is asked. */
export type Handler = () => unknown;

interface Registered {
  readonly name: ActionName;
  readonly handler: Handler;
  /** The pane it belongs to; null where it belongs to none. */
  readonly pane: 'left' | 'right' | null;
}

/** Who does what now. Views register while they are drawn; the app's own actions stand at the bottom. */
export const useCatalogue = create<{ readonly registered: readonly Registered[] }>()(() => ({
  registered: [],
}));

const byName = new Map<string, Action>(actions.map((action) => [action.name, action]));

export const actionOf = (name: ActionName): Action =>
  byName.get(name) ?? { name, menu: 'file', keys: null, global: true };
export const isActionName = (name: string): name is ActionName => byName.has(name);

/** Registers what an action does until the returned function is called. */
export function register(name: ActionName, handler: Handler, pane: Registered['pane'] = null): () => void {
  const entry: Registered = { name, handler, pane };
  useCatalogue.setState(({ registered }) => ({ registered: [...registered, entry] }));
  return () =>
    useCatalogue.setState(({ registered }) => ({
      registered: registered.filter((other) => other !== entry),
    }));
}

/** Those who can do it now, the one in the pane that has the focus first, then the latest. */
function handlersOf(name: ActionName, registered: readonly Registered[]): readonly Registered[] {
  const { pane, beside } = useWorkspace.getState();
  const here = beside === null ? 'left' : pane;
  const weight = (entry: Registered) => (entry.pane === here ? 0 : entry.pane === null ? 1 : 2);
  return registered
    .filter((entry) => entry.name === name)
    .reverse()
    .sort((a, b) => weight(a) - weight(b));
}

/** True where somebody can do it now. */
export function isAvailable(name: ActionName, registered = useCatalogue.getState().registered): boolean {
  return registered.some((entry) => entry.name === name);
}

/** Does an action, wherever it was asked from: key, menu, palette, button. False where nobody took it. */
export function run(name: ActionName): boolean {
  for (const { handler } of handlersOf(name, useCatalogue.getState().registered))
    if (handler() !== false) return true;
  return false;
}
