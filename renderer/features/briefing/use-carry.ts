import { type KeyboardEvent, useState } from 'react';
import { type Section, walkSections } from '../../../core/model/briefing.ts';
import { topmost } from '../../../core/outline/move-sections.ts';
import { sectionNumbers } from '../../../core/outline/places.ts';
import { arrange } from '../../actions/briefing.ts';
import { say } from '../../state/notices.ts';
import { useWords } from '../../state/preferences.ts';
import { useBriefingContext } from './context.ts';

/** Where on a row of the outline something would be put. */
export type Zone = 'before' | 'into' | 'after';
export interface Drop {
  readonly id: string;
  readonly zone: Zone;
}

/** Sections in hand, and which of the places open to them the line stands at. */
interface Carried {
  readonly ids: readonly string[];
  readonly at: number;
}

/** Sections picked up with X: arrows move the line through the places open to them, Enter drops, Esc puts back. */
export function useCarry(
  sections: readonly Section[],
  setDropping: (drop: Drop | null) => void,
  focusRow: (id: string) => void,
) {
  const t = useWords();
  const { id: briefing } = useBriefingContext();
  const [carried, setCarried] = useState<Carried | null>(null);
  const walked = walkSections(sections);
  const numbers = sectionNumbers(sections);

  /** Places sections in hand can be put: before, and under, every section that does not move along. */
  function placesFor(ids: readonly string[]): readonly { readonly id: string; readonly zone: Zone }[] {
    const moving = new Set(walkSections(topmost(sections, ids)).map(({ section }) => section.id));
    const still = walked.filter(({ section }) => !moving.has(section.id));
    const last = still.findLast(({ depth }) => depth === 0)?.section.id;
    return [
      ...still.flatMap(({ section }) => [
        { id: section.id, zone: 'before' as const },
        { id: section.id, zone: 'into' as const },
      ]),
      ...(last === undefined ? [] : [{ id: last, zone: 'after' as const }]),
    ];
  }

  function pickUp(ids: readonly string[]) {
    const places = placesFor(ids);
    if (places.length === 0) return;
    setCarried({ ids, at: 0 });
    tell({ ids, at: 0 });
  }

  function tell({ ids, at: index }: Carried) {
    const place = placesFor(ids)[index];
    const section = walked.find((one) => one.section.id === place?.id)?.section;
    if (!place || !section) return;
    setDropping(place);
    say('briefing.said.wouldStand', {
      what: t('briefing.sections', { count: ids.length }),
      place: t(`briefing.place.${place.zone}Section`, {
        section: `${numbers.get(section.id)} ${section.title}`,
      }),
    });
  }

  function carryKeys(event: KeyboardEvent<HTMLElement>, now: Carried) {
    const places = placesFor(now.ids);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      const next = { ...now, at: Math.max(0, Math.min(places.length - 1, now.at + step)) };
      setCarried(next);
      tell(next);
    } else if (event.key === 'Enter' || event.key === 'Escape') {
      const place = places[now.at];
      setCarried(null);
      setDropping(null);
      if (event.key === 'Enter' && place)
        void arrange(briefing, {
          do: 'move-sections',
          sections: [...now.ids],
          target:
            place.zone === 'into'
              ? { place: 'into', section: place.id, at: 'last' }
              : { place: place.zone, section: place.id },
        }).then(() => focusRow(now.ids[0] ?? place.id));
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return {
    pickUp,
    /** True where the key was taken: something is in hand. */
    keys: (event: KeyboardEvent<HTMLElement>): boolean => {
      if (carried) carryKeys(event, carried);
      return carried !== null;
    },
  };
}
