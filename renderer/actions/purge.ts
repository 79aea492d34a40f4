import type { Input } from '../../core/contract/commands.ts';
import type { PurgePlan } from '../../core/contract/purge.ts';
import type { Id } from '../../core/model/id.ts';
import { call } from '../bridge/call.ts';
import { useInspector } from '../state/inspector.ts';
import { complain, say } from '../state/notices.ts';
import { usePreferences } from '../state/preferences.ts';
import { storeDrafts } from './briefing-drafts.ts';
import { storeForms } from './forms.ts';

/** What removing a source for good would take with it; null, and why, where that cannot be told. */
export async function planPurge(id: Id): Promise<PurgePlan | null> {
  // What is typed and not stored yet may hold its words.
  await Promise.all([storeDrafts(), storeForms()]);
  const result = await call('source:purge-plan', { id });
  if (result.ok) return result.value;
  complain(result.problems);
  return null;
}

/** Removes a source for good, as the plan says. False where it was refused; nothing is gone then. */
export async function purge(
  { source, goes, seq }: PurgePlan,
  versions: Input<'source:purge'>['versions'],
): Promise<boolean> {
  const result = await call('source:purge', { id: source.id, seq, versions });
  if (!result.ok) {
    complain(result.problems);
    return false;
  }
  const { selected } = useInspector.getState();
  if ([source, ...goes].some(({ id }) => id === selected?.id)) useInspector.setState({ selected: null });
  const { t } = usePreferences.getState();
  say('purge.done', { number: t('kinds.number.source', { number: source.number }) });
  return true;
}
