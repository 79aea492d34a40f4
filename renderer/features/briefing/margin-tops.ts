import type { Section } from '../../../core/model/briefing.ts';
import type { GoesTo } from '../../../core/model/narrative.ts';
import type { Box } from './editor/use-boxes.ts';

/** Height of one word in the margin, and what stands above and below all of them. */
const ROW = 17;
const AROUND = 4;
/** Where the words of the section itself start. */
const SECTION = 16;

const heightOf = (goesTo: GoesTo | null, ours: boolean): number => {
  const words = [goesTo?.side != null, goesTo?.note, goesTo?.speaking].filter(Boolean).length;
  return ((goesTo ? Math.max(1, words) : 0) + (ours ? 1 : 0)) * ROW + AROUND;
};

/** Where the words beside each item stand, in px: at its top, or under those above where they are the taller. */
export function marginTops(section: Section, boxes: readonly Box[]): ReadonlyMap<string, number> {
  let free = SECTION + heightOf(section.goesTo, false);
  return new Map(
    boxes.map(({ id, top, goesTo, ours }) => {
      if (goesTo === null && !ours) return [id, top];
      const at = Math.max(top, free);
      free = at + heightOf(goesTo, ours);
      return [id, at];
    }),
  );
}
