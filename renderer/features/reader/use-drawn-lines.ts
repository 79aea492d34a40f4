import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { type Layout, LINE_HEIGHT } from './layout.ts';

/** Lines drawn above and below what is seen. */
const BEYOND = 8;

/** First and last line of a stretch, by their index from 0. */
type Stretch = readonly [first: number, last: number];

interface DrawnLines {
  /** Those in sight. */
  readonly seen: Stretch;
  /** Those to draw, by their index, in order. */
  readonly drawn: readonly number[];
  /** Height of what stands above the first line, px. */
  readonly head: number;
  readonly scrollTo: (index: number, to: 'start' | 'center' | 'end') => void;
}

/**
 * Which lines are in the document: those in sight and a few around, and those `kept` wherever one scrolls. Where each
 * stands is known, so that nothing is measured but the window on them; the first are drawn before that is.
 */
export function useDrawnLines(
  layout: Layout,
  scroller: RefObject<HTMLElement | null>,
  above: RefObject<HTMLElement | null>,
  kept: readonly number[],
): DrawnLines {
  const [head, setHead] = useState(0);
  const [seen, setSeen] = useState<Stretch>(() => [0, Math.ceil(window.innerHeight / LINE_HEIGHT)]);
  const now = useRef(seen);

  const look = useCallback(() => {
    if (!scroller.current || !above.current) return;
    const height = above.current.offsetHeight;
    const from = scroller.current.scrollTop - height;
    const [first, last] = [layout.lineUnder(from), layout.lineUnder(from + scroller.current.clientHeight)];
    setHead(height);
    if (now.current[0] === first && now.current[1] === last) return;
    now.current = [first, last];
    setSeen(now.current);
  }, [layout, scroller, above]);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element || !above.current) return;
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    observer.observe(above.current);
    // Drawn with what the wheel brought into sight, not a frame later.
    const scrolled = () => flushSync(look);
    element.addEventListener('scroll', scrolled, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', scrolled);
    };
  }, [look, scroller, above]);

  const [first, last] = [Math.max(0, seen[0] - BEYOND), Math.min(layout.length - 1, seen[1] + BEYOND)];
  const near = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const far = kept.filter((line) => line < layout.length && (line < first || line > last));
  return {
    seen,
    drawn: [...new Set([...near, ...far])].sort((a, b) => a - b),
    head,
    scrollTo: (index, to) => {
      if (!scroller.current) return;
      const room = scroller.current.clientHeight - LINE_HEIGHT;
      const top = head + layout.topOf(index);
      const over = to === 'start' ? layout.gapOf(index) : to === 'center' ? room / 2 : room;
      scroller.current.scrollTop = top - over;
    },
  };
}
