import { useEffect, useRef } from 'react';
import type { ActionName } from '../../core/contract/actions.ts';
import type { Pane } from '../state/workspace.ts';
import { type Handler, register } from './catalogue.ts';

/**
 * While the component is drawn, this is what the action does: by its key, in the menus, in the palette. Null means
 * that it cannot be done now. A handler that returns false passes it on. Give the pane of your view.
 */
export function useAction(name: ActionName, handler: Handler | null, pane: Pane | null = null): void {
  const latest = useRef(handler);
  latest.current = handler;
  const available = handler !== null;
  useEffect(() => {
    if (!available) return;
    return register(name, () => latest.current?.() ?? undefined, pane);
  }, [name, available, pane]);
}
