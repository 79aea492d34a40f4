import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { OFFSET } from '../../selection/offsets.ts';
import styles from './bars.module.css';

interface FloatingBarProps {
  readonly label: string;
  /** First and last line of the words it belongs to. */
  readonly first: number;
  readonly last: number;
  readonly place: (line: number) => { readonly top: number; readonly bottom: number };
  readonly children: ReactNode;
}

const GAP = 4;
const EDGE = 8;

/**
 * A bar under the last line of some words, shifted to where the next line is empty; above the first line where there
 * is no room below. It never covers the words themselves.
 */
export function FloatingBar({ label, first, last, place, children }: FloatingBarProps) {
  const bar = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<{ readonly top: number; readonly left: number } | null>(null);
  const { bottom } = place(last);
  const { top } = place(first);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is placed anew when its words change
  useLayoutEffect(() => {
    const element = bar.current;
    const sheet = element?.offsetParent;
    const scroller = sheet?.parentElement;
    if (!element || !sheet || !scroller) return;
    const left = sheet.getBoundingClientRect().left;
    // A row of a table is in pieces: the last ends it.
    const words = (line: number) =>
      [...sheet.querySelectorAll(`[data-line="${line}"] [${OFFSET}]`)].at(-1)?.getBoundingClientRect();
    const own = words(last);
    const next = words(last + 1);
    const free = (next?.right ?? own?.left ?? left) - left + EDGE;
    const most = scroller.scrollLeft + scroller.clientWidth - element.offsetWidth - EDGE;
    const fits = bottom + GAP + element.offsetHeight < scroller.scrollTop + scroller.clientHeight;
    setAt({
      top: fits ? bottom + GAP : top - element.offsetHeight - GAP,
      left: Math.max(EDGE, Math.min(free, most)),
    });
  }, [first, last, top, bottom]);
  return (
    <div
      ref={bar}
      className={styles.bar}
      role="toolbar"
      aria-label={label}
      style={at === null ? { visibility: 'hidden' } : at}
      // A press on it leaves the selection and the focus where they are.
      onMouseDown={(event) => event.preventDefault()}
    >
      {children}
    </div>
  );
}
