import { useEffect } from 'react';
import { type Briefing, walkSections } from '../../../core/model/briefing.ts';
import { defaultOptions } from '../../../core/pack/options.ts';
import { countPages } from '../../actions/pack.ts';
import { useDrafts } from '../../state/drafts.ts';
import { useLibrary } from '../../state/library.ts';
import { setPages } from '../pack/pages.ts';

/** A layout costs a second of one core: it waits until nobody has written for so long. */
const IDLE = 6_000;

/** Counts the pages of the note, and of the speaking copy where there is one, when the briefing has been left alone for a moment. */
export function usePagesSoFar(briefing: Briefing): void {
  const typing = useDrafts((state) => state.drafts.size > 0);
  useEffect(() => {
    if (typing || briefing.sections.length === 0) return;
    let there = true;
    const timer = setTimeout(async () => {
      const spoken = walkSections(briefing.sections).some(({ section }) => section.goesTo.speaking);
      for (const output of spoken ? (['note', 'speaking'] as const) : (['note'] as const)) {
        if (!there || document.visibilityState !== 'visible') return;
        const { settings } = useLibrary.getState();
        const pages = await countPages(briefing.id, defaultOptions(output, briefing, settings));
        if (pages !== null) setPages(briefing.id, output, pages);
      }
    }, IDLE);
    return () => {
      there = false;
      clearTimeout(timer);
    };
  }, [briefing, typing]);
}
