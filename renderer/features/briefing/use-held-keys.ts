import { useEffect } from 'react';
import type { Section } from '../../../core/model/briefing.ts';
import { placeBeside, placeInNextSection } from '../../../core/outline/places.ts';
import { letGo, moveHeld, useHeld } from '../../state/held.ts';
import { say } from '../../state/notices.ts';
import { useWords } from '../../state/preferences.ts';
import { draggedInWords, drop, kindsToGather, placeInWords } from './insertion.ts';
import { goToPlace } from './where.ts';

/** While something is held: arrows move the line, Enter drops, Esc puts back. Each place is read out. */
export function useHeldKeys(briefing: string, sections: readonly Section[]): void {
  const holding = useHeld((state) => (state.holding?.briefing === briefing ? state.holding : null));
  const t = useWords();
  useEffect(() => {
    if (!holding) return;
    const { held, place } = holding;
    const kinds = kindsToGather(held, briefing);
    const take = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const next = {
        ArrowDown: placeBeside(sections, place, 1, kinds),
        ArrowUp: placeBeside(sections, place, -1, kinds),
        ArrowRight: placeInNextSection(sections, place, 1),
        ArrowLeft: placeInNextSection(sections, place, -1),
        PageDown: placeInNextSection(sections, place, 1),
        PageUp: placeInNextSection(sections, place, -1),
      }[event.key];
      if (next) {
        moveHeld(next);
        say('briefing.said.wouldStand', {
          what: draggedInWords(held, t),
          place: placeInWords(sections, next, t),
        });
      } else if (event.key === 'Enter') {
        letGo();
        void drop(briefing, held, place).then((done) => {
          const [item] = held.what === 'items' ? held.ids : [];
          if (done && item) goToPlace(briefing, item);
        });
      } else if (event.key === 'Escape') {
        letGo();
        say('briefing.said.putBack', { what: draggedInWords(held, t) });
      } else return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('keydown', take, true);
    return () => window.removeEventListener('keydown', take, true);
  }, [briefing, holding, sections, t]);
}
