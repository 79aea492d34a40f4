/*
 * What does not hold up in a briefing.
 *   check(input: CheckInput): readonly Finding[]     pure; worst first, numbered through
 *   wordFinding(finding, t, language): string        the sentence
 *   unplacedQuotations(input): readonly string[]     what is quoted and stands in no quote given: `input.elsewhere`
 * Cure words: `checks.cure.<finding.cure>`.
 */

export { check } from './check.ts';
export type { Finding } from './finding.ts';
export { gatherFindings } from './gathered.ts';
export { soughtIn, standsIn } from './standing-words.ts';
export type { Elsewhere } from './survey.ts';
export { quotableWords, unplacedQuotations } from './typed-quotations.ts';
export { wordFinding } from './words.ts';
