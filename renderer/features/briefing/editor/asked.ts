import { type RefObject, useEffect, useRef } from 'react';

/** Sent to what is selected whole when it is asked what can be done with it: the editor has the keys. */
const ASKED = 'asked';

/** Asks the piece drawn as this node. */
export function ask(node: Node | null): void {
  if (!(node instanceof HTMLElement)) return;
  const frame = node.matches('[data-asked]') ? node : node.querySelector('[data-asked]');
  frame?.dispatchEvent(new Event(ASKED));
}

/** Answers a key on a piece that is selected. The frame carries `data-asked`. */
export function useAsked(frame: RefObject<HTMLElement | null>, answer: () => void): void {
  const latest = useRef(answer);
  latest.current = answer;
  useEffect(() => {
    const element = frame.current;
    const take = () => latest.current();
    element?.addEventListener(ASKED, take);
    return () => element?.removeEventListener(ASKED, take);
  }, [frame]);
}
