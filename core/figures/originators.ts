import type { Fact } from '../model/fact.ts';
import type { Id } from '../model/id.ts';
import type { Party } from '../model/record.ts';
import { plainKey } from './group.ts';

/** A body that a figure comes from, with every report of it. */
interface Originator {
  readonly name: string;
  readonly actor: Id | null;
  readonly facts: readonly Id[];
}

/** Originators told apart, and the reports that name none: those count for nobody. */
export interface Originators {
  readonly independent: readonly Originator[];
  readonly unnamed: readonly Id[];
}

type Reported = Pick<Fact, 'id' | 'originator'>;

/**
 * Whether two parties may be one body: the same actor; or, where one of them is no known actor, a name that holds
 * all words of the other ("Interior Ministry", "Russian Interior Ministry"). Doubt counts as one, never as two.
 */
export function maybeOne(a: Party, b: Party): boolean {
  if (a.actor !== null && b.actor !== null) return a.actor === b.actor;
  const [x, y] = [a, b].map((party) => new Set(plainKey(party.name).split(' ')));
  if (!x || !y) return false;
  const within = (inner: ReadonlySet<string>, outer: ReadonlySet<string>) =>
    [...inner].every((word) => outer.has(word));
  return within(x, y) || within(y, x);
}

/** Sorts reports by the body they come from. Five articles citing one ministry are one originator. */
export function independentOriginators(facts: readonly Reported[]): Originators {
  const named = facts.filter(
    ({ originator }) => originator.actor !== null || plainKey(originator.name) !== '',
  );
  const clusters: Reported[][] = [];
  for (const fact of named) {
    const like = clusters.filter((cluster) =>
      cluster.some((one) => maybeOne(one.originator, fact.originator)),
    );
    const others = clusters.filter((cluster) => !like.includes(cluster));
    clusters.splice(0, clusters.length, ...others, [...like.flat(), fact]);
  }
  const order = new Map(facts.map((fact, i) => [fact.id, i]));
  const first = (cluster: readonly Reported[]) => Math.min(...cluster.map((fact) => order.get(fact.id) ?? 0));
  return {
    independent: clusters
      .toSorted((a, b) => first(a) - first(b))
      .map((cluster) => {
        const byOrder = cluster.toSorted((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
        const known = byOrder.find(({ originator }) => originator.actor !== null);
        const longest = byOrder.reduce(
          (long, { originator }) => (originator.name.length > long.length ? originator.name : long),
          '',
        );
        return {
          name: known?.originator.name || longest,
          actor: known?.originator.actor ?? null,
          facts: byOrder.map((fact) => fact.id),
        };
      }),
    unnamed: facts.filter((fact) => !named.includes(fact)).map((fact) => fact.id),
  };
}

/** Fewest independent originators for credibility 1 (Admiralty code: "confirmed by other independent sources"). */
export const CONFIRMED_BY = 2;
