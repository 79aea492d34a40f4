import type { Draft } from './finding.ts';
import { at, type Survey } from './survey.ts';

/** Evidence that the briefing names and the library no longer has. */
export function missingEvidence({ input, firstUses }: Survey): readonly Draft[] {
  return firstUses
    .filter(({ ref }) => input.records[ref.kind][ref.id] === undefined)
    .map((use) => ({ kind: 'evidence-missing', ...at(use) }));
}
