import type { Comparison } from '../model/comparison.ts';
import type { Fact } from '../model/fact.ts';
import type { Id } from '../model/id.ts';
import { compare, compareGroup, type FactVerdict, type GroupVerdict } from './compare.ts';
import { groupByMeasure, type MeasureGroup } from './group.ts';
import { CONFIRMED_BY, independentOriginators, type Originators } from './originators.ts';
import { type Implied, impliedBase, type Triple, triples } from './recompute.ts';
import { currentOf, supersededBy } from './supersession.ts';

/** One fact in the table of its measure. */
export interface TableRow {
  readonly fact: Fact;
  /** Null for a fact that was superseded: it is shown, marked, and compared with nothing. */
  readonly verdict: FactVerdict | null;
  readonly supersededBy: readonly Id[];
  readonly implied: Implied | null;
  readonly triples: readonly Triple[];
}

/** Facts of one measure side by side. There is no total, mean or range: those would be figures nobody reported. */
export interface FiguresTable extends MeasureGroup {
  readonly verdict: GroupVerdict;
  readonly rows: readonly TableRow[];
  /** Originators of the facts that stand. */
  readonly originators: Originators;
}

/** Every measure with its facts compared, recomputed, and told who they come from. */
export function figuresTables(
  facts: readonly Fact[],
  comparisons: readonly Pick<Comparison, 'id' | 'measure' | 'facts'>[] = [],
): readonly FiguresTable[] {
  const newer = supersededBy(facts);
  const isStanding = (fact: Fact) => currentOf(fact.id, newer).includes(fact.id);
  return groupByMeasure(facts, comparisons).map((group) => {
    const stand = group.facts.filter(isStanding);
    const verdicts = new Map(compare(stand).map((verdict) => [verdict.fact, verdict]));
    const checked = triples(stand);
    return {
      ...group,
      verdict: compareGroup([...verdicts.values()]),
      originators: independentOriginators(stand),
      rows: group.facts.map((fact) => ({
        fact,
        verdict: verdicts.get(fact.id) ?? null,
        supersededBy: isStanding(fact) ? [] : currentOf(fact.id, newer),
        implied: impliedBase(fact),
        triples: checked.filter((triple) => triple.fact === fact.id),
      })),
    };
  });
}

/** Who confirms a fact: its own originator and those of the facts that agree with it. */
export interface Confirmation extends Originators {
  /** True where credibility 1 may be given. */
  readonly enough: boolean;
}

/** Relations of reports that give the same figure. */
const SAME: readonly GroupVerdict[] = ['agree', 'repeats', 'unattributed'];

/** Who confirms a fact, among the facts of its measure. Reports that repeat an originator add nobody. */
export function confirmationOf(fact: Fact, ofMeasure: readonly Fact[]): Confirmation {
  const verdict = compare(ofMeasure).find((one) => one.fact === fact.id);
  const like = new Set(
    verdict?.all.filter(({ relation }) => SAME.includes(relation)).map((partner) => partner.fact),
  );
  const found = independentOriginators([fact, ...ofMeasure.filter((other) => like.has(other.id))]);
  return { ...found, enough: found.independent.length >= CONFIRMED_BY };
}
