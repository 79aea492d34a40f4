import { numbersIn } from '../language/numbers.ts';
import type { Translate } from '../language/translate.ts';
import type { DateLanguage } from '../model/date.ts';
import type { Finding, Severity } from './finding.ts';
import { wordFinding } from './words.ts';

/** Findings of one kind as one sentence, with the records they are about. */
export interface GatheredFinding {
  readonly severity: Severity;
  readonly text: string;
  readonly records: readonly string[];
}

/**
 * Findings for paper: where several say the same of different records and no more ("Q 1 has no credibility"), the
 * first is said in full and the others are named after it. Order and severity as they were.
 */
export function gatherFindings(
  findings: readonly Finding[],
  t: Translate,
  language: DateLanguage,
): readonly GatheredFinding[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { record: _, ...others } = finding.params;
    const key = JSON.stringify([finding.kind, others]);
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()].flatMap((group) => {
    const named = group.every(({ params }) => typeof params.record === 'string');
    const [first, ...more] = group;
    if (!first) return [];
    if (!named || more.length === 0)
      return group.map((one) => asGathered([one], wordFinding(one, t, language)));
    const refs = numbersIn(more.map(({ params }) => params.record).join(', '), t);
    return [asGathered(group, `${wordFinding(first, t, language)} ${t('checks.the-same-of', { refs })}`)];
  });
}

const asGathered = (group: readonly Finding[], text: string): GatheredFinding => ({
  severity: group[0]?.severity ?? 'amber',
  text,
  records: group.flatMap(({ record }) => (record === null ? [] : [record.id])),
});
