import { type Briefing, evidenceUsed } from '../../core/model/briefing.ts';
import { parseRecord } from '../../core/model/kind.ts';
import { type AnyRecord, type KindName, kinds } from '../../core/model/kinds.ts';
import { call } from '../bridge/call.ts';
import { useLibrary } from '../state/library.ts';
import { complain } from '../state/notices.ts';

/** Records as they were; what is not among them stands today as it did. */
export type Then = ReadonlyMap<string, AnyRecord>;

export interface PastBriefing {
  readonly briefing: Briefing;
  /** Its evidence that was changed or removed since. */
  readonly evidence: Then;
  /** Evidence of which that state cannot be read. */
  readonly unread: number;
}

/** A briefing with its evidence as they stood after an edit of the library; null where it cannot be read, which is said. */
export async function briefingAt(id: string, seq: number): Promise<PastBriefing | null> {
  const result = await call('record:at', { kind: 'briefing', id, seq });
  if (!result.ok) {
    complain(result.problems);
    return null;
  }
  if (result.value === null) return null;
  const briefing = parseRecord(kinds.briefing, result.value);
  const { rows } = useLibrary.getState();
  const refs = new Map(evidenceUsed(briefing).map((ref) => [ref.id, ref]));
  const evidence = new Map<string, AnyRecord>();
  let unread = 0;
  for (const ref of refs.values()) {
    if ((rows.get(ref.id)?.revision ?? Number.POSITIVE_INFINITY) <= seq) continue;
    const then = await recordAt(ref.kind, ref.id, seq);
    if (then) evidence.set(ref.id, then);
    else unread += 1;
  }
  return { briefing, evidence, unread };
}

/** A record as it stood after an edit; null where it was not there or cannot be read. */
export async function recordAt(kind: KindName, id: string, seq: number): Promise<AnyRecord | null> {
  const result = await call('record:at', { kind, id, seq });
  if (!result.ok || result.value === null) return null;
  // A kind reads its own records, which the union cannot follow.
  return parseRecord(kinds[kind] as unknown as Parameters<typeof parseRecord>[0], result.value) as AnyRecord;
}
