import type { FindingView } from '../../core/contract/answers.ts';
import { call } from '../bridge/call.ts';
import { complain } from '../state/notices.ts';

/** What does not hold up in a briefing now, worst first; null where it could not be found out. */
export async function checkBriefing(briefing: string): Promise<readonly FindingView[] | null> {
  const result = await call('briefing:check', { id: briefing });
  if (result.ok) return result.value;
  complain(result.problems);
  return null;
}
