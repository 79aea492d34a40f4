import type { GroupVerdict, Relation } from '../../../core/figures/compare.ts';
import { groupByMeasure } from '../../../core/figures/group.ts';
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
  'unattributed',
  'repeats',
  'only',
  'superseded',
];

/** Order of verdicts, the worst first. */
export const gravityOf = (verdict: Said['verdict'] | GroupVerdict): number => WORST_FIRST.indexOf(verdict);

interface Made {
  readonly from: readonly (Fact | Comparison)[];
  readonly table: FiguresTable;
}

/** Tables as last made: an edit changes one measure, and the others need no second comparison. */
let made: ReadonlyMap<string, Made> = new Map();

const isSame = (a: Made['from'], b: Made['from']) =>
  a.length === b.length && a.every((one, i) => one === b[i]);

function tablesOf(facts: readonly Fact[], comparisons: readonly Comparison[]): readonly FiguresTable[] {
  const newer = new Map<string, Fact[]>();
  for (const fact of facts)
    if (fact.supersedes !== null) newer.set(fact.supersedes, [...(newer.get(fact.supersedes) ?? []), fact]);
  const now = new Map<string, Made>();
  const tables = groupByMeasure(facts, comparisons).flatMap((group) => {
    const inside = new Set(group.facts);
    // What took the place of a fact may have been filed under another measure.
    const outside = group.facts
      .flatMap((fact) => newer.get(fact.id) ?? [])
      .filter((fact) => !inside.has(fact));
    const ids = new Set(group.facts.map((fact) => fact.id));
    const own = comparisons.filter(
      (comparison) => comparison.id === group.comparison || comparison.facts.some((id) => ids.has(id)),
    );
    const from = [...group.facts, ...outside, ...own];
    const before = made.get(group.key);
    const table =
      before && isSame(before.from, from)
        ? before.table
        : figuresTables([...group.facts, ...outside], own).find(
            ({ facts: [first] }) => first === group.facts[0],
          );
    if (!table) return [];
    now.set(group.key, { from, table });
    return [table];
  });
  made = now;
  return tables;
}

/** Every fact in the table of its measure, what it implies under it; measures in conflict stand first. */
export function factLines(facts: readonly Fact[], comparisons: readonly Comparison[]): readonly FactLine[] {
  return tablesOf(facts, comparisons)
    .toSorted((a, b) => gravityOf(saidOfTable(a)) - gravityOf(saidOfTable(b)))
    .flatMap(linesOfTable);
}

const lines = new WeakMap<FiguresTable, readonly FactLine[]>();

function linesOfTable(table: FiguresTable): readonly FactLine[] {
  const known = lines.get(table);
  if (known) return known;
  const own = table.rows.flatMap((row): FactLine[] => {
    const common = { fact: row.fact, row, table };
    const reported: FactLine = { line: 'reported', id: row.fact.id, ...common };
    return row.implied === null || row.supersededBy.length > 0
      ? [reported]
      : [reported, { line: 'computed', id: `implied:${row.fact.id}`, implied: row.implied, ...common }];
  });
  lines.set(table, own);
  return own;
}
