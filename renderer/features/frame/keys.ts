import { useEffect } from 'react';
import { type ActionName, actions } from '../../../core/contract/actions.ts';
import { isAccelerator } from '../../actions/accelerator.ts';
import { isAvailable, run } from '../../actions/catalogue.ts';
import { platform } from '../../actions/platform.ts';
import { focusRegion, nextRegion } from '../../actions/window.ts';
import { useOverlay } from '../../state/overlay.ts';
import { setFloating, useWorkspace } from '../../state/workspace.ts';

/** Keys that a field keeps for itself. */
const OF_FIELDS: readonly string[] = ['undo', 'redo'];

/** Second keys of actions, for hands that know them from elsewhere. */
const ALSO: Readonly<Partial<Record<ActionName, string>>> = { redo: 'CmdOrCtrl+Y' };

/** The one place where keys become actions. What a view has taken (preventDefault) is left alone. */
export function useKeys(): void {
  useEffect(() => {
    window.addEventListener('keydown', take);
    return () => window.removeEventListener('keydown', take);
  }, []);
}

function take(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const typing = isField(event.target);
  const covered = useOverlay.getState().overlay !== null || document.querySelector('[role="menu"]') !== null;
  if (event.key === 'Escape' && !covered) {
    stepOut(event);
    return;
  }
  if (event.key === 'F6' && event.shiftKey && !covered) {
    event.preventDefault();
    nextRegion(-1);
    return;
  }
  for (const action of actions) {
    if (!isPressed(action, event)) continue;
    if (covered && action.name !== 'palette') continue;
    if (typing && (!action.global || OF_FIELDS.includes(action.name))) continue;
    if (!isAvailable(action.name)) continue;
    if (!run(action.name)) continue;
    event.preventDefault();
    return;
  }
}

function isPressed({ name, keys }: (typeof actions)[number], event: KeyboardEvent): boolean {
  const also = ALSO[name];
  return (
    (keys !== null && isAccelerator(event, keys, platform())) ||
    (also !== undefined && isAccelerator(event, also, platform()))
  );
}

/** Esc goes one step out: from what floats, then from a side pane, and ends in the text. */
function stepOut(event: KeyboardEvent): void {
  const { floating, pane } = useWorkspace.getState();
  const region = event.target instanceof Element ? event.target.closest('[data-region]') : null;
  const name = region?.getAttribute('data-region');
  if (name === 'left' || name === 'right') return;
  if (floating !== null) setFloating(null);
  event.preventDefault();
  focusRegion(
    document.querySelector<HTMLElement>(`[data-region="${pane}"]`) ??
      document.querySelector<HTMLElement>('[data-region="left"]'),
  );
}

/** True where the target is typed in. */
function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement)
    return !['checkbox', 'radio', 'button', 'submit', 'range'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target.isContentEditable;
}
