import type { GroupVerdict, Relation } from '../../../core/figures/compare.ts';
import type { Implied } from '../../../core/figures/recompute.ts';
import { type FiguresTable, figuresTables, type TableRow } from '../../../core/figures/table.ts';
import type { Comparison } from '../../../core/model/comparison.ts';
import type { Fact } from '../../../core/model/fact.ts';

/** A fact in the table of its measure, or the figure of the base period that its change implies. */
export type FactLine = {
  readonly id: string;
  readonly fact: Fact;
  readonly row: TableRow;
  readonly table: FiguresTable;
} & ({ readonly line: 'reported' } | { readonly line: 'computed'; readonly implied: Implied });

/** What is said of a fact at the end of its line, with the facts it is about. */
export interface Said {
  readonly verdict: Relation['relation'] | 'does-not-compute' | 'superseded' | 'only';
  readonly facts: readonly string[];
}

export function saidOf(row: TableRow): Said {
  if (row.supersededBy.length > 0) return { verdict: 'superseded', facts: row.supersededBy };
  const broken = row.triples.filter((triple) => triple.verdict === 'inconsistent');
  if (broken.length > 0 && row.verdict?.verdict !== 'conflict')
    return { verdict: 'does-not-compute', facts: broken.map((triple) => triple.baseFact) };
  if (!row.verdict || row.verdict.verdict === 'only') return { verdict: 'only', facts: [] };
  return { verdict: row.verdict.verdict, facts: row.verdict.partners.map((partner) => partner.fact) };
}

/** What is said of a measure as a whole: that a change does not follow from its figures is as grave as a conflict. */
export function saidOfTable(table: FiguresTable): GroupVerdict | 'does-not-compute' {
  if (table.verdict === 'conflict') return 'conflict';
  const broken = table.rows.some((row) => row.triples.some((triple) => triple.verdict === 'inconsistent'));
  return broken ? 'does-not-compute' : table.verdict;
}

const WORST_FIRST: readonly (Said['verdict'] | GroupVerdict)[] = [
  'conflict',
  'does-not-compute',
  'differs-in-definition',
  'differs-in-population',
  'differs-in-period',
  'agree',
  'repeats',
  'only',
  'superseded',
];

/** Order of verdicts, the worst first. */
export const gravityOf = (verdict: Said['verdict'] | GroupVerdict): number => WORST_FIRST.indexOf(verdict);

/** Every fact in the table of its measure, what it implies under it; measures in conflict stand first. */
export function factLines(facts: readonly Fact[], comparisons: readonly Comparison[]): readonly FactLine[] {
  return figuresTables(facts, comparisons)
    .toSorted((a, b) => gravityOf(saidOfTable(a)) - gravityOf(saidOfTable(b)))
    .flatMap((table) =>
      table.rows.flatMap((row): FactLine[] => {
        const common = { fact: row.fact, row, table };
        const reported: FactLine = { line: 'reported', id: row.fact.id, ...common };
        return row.implied === null || row.supersededBy.length > 0
          ? [reported]
          : [reported, { line: 'computed', id: `implied:${row.fact.id}`, implied: row.implied, ...common }];
      }),
    );
}
