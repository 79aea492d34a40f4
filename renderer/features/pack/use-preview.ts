import { useEffect, useRef } from 'react';
import type { PackOptions } from '../../../core/model/pack-version.ts';
import { printPack } from '../../actions/pack.ts';
import { useLibrary } from '../../state/library.ts';
import { setSheet } from './pack-state.ts';
import { setPages } from './pages.ts';

/** Edits of one action are laid out together. Typing has waited for a pause before it came here. */
const TOGETHER = 16;

/** Lays a pack out anew when its options or the library change; one layout at a time, the latest wish last. */
export function usePreview(briefing: string, options: PackOptions | null): void {
  const seq = useLibrary((state) => state.seq);
  const wish = useRef(0);
  const running = useRef<Promise<void>>(Promise.resolve());
  const wanted = JSON.stringify({ options, seq });
  useEffect(() => {
    // The string was made of these two lines above.
    const { options: asked } = JSON.parse(wanted) as { options: PackOptions | null };
    if (!asked) return;
    wish.current += 1;
    const mine = wish.current;
    setSheet(briefing, { layout: 'laying' });
    const layOut = async () => {
      if (wish.current !== mine) return;
      const printed = await printPack(briefing, asked, 'pdf', 'pages');
      if (wish.current !== mine) return;
      if (printed.ok) {
        const { bytes, pages, leftOut, sides } = printed.value;
        setSheet(briefing, { layout: 'ready', shown: { bytes, pages, leftOut, sides }, problem: null });
        setPages(briefing, asked.output, pages);
      } else {
        // Pages of other options must not be there to be printed for these.
        setSheet(briefing, { layout: 'failed', shown: null, problem: printed.problem });
      }
    };
    const timer = setTimeout(() => {
      running.current = running.current.then(layOut);
    }, TOGETHER);
    return () => clearTimeout(timer);
  }, [briefing, wanted]);
  useEffect(
    () => () => {
      wish.current += 1;
    },
    [],
  );
}
