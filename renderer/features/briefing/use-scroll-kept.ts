import { type RefObject, useEffect, useLayoutEffect } from 'react';
import { useWhere } from './where.ts';

/** What stood at the top of a page, a heading (-1) or the n-th line or card under it, and how far below the top. */
interface Seen {
  readonly section: string;
  readonly nth: number;
  readonly below: number;
}

/** Where each briefing was left, while the window lives. */
const left = new Map<string, Seen>();

/** Frames after which everything near is drawn at its own height. */
const SETTLING = 12;

/** The section a briefing was left at: drawn at once when one comes back. */
export const leftAt = (briefing: string): string | null => left.get(briefing)?.section ?? null;

/** A briefing comes back where it was left: after another tab, after a split, at another width. */
export function useScrollKept(page: RefObject<HTMLElement | null>, briefing: string): void {
  useLayoutEffect(() => {
    const element = page.current;
    const seen = left.get(briefing);
    // Who comes for a place is taken there.
    if (!element || !seen || useWhere.getState().goTo?.briefing === briefing) return;
    let frames = 0;
    let asked = 0;
    const put = () => {
      const section = element.querySelector(`[data-section="${CSS.escape(seen.section)}"]`);
      if (!section) return;
      const at = partsOf(section)[seen.nth] ?? section;
      element.scrollTop += topOf(at) - topOf(element) - seen.below;
      frames += 1;
      if (frames < SETTLING) asked = requestAnimationFrame(put);
    };
    const stop = () => cancelAnimationFrame(asked);
    put();
    window.addEventListener('wheel', stop, { once: true });
    window.addEventListener('keydown', stop, { once: true, capture: true });
    window.addEventListener('pointerdown', stop, { once: true, capture: true });
    return () => {
      stop();
      window.removeEventListener('wheel', stop);
      window.removeEventListener('keydown', stop, true);
      window.removeEventListener('pointerdown', stop, true);
    };
  }, [page, briefing]);

  useEffect(() => {
    const element = page.current;
    if (!element) return;
    const keep = () => {
      const seen = seenIn(element);
      if (seen) left.set(briefing, seen);
      else left.delete(briefing);
    };
    element.addEventListener('scrollend', keep);
    return () => element.removeEventListener('scrollend', keep);
  }, [page, briefing]);
}

const topOf = (element: Element): number => element.getBoundingClientRect().top;
const partsOf = (section: Element): readonly Element[] => [
  ...(section.querySelector('.ProseMirror')?.children ?? []),
];

/** The first heading, line or card whose top is seen; null at the very top, where the head of the page is. */
function seenIn(page: HTMLElement): Seen | null {
  if (page.scrollTop === 0) return null;
  for (const section of page.querySelectorAll<HTMLElement>('[data-section]')) {
    const nth = [section, ...partsOf(section)].findIndex((part) => topOf(part) >= topOf(page));
    const part = nth > 0 ? partsOf(section)[nth - 1] : section;
    const id = section.dataset.section;
    if (nth !== -1 && part && id !== undefined)
      return { section: id, nth: nth - 1, below: topOf(part) - topOf(page) };
  }
  return null;
}
