import { type RefObject, useEffect } from 'react';

/** Frames to wait for a view that reads its records first: about a second and a half. */
const PATIENCE = 90;
/** Frames after which the view as a whole has the focus meanwhile, so that no key goes nowhere. */
const DRAWN = 20;

/**
 * A view that was opened from a dialog, the palette or nowhere takes the focus when that is gone, where it wants it
 * (`data-first`): one goes on by keys at once. A focus that somebody holds is left alone.
 */
export function useOpenedFocus(half: RefObject<HTMLElement | null>, opened: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: each view opened is asked once
  useEffect(() => {
    let left = PATIENCE;
    let frame = requestAnimationFrame(function take() {
      const holder = document.activeElement;
      if (holder !== half.current && holder?.closest('[data-region]')) return;
      const nobody = holder === document.body || holder === half.current;
      const first = half.current?.querySelector<HTMLElement>('[data-first]');
      if (first && nobody) {
        first.focus();
        if (document.activeElement === first) return;
      }
      // A text of which the first lines are there takes none yet: it is waited for, however long that takes.
      const waits = half.current?.querySelector('[inert]') && left <= PATIENCE - DRAWN;
      if (!waits) left -= 1;
      if (holder === document.body && left === PATIENCE - DRAWN) half.current?.focus();
      if (left > 0) frame = requestAnimationFrame(take);
    });
    return () => cancelAnimationFrame(frame);
  }, [half, opened]);
}
