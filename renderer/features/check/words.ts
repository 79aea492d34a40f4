import type { Cure } from '../../../core/checks/finding.ts';
import { cures, type FindingKind } from '../../../core/checks/finding.ts';
import { wordFinding } from '../../../core/checks/words.ts';
import type { FindingView } from '../../../core/contract/answers.ts';
import type { Translate } from '../../../core/language/translate.ts';
import type { UiLanguage } from '../briefing/evidence.ts';

const isKind = (kind: string): kind is FindingKind => kind in cures;

/** What puts a finding right. */
export function cureOf(finding: FindingView): Cure {
  return isKind(finding.kind) ? cures[finding.kind] : 'open-record';
}

const GROUPED = /^\d{1,3}(,\d{3})+(\.\d+)?$/;

/** Figures are grouped by commas in English; in words they are as the language has them. */
function inLanguage(value: string | number, language: UiLanguage): string | number {
  if (language !== 'ru' || typeof value === 'number' || !GROUPED.test(value)) return value;
  return value.replaceAll(',', '\u00a0').replace('.', ',');
}

/** A finding as a sentence. */
export function findingInWords(finding: FindingView, t: Translate, language: UiLanguage): string {
  if (!isKind(finding.kind)) return finding.kind;
  const params = Object.fromEntries(
    Object.entries(finding.params).map(([name, value]) => [name, inLanguage(value, language)]),
  );
  return wordFinding({ kind: finding.kind, params }, t, language);
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
