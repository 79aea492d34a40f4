import type { Change } from '../../../core/model/change.ts';
import type { EvidenceRef } from '../../../core/model/narrative.ts';

/** What is first offered for a change: Enter does it. */
export type Doing = 'accept' | 'open' | 'seen' | 'answer' | 'indirect' | 'nothing';

export function doingOf({ kind, touches }: Change): Doing {
  if (kind === 'comment') return 'answer';
  if (kind === 'moved') return 'seen';
  switch (touches.of) {
    case 'narrative':
    case 'record':
    case 'new':
      return 'accept';
    case 'figure':
    case 'derived':
      return 'open';
    case 'verbatim':
      return touches.item === null ? 'nothing' : 'indirect';
    case 'outside':
      return 'seen';
  }
}

/** The record whose words a change touches, if any. */
export const recordIn = ({ touches }: Change): EvidenceRef | null => ('ref' in touches ? touches.ref : null);

/** So many letters around a change are shown, from the beginning of a sentence where one begins there. */
const MOST = 140;

/** The words before a change, as far as they help to see where one is. */
export function leadOf(before: string): string {
  const near = before.slice(-MOST);
  const sentence = [...near.matchAll(/[.!?…]["”»)]*\s+/g)].at(-1);
  if (sentence) return near.slice(sentence.index + sentence[0].length);
  return near.length < before.length ? `…${near.replace(/^\S*\s/, '')}` : near;
}

/** The words after a change, to the end of the sentence. */
export function trailOf(after: string): string {
  const near = after.slice(0, MOST);
  const sentence = /[.!?…]["”»)]*(?=\s|$)/.exec(near);
  if (sentence) return near.slice(0, sentence.index + sentence[0].length);
  return near.length < after.length ? `${near.replace(/\s\S*$/, '')}…` : near;
}
