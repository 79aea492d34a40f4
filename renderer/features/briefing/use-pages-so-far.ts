import { useEffect } from 'react';
import type { Briefing } from '../../../core/model/briefing.ts';
import { defaultOptions } from '../../../core/pack/options.ts';
import { countPages } from '../../actions/pack.ts';
import { useDrafts } from '../../state/drafts.ts';
import { useLibrary } from '../../state/library.ts';
import { setPages } from '../pack/pages.ts';

/** A layout costs a second of one core: it waits until nobody has written for so long. */
const IDLE = 6_000;

/** Counts the pages of the note in the background, when the briefing has been left alone for a moment. */
export function usePagesSoFar(briefing: Briefing): void {
  const typing = useDrafts((state) => state.drafts.size > 0);
  useEffect(() => {
    if (typing || briefing.sections.length === 0) return;
    const timer = setTimeout(async () => {
      if (document.visibilityState !== 'visible') return;
      const pages = await countPages(
        briefing.id,
        defaultOptions('note', briefing, useLibrary.getState().settings),
      );
      if (pages !== null) setPages(briefing.id, 'note', pages);
    }, IDLE);
    return () => clearTimeout(timer);
  }, [briefing, typing]);
}
