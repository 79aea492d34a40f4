import { type RefObject, useEffect } from 'react';

/** Frames to wait for a view that reads its records first: about a second and a half. */
const PATIENCE = 90;

/**
 * A view that was opened from a dialog, the palette or nowhere takes the focus when that is gone, where it wants it
 * (`data-first`): one goes on by keys at once. A focus that somebody holds is left alone.
 */
export function useOpenedFocus(half: RefObject<HTMLElement | null>, opened: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: each view opened is asked once
  useEffect(() => {
    let left = PATIENCE;
    let frame = requestAnimationFrame(function take() {
      if (document.activeElement?.closest('[data-region]')) return;
      const first = half.current?.querySelector<HTMLElement>('[data-first]');
      if (first && document.activeElement === document.body) {
        first.focus();
        return;
      }
      left -= 1;
      if (left > 0) frame = requestAnimationFrame(take);
    });
    return () => cancelAnimationFrame(frame);
  }, [half, opened]);
}
