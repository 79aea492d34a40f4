import { formula } from '../figures/formula.ts';
import { sameNumberOtherMeasure } from '../figures/group.ts';
import { confirmationOf, figuresTables } from '../figures/table.ts';
import { numbered } from '../language/numbers.ts';
import type { Fact } from '../model/fact.ts';

import { formatNumber } from '../pack/words/numbers.ts';
import type { Draft } from './finding.ts';
import { atEvidence, type Survey, type UsedEvidence } from './survey.ts';

const ref = (fact: Fact) => numbered('fact', fact);
const refs = (facts: readonly Fact[]) => facts.map(ref).join(', ');

/** Figures that conflict unsaid, changes that do not compute, and "confirmed" where one body stands behind all reports. */
export function figures({ input, evidence }: Survey): readonly Draft[] {
  const used = new Map<string, UsedEvidence>();
  for (const one of evidence) if (one.evidence.kind === 'fact') used.set(one.evidence.record.id, one);
  const number = (value: number) => formatNumber(value, input.briefing.language);
  const { fact: facts, comparison } = input.records;
  const found: Draft[] = [];
  for (const table of figuresTables(Object.values(facts), Object.values(comparison))) {
    const said = table.comparison === null ? '' : (comparison[table.comparison]?.mayBeSaid.trim() ?? '');
    const stand = table.rows.filter((row) => row.verdict !== null).map((row) => row.fact);
    const told = new Set<string>();
    for (const { fact, verdict, triples } of table.rows) {
      const use = used.get(fact.id);
      if (!use) continue;
      const partners = verdict?.verdict === 'conflict' ? verdict.partners : [];
      if (said === '' && partners.length > 0 && !told.has(fact.id)) {
        const others = partners.flatMap((partner) => facts[partner.fact] ?? []);
        for (const other of [fact, ...others]) told.add(other.id);
        found.push({
          kind: 'figures-conflict',
          ...atEvidence(use, 'value'),
          params: { record: ref(fact), facts: refs(others) },
        });
      }
      for (const triple of triples) {
        const base = facts[triple.baseFact];
        if (triple.verdict === 'consistent' || !base) continue;
        found.push({
          kind: 'change-inconsistent',
          ...atEvidence(use, 'comparator'),
          params: {
            record: ref(fact),
            base: ref(base),
            formula: formula(triple.implied.step, number),
            reported: number(triple.reportedBase),
          },
        });
      }
      if (fact.credibility === 1) {
        const { enough, independent } = confirmationOf(fact, stand.includes(fact) ? stand : [fact]);
        if (!enough)
          found.push({
            kind: 'one-originator',
            ...atEvidence(use, 'credibility'),
            params: { record: ref(fact), names: independent.map(({ name }) => name).join(', ') || '–' },
          });
      }
    }
  }
  for (const { value, facts: same } of sameNumberOtherMeasure([...Object.values(facts)])) {
    const use = same.map((fact) => used.get(fact.id)).find((one) => one !== undefined);
    if (use)
      found.push({
        kind: 'same-number',
        ...atEvidence(use, 'measure'),
        params: { value: number(value), facts: refs(same) },
      });
  }
  return found;
}
