import type { Section } from '../../../core/model/briefing.ts';
import { placeForEvidence } from '../../../core/outline/places.ts';
import { useAction } from '../../actions/use-action.ts';
import { asEvidence } from '../../state/dragged.ts';
import { hold } from '../../state/held.ts';
import { useInspector } from '../../state/inspector.ts';
import type { Pane } from '../../state/workspace.ts';
import { useWhere } from './where.ts';

/** X takes what the inspector shows in hand, to be placed where one is in the briefing. */
export function usePickUp(
  briefing: string,
  sections: readonly Section[],
  readOnly: boolean,
  pane: Pane,
): void {
  const pickUp = () => {
    const { selected } = useInspector.getState();
    const ref = selected && asEvidence(selected.kind, selected.id);
    const place = ref && placeForEvidence(sections, useWhere.getState().at[briefing] ?? null, [ref.kind]);
    if (!place) return false;
    const from = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    hold({ held: { what: 'evidence', refs: [ref] }, briefing, place, from });
    return true;
  };
  useAction('pick-up', readOnly ? null : pickUp, pane);
}
