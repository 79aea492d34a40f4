import type { Id } from '../../../core/model/id.ts';
import type { TextSelection } from '../../selection/text-selection.ts';

/** Where one was in a text when its tab was left. */
interface Place {
  readonly selection: TextSelection | null;
  readonly offset: number;
}

const places = new Map<Id, Place>();
const answered = new WeakSet<object>();

export const placeIn = (source: Id): Place | undefined => places.get(source);

export function keepPlace(source: Id, place: Place): void {
  places.set(source, place);
}

/** True once for each wish to be shown a span: coming back to the tab later does not go there again. */
export function isNewWish(at: object | undefined): boolean {
  if (at === undefined || answered.has(at)) return false;
  answered.add(at);
  return true;
}
