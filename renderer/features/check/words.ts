import type { Cure } from '../../../core/checks/finding.ts';
import { cures, type FindingKind } from '../../../core/checks/finding.ts';
import { wordFinding } from '../../../core/checks/words.ts';
import type { FindingView } from '../../../core/contract/commands.ts';
import type { Translate } from '../../../core/language/translate.ts';
import type { UiLanguage } from '../briefing/evidence.ts';

const isKind = (kind: string): kind is FindingKind => kind in cures;

/** What puts a finding right. */
export function cureOf(finding: FindingView): Cure {
  return isKind(finding.kind) ? cures[finding.kind] : 'open-record';
}

/** A finding as a sentence. */
export function findingInWords(finding: FindingView, t: Translate, language: UiLanguage): string {
  return isKind(finding.kind) ? wordFinding({ ...finding, kind: finding.kind }, t, language) : finding.kind;
}
