import { formula } from '../figures/formula.ts';
import { type FiguresTable, figuresTables } from '../figures/table.ts';
import type { Comparison } from '../model/comparison.ts';
import type { Fact } from '../model/fact.ts';
import type { Id } from '../model/id.ts';
import type { PackComparison, Verdict } from './input.ts';
import { partyKey } from './words/names.ts';
import { formulaNumber, type PackLanguage } from './words/numbers.ts';

const VERDICTS: Readonly<Record<FiguresTable['verdict'], Verdict | null>> = {
  conflict: 'conflict',
  'differs-in-period': 'differ-in-period',
  'differs-in-population': 'differ-in-population',
  'differs-in-definition': 'differ-in-definition',
  agree: 'agree',
  // Never printed as a comparison (`isContested`): one figure, whoever it comes from.
  repeats: 'agree',
  unattributed: 'agree',
  only: null,
};

/**
 * True where one originator counts the same thing period after period, in each period that anybody reports: nothing there
 * is to be set against another.
 */
function isSeries({ verdict, facts }: FiguresTable): boolean {
  if (verdict !== 'differs-in-period') return false;
  const periods = new Set(facts.map(({ period }) => period));
  const counted = new Map<string, Set<string | null>>();
  for (const { originator, period } of facts) {
    const key = partyKey(originator);
    if (key !== '') counted.set(key, (counted.get(key) ?? new Set()).add(period));
  }
  return [...counted.values()].some((own) => own.size === periods.size);
}

/** The change a fact reports, a fall below nought; null where its size is not stated. */
function changeOf({ comparator }: Fact): number | null {
  if (comparator === null || comparator.amount === null) return null;
  return comparator.direction === 'down' ? -comparator.amount : comparator.amount;
}

/**
 * The measures in which facts in use have company, each with its verdict and its arithmetic: what a pack prints of
 * comparing figures. `facts` are all of the library: a figure is contested by one that the briefing does not use, too.
 */
export function comparedFigures(
  facts: readonly Fact[],
  comparisons: readonly Comparison[],
  used: (fact: Id) => boolean,
  language: PackLanguage,
): readonly PackComparison[] {
  // How many there are and by how much they grew are two questions: neither answer is set against the other.
  const levels = facts.filter((fact) => fact.value !== null);
  const changes = facts.filter((fact) => fact.value === null);
  const tables = [levels, changes].flatMap((asked) => figuresTables(asked, comparisons));
  return tables.flatMap((table) => {
    if (!table.facts.some((fact) => used(fact.id))) return [];
    const inconsistent = table.rows.some((row) =>
      row.triples.some(({ verdict }) => verdict === 'inconsistent'),
    );
    const verdict = inconsistent ? 'does-not-compute' : VERDICTS[table.verdict];
    const standing = table.rows.filter((row) => row.verdict !== null);
    if (verdict === null || standing.length < 2 || isSeries(table)) return [];
    // What stands beside a conflict without a part in it, another year of the same series, is as good as before.
    const shown =
      verdict === 'conflict' ? standing.filter((row) => row.verdict?.verdict === 'conflict') : standing;
    return [
      {
        comparison: table.comparison,
        measure: table.measure,
        verdict,
        reason: '',
        rows: shown.map(({ fact, implied }) => ({
          fact: fact.id,
          value: fact.value ?? changeOf(fact),
          computed:
            implied === null
              ? null
              : {
                  value: implied.value,
                  formula: formula(implied.step, (value) =>
                    formulaNumber(value, implied.step.left, language),
                  ),
                },
        })),
      },
    ];
  });
}
