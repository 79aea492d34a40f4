import type { Cure } from '../../../core/checks/finding.ts';
import { cures, type FindingKind } from '../../../core/checks/finding.ts';
import { wordFinding } from '../../../core/checks/words.ts';
import type { FindingView } from '../../../core/contract/answers.ts';
import type { Translate } from '../../../core/language/translate.ts';
import { type KindName, kindNames, kinds } from '../../../core/model/kinds.ts';
import type { UiLanguage } from '../briefing/evidence.ts';

const isKind = (kind: string): kind is FindingKind => kind in cures;

/** What puts a finding right. */
export function cureOf(finding: FindingView): Cure {
  return isKind(finding.kind) ? cures[finding.kind] : 'open-record';
}

const byLetter = new Map<string, KindName>(kindNames.map((kind) => [kinds[kind].letter, kind]));
const GROUPED = /^\d{1,3}(,\d{3})+(\.\d+)?$/;
const NUMBERS = /^[A-Z]\s\d+(, [A-Z]\s\d+)*$/;

/** Records are named by their letter in English, and figures grouped by commas; in words they are as the language has them. */
function inLanguage(value: string | number, t: Translate, language: UiLanguage): string | number {
  if (typeof value === 'number') return value;
  if (language === 'ru' && GROUPED.test(value)) return value.replaceAll(',', '\u00a0').replace('.', ',');
  if (!NUMBERS.test(value)) return value;
  return value.replace(/([A-Z])\s(\d+)/g, (named, letter: string, number: string) => {
    const kind = byLetter.get(letter);
    return kind === undefined ? named : t(`kinds.number.${kind}`, { number });
  });
}

/** A finding as a sentence. */
export function findingInWords(finding: FindingView, t: Translate, language: UiLanguage): string {
  if (!isKind(finding.kind)) return finding.kind;
  const params = Object.fromEntries(
    Object.entries(finding.params).map(([name, value]) => [name, inLanguage(value, t, language)]),
  );
  // «2025 г.» ends with a stop of its own.
  return wordFinding({ kind: finding.kind, params }, t, language).replace(/г\.\./g, 'г.');
}

/** "Check: 1 red, 4 amber"; what there is none of is left out. */
export function countsInWords(
  { red, amber }: { readonly red: number; readonly amber: number },
  t: Translate,
): string {
  const counts = [
    red === 0 ? null : t('briefing.check.redCount', { count: red }),
    amber === 0 ? null : t('briefing.check.amberCount', { count: amber }),
  ];
  return t('briefing.check.counts', { counts: counts.filter((part) => part !== null).join(', ') });
}
