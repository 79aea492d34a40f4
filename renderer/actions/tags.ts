import { call } from '../bridge/call.ts';
import { complain, say } from '../state/notices.ts';

/** Makes two tags one: what carried the other carries the one that is kept. */
export async function mergeTags(keep: string, away: string): Promise<boolean> {
  const result = await call('tag:merge', { keep, away });
  if (result.ok) say('records.merged');
  else complain(result.problems);
  return result.ok;
}
