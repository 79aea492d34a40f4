import { call } from '../bridge/call.ts';
import { select } from '../state/inspector.ts';
import { complain, say } from '../state/notices.ts';
import { closeTab, open, useWorkspace } from '../state/workspace.ts';

/** Makes two actors one: every spelling, role and piece of evidence of the other goes to the one that is kept. */
export async function mergeActors(keep: string, away: string): Promise<boolean> {
  const result = await call('actor:merge', { keep, away });
  if (!result.ok) {
    complain(result.problems);
    return false;
  }
  // Whoever reads of the one reads on of the other.
  if (useWorkspace.getState().active === `actor:${away}`) open({ view: 'actor', id: keep });
  closeTab(`actor:${away}`);
  select('actor', keep);
  say('records.merged');
  return true;
}

/** Takes some spellings out as an actor of their own; evidence under them goes along. The new one is opened. */
export async function splitActor(id: string, names: readonly string[]): Promise<boolean> {
  const result = await call('actor:split', { id, names: [...names] });
  if (!result.ok) {
    complain(result.problems);
    return false;
  }
  open({ view: 'actor', id: result.value.id });
  select('actor', result.value.id);
  say('records.parted');
  return true;
}
