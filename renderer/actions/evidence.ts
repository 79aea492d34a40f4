import type { HistoryEntry } from '../../core/contract/answers.ts';
import type { CommandName, Input } from '../../core/contract/commands.ts';
import type { Problem } from '../../core/contract/result.ts';
import type { Anchor } from '../../core/model/anchor.ts';
import type { Id } from '../../core/model/id.ts';
import type { FieldsOf, KindName } from '../../core/model/kinds.ts';
import { call } from '../bridge/call.ts';
import { useInspector } from '../state/inspector.ts';
import { complain } from '../state/notices.ts';
import { open } from '../state/workspace.ts';

/** Changes fields of a record. What is refused comes back by field. */
export async function editRecord<K extends KindName>(
  kind: K,
  id: Id,
  fields: Partial<FieldsOf<K>>,
): Promise<readonly Problem[]> {
  // The map of commands has this one for every kind; a type parameter cannot say so.
  const result = await call(`${kind}:edit` as CommandName, { id, fields } as Input<'fact:edit'>);
  return result.ok ? [] : result.problems;
}

/** Removes a record. Where it is used, the problem `in-use` comes back, and a second call may insist. */
export async function removeRecord(kind: KindName, id: Id, evenIfUsed: boolean): Promise<readonly Problem[]> {
  const result = await call(`${kind}:remove` as CommandName, { id, evenIfUsed } as Input<'fact:remove'>);
  if (!result.ok) return result.problems;
  if (useInspector.getState().selected?.id === id) useInspector.setState({ selected: null });
  return [];
}

/** What was done to a record, latest first. */
export async function historyOf(kind: KindName, id: Id, limit: number): Promise<readonly HistoryEntry[]> {
  const result = await call('record:history', { kind, id, limit });
  if (result.ok) return result.value;
  complain(result.problems);
  return [];
}

/** Puts tags on a record and takes others off, as one edit. */
export async function tagRecord(
  kind: KindName,
  id: Id,
  add: readonly Id[],
  remove: readonly Id[],
): Promise<void> {
  const result = await call('record:tag', { records: [{ kind, id }], add: [...add], remove: [...remove] });
  if (!result.ok) complain(result.problems);
}

/** Shows an anchor in its source. */
export function showAnchor({ source, start, end }: Anchor): void {
  open({ view: 'source', id: source, at: { start, end } });
}
