import type { KindName } from '../model/kinds.ts';
import { daysOf, type FilterKey, facetOf, filterKeys } from './document.ts';
import { FACET, type FlatIndex, K1, NO_DAY } from './flat-index.ts';
import { type Expansion, expand, expandNear, phraseIn } from './match.ts';
import type { Clause } from './query.ts';

/** Filter values by key; values of one key are alternatives, keys are all asked for. */
export type Filters = { readonly [K in FilterKey]?: readonly string[] };

/** A document found. */
export interface Found {
  readonly kind: KindName;
  readonly id: string;
  readonly score: number;
  /** First day, in days since 1970; null where it has no date. */
  readonly day: number | null;
}

/** Filters as they come over the border: unknown keys are left out, empty lists ask for nothing. */
export function filtersFrom(given: Readonly<Record<string, readonly string[]>>): Filters {
  return Object.fromEntries(
    filterKeys.flatMap((key) => {
      const values = given[key] ?? [];
      return values.length > 0 ? [[key, values] as const] : [];
    }),
  );
}

/** One per document: 1 where all filters let it through. Null where nothing is filtered. */
function allowed(index: FlatIndex, filters: Filters, hidden: ReadonlySet<number>): Uint8Array | null {
  const keys = filterKeys.filter((key) => filters[key] !== undefined);
  if (keys.length === 0 && hidden.size === 0) return null;
  const passes = new Uint8Array(index.size);
  for (const key of keys) {
    const mask = new Uint8Array(index.size);
    for (const value of filters[key] ?? []) {
      const facet = facetOf(key, value);
      if (facet === null) maskDates(index, value, mask);
      else {
        const word = index.words.find(FACET + facet);
        if (word === -1) continue;
        const { postingFirst, postings } = index.parts;
        for (let at = postingFirst[word] ?? 0; at < (postingFirst[word + 1] ?? 0); at += 1)
          mask[Math.floor((postings[at] ?? 0) / 256)] = 1;
      }
    }
    for (let i = 0; i < passes.length; i += 1) passes[i] = (passes[i] ?? 0) + (mask[i] ?? 0);
  }
  for (let i = 0; i < passes.length; i += 1) passes[i] = passes[i] === keys.length ? 1 : 0;
  for (const document of hidden) passes[document] = 0;
  return passes;
}

/** Documents whose date may fall into an EDTF date or span. */
function maskDates(index: FlatIndex, date: string, mask: Uint8Array): void {
  const days = daysOf(date);
  if (!days) return;
  const { firstDay, lastDay } = index.parts;
  for (let i = 0; i < mask.length; i += 1)
    if ((firstDay[i] ?? NO_DAY) !== NO_DAY && (firstDay[i] ?? 0) <= days[1] && (lastDay[i] ?? 0) >= days[0])
      mask[i] = 1;
}

/** What one index has for each clause: words, or documents of a phrase. */
export type Matched = { readonly expansion: Expansion } | { readonly phrase: ReadonlyMap<number, number> };

/** Looks every clause up. */
export function matchAll(index: FlatIndex, clauses: readonly Clause[]): readonly Matched[] {
  return clauses.map((clause) =>
    clause.clause === 'word' ? { expansion: expand(index, clause) } : { phrase: phraseIn(index, clause) },
  );
}

/** How many documents a match may have, at most. */
export const commonness = (matched: Matched): number =>
  'phrase' in matched ? matched.phrase.size : matched.expansion.postings;

/** A word that is in no index, read as the nearest words there are. */
export function forgive(index: FlatIndex, clause: Clause, matched: Matched): Matched {
  return clause.clause === 'word' && commonness(matched) === 0
    ? { expansion: expandNear(index, clause.word) }
    : matched;
}

/** Inverse document frequency of BM25, never negative. */
export const rarity = (documents: number, having: number): number => {
  const known = Math.min(documents, having);
  return Math.log(1 + (documents - known + 0.5) / (known + 0.5));
};

/**
 * Documents of one index in which every clause is matched, best first: at most `limit`, and how many there are.
 * `weights` are the rarities of the clauses over all indexes.
 */
export function rank(
  index: FlatIndex,
  matched: readonly Matched[],
  weights: readonly number[],
  filters: Filters,
  hidden: ReadonlySet<number>,
  limit: number,
): { total: number; found: readonly Found[] } {
  const passes = allowed(index, filters, hidden);
  const { postingFirst, postings } = index.parts;
  const { stage, scores, times, touched } = index.scratch;
  stage.fill(0);
  if (matched.length === 0) {
    scores.fill(0);
    const all = Uint32Array.from(stage.keys()).filter((document) => passes?.[document] === 1);
    return { total: all.length, found: best(index, all, scores, limit) };
  }
  let count = 0;
  const order = [...matched.keys()].sort(
    (a, b) => commonness(matched[a] ?? NOTHING) - commonness(matched[b] ?? NOTHING),
  );
  for (const [step, which] of order.entries()) {
    count = 0;
    const meet = (document: number, amount: number): void => {
      const at = stage[document];
      if (at === step + 1) times[document] = (times[document] ?? 0) + amount;
      else if (at === step && (step > 0 || passes === null || passes[document] === 1)) {
        stage[document] = step + 1;
        times[document] = amount;
        touched[count++] = document;
      }
    };
    const clause = matched[which] ?? NOTHING;
    if ('phrase' in clause) for (const [document, often] of clause.phrase) meet(document, often);
    else
      for (const [i, word] of clause.expansion.words.entries()) {
        const weight = clause.expansion.weights[i] ?? 1;
        const end = postingFirst[word + 1] ?? 0;
        for (let at = postingFirst[word] ?? 0; at < end; at += 1) {
          const posting = postings[at] ?? 0;
          meet(posting >>> 8, (posting & 255) * weight);
        }
      }
    const weight = weights[which] ?? 0;
    for (let i = 0; i < count; i += 1) {
      const document = touched[i] ?? 0;
      const often = times[document] ?? 0;
      const score = (weight * often * (K1 + 1)) / (often + (index.norm[document] ?? 1));
      scores[document] = step === 0 ? score : (scores[document] ?? 0) + score;
    }
  }
  return { total: count, found: best(index, touched.subarray(0, count), scores, limit) };
}

const NOTHING: Matched = { phrase: new Map() };

/** The best of the candidates, in order: score, then the newer, then as they were added. */
function best(
  index: FlatIndex,
  candidates: Uint32Array,
  scores: Float32Array,
  limit: number,
): readonly Found[] {
  const { firstDay } = index.parts;
  const before = (a: number, b: number) =>
    (scores[b] ?? 0) - (scores[a] ?? 0) || (firstDay[b] ?? NO_DAY) - (firstDay[a] ?? NO_DAY) || a - b;
  // Kept in order and cut back now and then, so that a search with many answers sorts few of them.
  let kept: number[] = [];
  let worst = Number.NEGATIVE_INFINITY;
  for (const document of candidates) {
    if ((scores[document] ?? 0) < worst) continue;
    kept.push(document);
    if (kept.length < limit * 4) continue;
    kept = kept.sort(before).slice(0, limit);
    worst = scores[kept.at(-1) ?? 0] ?? 0;
  }
  return kept
    .sort(before)
    .slice(0, limit)
    .map((document) => {
      const day = firstDay[document] ?? NO_DAY;
      return {
        kind: index.kind(document),
        id: index.id(document),
        score: scores[document] ?? 0,
        day: day === NO_DAY ? null : day,
      };
    });
}
