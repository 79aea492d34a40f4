import { useEffect } from 'react';

/** How far above what the pointer is on words may be cut. */
const ABOVE = 4;
/** Letters may stand this much out of their line, px. */
const SLACK = 6;

/** Words that a narrow column cuts are read whole in the system's own tooltip, wherever they stand. */
export function useWholeWords(): void {
  useEffect(() => {
    let named: HTMLElement | null = null;
    const over = ({ target }: PointerEvent) => {
      if (named?.contains(target instanceof Node ? target : null)) return;
      named?.removeAttribute('title');
      named = target instanceof HTMLElement && !target.closest('[title]') ? cutAround(target) : null;
      if (named) named.title = named.textContent;
    };
    document.addEventListener('pointerover', over);
    return () => document.removeEventListener('pointerover', over);
  }, []);
}

/** The nearest element around in which words are cut. */
function cutAround(target: HTMLElement): HTMLElement | null {
  let element: HTMLElement | null = target;
  for (let level = 0; element !== null && level < ABOVE; level += 1, element = element.parentElement)
    if (isCut(element)) return element;
  return null;
}

function isCut(element: HTMLElement): boolean {
  const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
  if (scrollWidth <= clientWidth + 1 && scrollHeight <= clientHeight + SLACK) return false;
  const { textOverflow, webkitLineClamp } = getComputedStyle(element);
  return webkitLineClamp === 'none'
    ? textOverflow === 'ellipsis' && scrollWidth > clientWidth + 1
    : scrollHeight > clientHeight + SLACK;
}
