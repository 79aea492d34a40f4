import { type RefObject, useEffect, useState } from 'react';

const watched = new WeakMap<Element, (near: boolean) => void>();
let watcher: IntersectionObserver | undefined;

/** One observer for all: hundreds of them, each with one page, are looked at one by one whenever the window is drawn. */
function watch(element: Element, tell: (near: boolean) => void): () => void {
  watcher ??= new IntersectionObserver(
    (entries) => {
      for (const entry of entries) watched.get(entry.target)?.(entry.isIntersecting);
    },
    // Counted from the area that scrolls: a margin of the window alone ends at its edge.
    { scrollMargin: '800px 0px' },
  );
  watched.set(element, tell);
  watcher.observe(element);
  return () => {
    watched.delete(element);
    watcher?.unobserve(element);
  };
}

/** Whether an element is seen, or about to be. */
export function useNear(element: RefObject<HTMLElement | null>): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => (element.current ? watch(element.current, setNear) : undefined), [element]);
  return near;
}
