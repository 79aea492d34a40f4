import { useEffect, useRef } from 'react';
import type { PackOptions } from '../../../core/model/pack-version.ts';
import { printPack } from '../../actions/pack.ts';
import { useLibrary } from '../../state/library.ts';
import { setSheet } from './pack-state.ts';
import { setPages } from './pages.ts';

/** Edits in a row are laid out once, when they have stopped. */
const QUIET = 350;

/** Lays a pack out anew when its options or the library change; one layout at a time, the latest wish last. */
export function usePreview(briefing: string, options: PackOptions | null): void {
  const seq = useLibrary((state) => state.seq);
  const wish = useRef(0);
  const running = useRef(false);
  const wanted = JSON.stringify({ options, seq });
  useEffect(() => {
    // The string was made of these two lines above.
    const { options: asked } = JSON.parse(wanted) as { options: PackOptions | null };
    if (!asked) return;
    wish.current += 1;
    const mine = wish.current;
    setSheet(briefing, { layout: 'laying' });
    const timer = setTimeout(async () => {
      while (running.current) {
        await new Promise((resolve) => setTimeout(resolve, 60));
        if (wish.current !== mine) return;
      }
      running.current = true;
      const printed = await printPack(briefing, asked, 'pdf', 'pages');
      running.current = false;
      if (wish.current !== mine) return;
      if (printed.ok) {
        const { bytes, pages, leftOut } = printed.value;
        setSheet(briefing, { layout: 'ready', shown: { bytes, pages, leftOut }, problem: null });
        setPages(briefing, asked.output, pages);
      } else {
        // Pages of other options must not be there to be printed for these.
        setSheet(briefing, { layout: 'failed', shown: null, problem: printed.problem });
      }
    }, QUIET);
    return () => {
      clearTimeout(timer);
    };
  }, [briefing, wanted]);
  useEffect(
    () => () => {
      wish.current += 1;
    },
    [],
  );
}
