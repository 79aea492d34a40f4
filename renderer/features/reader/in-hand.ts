import type { TextSelection } from '../../selection/text-selection.ts';
import type { Layout } from './layout.ts';

/** Where one is in a text by what is seen of it: offsets of its first line seen, of the middle one, and in hand. */
export function placeSeen(
  layout: Layout,
  [first, last]: readonly [number, number],
  selection: TextSelection | null,
): { readonly seen: number; readonly middle: number; readonly inHand: number } {
  const seen = layout.at(first)?.start ?? 0;
  const middle = layout.at(Math.round((first + last) / 2))?.start ?? 0;
  const end = layout.at(last)?.end ?? 0;
  // The caret, as long as it is seen.
  const inHand = selection && selection.head >= seen && selection.head <= end ? selection.head : middle;
  return { seen, middle, inHand };
}
