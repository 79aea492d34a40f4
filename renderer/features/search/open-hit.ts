import type { Hit } from '../../../core/contract/answers.ts';
import { openRecord } from '../../actions/open.ts';
import { open } from '../../state/workspace.ts';

/** Where a hit is: a source at its words, all else where it is at home. */
export function openHit(hit: Hit, where: 'here' | 'beside' = 'here'): void {
  const [first] = hit.bold;
  if (hit.kind !== 'source' || hit.offset === null || !first) return void openRecord(hit.kind, hit.id, where);
  const [start, end] = first;
  open({ view: 'source', id: hit.id, at: { start: hit.offset, end: hit.offset + end - start } }, where);
}
