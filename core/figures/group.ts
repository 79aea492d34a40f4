import type { Comparison } from '../model/comparison.ts';
import type { Fact } from '../model/fact.ts';
import type { Id } from '../model/id.ts';

/** Text as compared: case, ё, punctuation and white space count for nothing. */
export function plainKey(text: string): string {
  return wordsOf(text).join(' ');
}

const NOISE = new Set(['the', 'a', 'an', 'total', 'number', 'of', 'число', 'количество', 'общее']);

/** A measure as compared: as `plainKey`, and "the number of" counts for nothing either. */
export function measureKey(measure: string): string {
  return wordsOf(measure)
    .filter((word) => !NOISE.has(word))
    .join(' ');
}

/** Texts are compared pair by pair, the same few many times: their words are kept, up to a bound. */
const known = new Map<string, readonly string[]>();
const KEPT = 20_000;

function wordsOf(text: string): readonly string[] {
  const before = known.get(text);
  if (before) return before;
  if (known.size >= KEPT) known.clear();
  const words = split(text);
  known.set(text, words);
  return words;
}

function split(text: string): readonly string[] {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .split(/[^\p{L}\p{M}\p{N}%]+/u)
    .filter((word) => word !== '');
}

/** Facts that stand side by side: of one measure, or brought together by the analyst in a comparison. */
export interface MeasureGroup {
  /** Normalised measure: stable while the measure is. */
  readonly key: string;
  /** The measure as its first fact has it. */
  readonly measure: string;
  readonly facts: readonly Fact[];
  /** The comparison that brought them together or says what may be said, where there is one. */
  readonly comparison: Id | null;
}

/** Groups facts by measure, in the order the measures first appear. A comparison joins the measures of its facts. */
export function groupByMeasure(
  facts: readonly Fact[],
  comparisons: readonly Pick<Comparison, 'id' | 'measure' | 'facts'>[] = [],
): readonly MeasureGroup[] {
  const keyOf = new Map(facts.map((fact) => [fact.id, measureKey(fact.measure)]));
  const joined = new Map<string, string>();
  const rootOf = (key: string): string => {
    const up = joined.get(key);
    return up === undefined || up === key ? key : rootOf(up);
  };
  for (const comparison of comparisons) {
    const [first, ...rest] = comparison.facts.flatMap((id) => keyOf.get(id) ?? []).map(rootOf);
    if (first !== undefined)
      for (const key of rest) if (rootOf(key) !== first) joined.set(rootOf(key), first);
  }
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    const key = rootOf(keyOf.get(fact.id) ?? '');
    groups.set(key, [...(groups.get(key) ?? []), fact]);
  }
  return [...groups].map(([key, members]) => {
    const said =
      comparisons.find(({ facts: ids }) => members.some((fact) => ids.includes(fact.id))) ??
      comparisons.find(({ measure }) => measureKey(measure) === key);
    return {
      key,
      measure: said?.measure || (members[0]?.measure ?? ''),
      facts: members,
      comparison: said?.id ?? null,
    };
  });
}

/** One number reported under two measures: what one outlet calls refused and another deported. */
export interface SameNumber {
  readonly value: number;
  readonly facts: readonly Fact[];
}

/** Numbers of three digits or more that stand under different measures in different sources. */
export function sameNumberOtherMeasure(facts: readonly Fact[]): readonly SameNumber[] {
  const byValue = new Map<number, Fact[]>();
  for (const fact of facts)
    if (fact.value !== null && Math.abs(fact.value) >= 100)
      byValue.set(fact.value, [...(byValue.get(fact.value) ?? []), fact]);
  return [...byValue].flatMap(([value, same]) => {
    const measures = new Set(same.map((fact) => measureKey(fact.measure)));
    const sources = new Set(same.flatMap((fact) => fact.anchors.map((anchor) => anchor.source)));
    return measures.size > 1 && sources.size > 1 ? [{ value, facts: same }] : [];
  });
}
