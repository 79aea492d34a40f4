import { useEffect } from 'react';
import { useWorkspace } from '../../state/workspace.ts';

/** Long enough for a dialog to give the focus back by itself, ms. */
const RETURN = 100;

/**
 * A dialog gives the focus back to what opened it. Where that has gone meanwhile (the button of an empty view that is
 * empty no more) the view takes it, so that no key goes nowhere.
 */
export function useStrandedFocus(): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const rescue = () => {
      // A list that stands in a pane floats over nothing.
      const open = [
        ...document.querySelectorAll(
          '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]',
        ),
      ].some((element) => !element.closest('[data-region]'));
      if (document.activeElement !== document.body || open) return;
      const view = document.querySelector<HTMLElement>(`[data-region="${useWorkspace.getState().pane}"]`);
      (view?.querySelector<HTMLElement>('[data-first]') ?? view)?.focus();
    };
    // What floats is drawn beside the app: it is gone when a child of the body is.
    const observer = new MutationObserver((changes) => {
      if (!changes.some(({ removedNodes }) => removedNodes.length > 0)) return;
      clearTimeout(timer);
      timer = setTimeout(rescue, RETURN);
    });
    observer.observe(document.body, { childList: true });
    return () => {
      observer.disconnect();
      clearTimeout(timer);
    };
  }, []);
}
