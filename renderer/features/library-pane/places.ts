import type { KindName } from '../../../core/model/kinds.ts';
import type { View } from '../../state/workspace.ts';

/** A row of the library: a kind and where it opens. */
export interface Place {
  readonly kind: KindName;
  readonly view: View;
}

export const places: readonly Place[] = [
  { kind: 'briefing', view: { view: 'table', of: 'briefing' } },
  { kind: 'source', view: { view: 'table', of: 'source' } },
  { kind: 'fact', view: { view: 'table', of: 'fact' } },
  { kind: 'quote', view: { view: 'table', of: 'quote' } },
  { kind: 'agreement', view: { view: 'table', of: 'agreement' } },
  { kind: 'position', view: { view: 'positions' } },
  { kind: 'line', view: { view: 'table', of: 'line' } },
  { kind: 'actor', view: { view: 'table', of: 'actor' } },
  { kind: 'event', view: { view: 'timeline' } },
];

/** Where the list of a kind opens. */
export const viewOf = (kind: KindName): View =>
  places.find((place) => place.kind === kind)?.view ?? { view: 'table', of: kind };

/** The place a view belongs to. */
export function kindOf(view: View | undefined): KindName | null {
  switch (view?.view) {
    case 'source':
    case 'briefing':
    case 'actor':
      return view.view;
    case 'pack':
    case 'clearances':
      return 'briefing';
    case 'table':
      return view.of;
    case 'timeline':
      return 'event';
    case 'positions':
      return 'position';
    default:
      return null;
  }
}
