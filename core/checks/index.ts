/*
 * What does not hold up in a briefing.
 *   check(input: CheckInput): readonly Finding[]     pure; worst first, numbered through
 *   wordFinding(finding, t, language): string        the sentence
 * Cure words: `checks.cure.<finding.cure>`.
 */

export { check } from './check.ts';
export { type Cure, cures, type Finding, type FindingKind, type Severity, severities } from './finding.ts';
export { type GatheredFinding, gatherFindings } from './gathered.ts';
export { type OffList, offHouseList } from './house-list.ts';
export type { CheckInput } from './survey.ts';
export { wordFinding } from './words.ts';
