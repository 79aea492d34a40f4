/*
 * What does not hold up in a briefing.
 *   check(input: CheckInput): readonly Finding[]     pure; worst first, numbered through
 *   wordFinding(finding, t, language): string        the sentence
 * Cure words: `checks.cure.<finding.cure>`.
 */

export { check } from './check.ts';
export type { Finding } from './finding.ts';
export { gatherFindings } from './gathered.ts';
export { wordFinding } from './words.ts';
