import type { Output } from '../../core/contract/commands.ts';
import type { AnchoredKind } from '../../core/model/anchor.ts';
import type { Id } from '../../core/model/id.ts';
import { call } from '../bridge/call.ts';
import { complain } from '../state/notices.ts';

/** Verdicts on the marks of a source against the one that replaces it. */
export async function verdictsOn(older: Id, newer: Id): Promise<Output<'source:verdicts'>> {
  const result = await call('source:verdicts', { id: older, by: newer });
  if (result.ok) return result.value;
  complain(result.problems);
  return [];
}

/** Takes a record's places over to the newer text, or leaves them with the older one (null); true where it was done. */
export async function settle(kind: AnchoredKind, id: Id, by: Id | null): Promise<boolean> {
  const result = await call('record:settle', { kind, id, by });
  if (!result.ok) complain(result.problems);
  return result.ok;
}
