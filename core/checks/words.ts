import { numbersIn } from '../language/numbers.ts';
import type { Translate } from '../language/translate.ts';
import { type DateLanguage, dateInWords } from '../model/date.ts';
import type { Finding } from './finding.ts';

/** Parameters that are keys of words (several with a comma between) or dates, turned into words before they fill a sentence. */
const WORDED: Readonly<Record<string, string>> = {
  link: 'checks.link',
  missing: 'checks.missing',
  terms: 'checks.terms',
  stage: 'checks.stage',
  yardstick: 'checks.yardstick',
};
const DATES = new Set(['date', 'until']);
/** Records named by `numbered`, and nothing else: words of sources and people are left as they are. */
const ONLY_NUMBERS = /^[A-Z]\s\d+(, [A-Z]\s\d+)*$/;

/** A finding as a sentence in a language: for the list, the command line and annex A alike. */
export function wordFinding(
  finding: Pick<Finding, 'kind' | 'params'>,
  t: Translate,
  language: DateLanguage,
): string {
  const params = Object.entries(finding.params).map(([name, value]): [string, string | number] => {
    const words = WORDED[name];
    if (words !== undefined) {
      const keys = String(value).split(', ');
      return [name, keys.map((key) => t(`${words}.${key}`)).join(', ')];
    }
    if (DATES.has(name)) return [name, dateInWords(String(value), language)];
    return [name, ONLY_NUMBERS.test(String(value)) ? numbersIn(String(value), t) : value];
  });
  return t(`checks.${finding.kind}`, Object.fromEntries(params));
}
