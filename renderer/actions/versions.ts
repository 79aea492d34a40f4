import type { Input, Output } from '../../core/contract/commands.ts';
import type { Id } from '../../core/model/id.ts';
import { call } from '../bridge/call.ts';
import { complain } from '../state/notices.ts';

export type Verdicts = Output<'source:verdicts'>;

/** What becomes of the anchors of a source in a newer version; null where it could not be found out. */
export async function verdictsOf(source: Id, by: Id): Promise<Verdicts | null> {
  const result = await call('source:verdicts', { id: source, by });
  if (result.ok) return result.value;
  complain(result.problems);
  return null;
}

/** Settles a record whose places are in question; true where it was done. */
export async function settle(how: Input<'record:settle'>): Promise<boolean> {
  const result = await call('record:settle', how);
  if (!result.ok) complain(result.problems);
  return result.ok;
}
