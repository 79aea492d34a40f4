import { monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { type RefObject, useEffect } from 'react';
import { draggedIn } from '../../state/dragged.ts';

/** Height of the edge at which the page begins to move; the browser's own is a fingernail. */
const EDGE = 64;
/** Most px a frame, at the edge itself. */
const FASTEST = 16;

/** While something is dragged near the top or bottom of a page, the page moves under it, faster the nearer. */
export function useEdgeScroll(page: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let pointer: { readonly x: number; readonly y: number } | null = null;
    let frame = 0;
    const step = () => {
      const element = page.current;
      if (!element || !pointer) return;
      const { top, bottom, left, right } = element.getBoundingClientRect();
      const { x, y } = pointer;
      if (x > left && x < right && y > top - EDGE && y < bottom + EDGE) {
        const up = Math.min(1, Math.max(0, (top + EDGE - y) / EDGE));
        const down = Math.min(1, Math.max(0, (y - bottom + EDGE) / EDGE));
        element.scrollTop += Math.round((down - up) * FASTEST);
      }
      frame = requestAnimationFrame(step);
    };
    const stop = () => {
      pointer = null;
      cancelAnimationFrame(frame);
    };
    const end = monitorForElements({
      canMonitor: ({ source }) => draggedIn(source.data) !== null,
      onDragStart: ({ location }) => {
        const { clientX, clientY } = location.current.input;
        pointer = { x: clientX, y: clientY };
        frame = requestAnimationFrame(step);
      },
      onDrag: ({ location }) => {
        const { clientX, clientY } = location.current.input;
        pointer = { x: clientX, y: clientY };
      },
      onDrop: stop,
    });
    return () => {
      stop();
      end();
    };
  }, [page]);
}
