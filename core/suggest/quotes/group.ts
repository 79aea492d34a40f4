import type { Outline } from '../text/outline.ts';
import type { Found } from './found.ts';

/** Gives one number to the parts of each split quotation: “A,” said X. “B.” */
export function group(outline: Outline, found: readonly Found[]): void {
  let number = 0;
  for (let index = 1; index < found.length; index += 1) {
    const item = found[index];
    const before = found[index - 1];
    if (!item?.verdict.quote || !before?.verdict.quote || !areParts(outline, before, item)) continue;
    if (before.group === null) {
      number += 1;
      before.group = number;
    }
    item.group = before.group;
  }
}

function areParts(outline: Outline, before: Found, item: Found): boolean {
  // paragraphs of one quotation, opened again by each
  if (before.node.quote?.unclosed && item.node.quote?.continues) return true;
  // cut out of one pair of marks
  if ((item.node.quote?.part ?? 0) > 1 && outline.nodes[item.at]?.paragraph === before.node.paragraph)
    return true;
  if (!item.speaker || !before.speaker) return false;
  if (item.speaker.carried === 'same') return item.speaker.referent === before.speaker.referent;
  // “A,” said X, “B”: one cue serves both; "was quoted as saying" is one as well
  return (
    item.node.sentence === before.node.sentence &&
    item.speaker.referent.name === before.speaker.referent.name &&
    before.attribution?.how === 'after' &&
    item.attribution?.how === 'before' &&
    (item.attribution.cue?.from === before.attribution.cue?.from ||
      outline.nodes[item.attribution.cue?.from ?? -1]?.lower === 'saying')
  );
}
