import { bounds } from '../model/date.ts';
import type { Fact } from '../model/fact.ts';
import type { Id } from '../model/id.ts';
import { measureKey, plainKey } from './group.ts';
import { type Figure, figureOf, intervalOf, overlap } from './interval.ts';
import { maybeOne } from './originators.ts';

/** In what two reports differ before their numbers are looked at. */
type Aspect = 'measure' | 'unit' | 'figure' | 'population' | 'place' | 'period' | 'base';

/** How two reports of one measure stand to each other. */
export interface Relation {
  readonly relation:
    | 'agree'
    | 'repeats'
    /** The same figure, and nobody can tell whether from one originator or from two: not both name theirs. */
    | 'unattributed'
    | 'conflict'
    | 'differs-in-definition'
    | 'differs-in-population'
    | 'differs-in-period';
  /** Everything in which they differ; empty for `agree`, `repeats`, `unattributed` and `conflict`. */
  readonly by: readonly Aspect[];
  /** What one of them leaves unsaid and the other says: the two may still count different things. */
  readonly unstated: readonly Aspect[];
  /** True where the numbers are not equal but may be one number, rounded or qualified. */
  readonly rounded: boolean;
  /** True where both come from one originator. */
  readonly oneOriginator: boolean;
}

type Sameness = 'same' | 'unstated' | 'other';

function texts(a: string, b: string, key = plainKey): Sameness {
  const [x, y] = [key(a), key(b)];
  return x === y ? 'same' : x === '' || y === '' ? 'unstated' : 'other';
}

function dates(a: string | null, b: string | null): Sameness {
  const [x, y] = [a === null ? null : bounds(a), b === null ? null : bounds(b)];
  if (!x && !y) return 'same';
  if (!x || !y) return 'unstated';
  return x.first === y.first && x.last === y.last ? 'same' : 'other';
}

function figures(a: Figure | null, b: Figure | null): Sameness {
  if (!a || !b) return a === b ? 'same' : 'other';
  return a.figure === b.figure ? 'same' : 'other';
}

const unitOf = (fact: Fact, figure: Figure | null) => (figure?.figure === 'change' ? figure.unit : fact.unit);

function aspects(a: Fact, b: Fact): readonly (readonly [Aspect, Sameness])[] {
  const [x, y] = [figureOf(a), figureOf(b)];
  const changes = x?.figure === 'change' && y?.figure === 'change';
  return [
    ['measure', texts(a.measure, b.measure, measureKey)],
    ['unit', texts(unitOf(a, x), unitOf(b, y))],
    ['figure', figures(x, y)],
    ['population', texts(a.population, b.population)],
    ['place', texts(a.place, b.place)],
    ['period', dates(a.period, b.period)],
    ['base', changes ? dates(a.comparator?.base ?? null, b.comparator?.base ?? null) : 'same'],
  ];
}

const CLASS: Readonly<Record<Aspect, Relation['relation']>> = {
  measure: 'differs-in-definition',
  unit: 'differs-in-definition',
  figure: 'differs-in-definition',
  population: 'differs-in-population',
  place: 'differs-in-population',
  period: 'differs-in-period',
  base: 'differs-in-period',
};
/** The graver difference names the relation: what is counted, then who, then when. */
const GRAVITY = ['differs-in-definition', 'differs-in-population', 'differs-in-period'] as const;

/** How two reports stand to each other: a symmetric relation. */
export function relate(a: Fact, b: Fact): Relation {
  const found = aspects(a, b);
  const by = found.filter(([, sameness]) => sameness === 'other').map(([aspect]) => aspect);
  const unstated = found.filter(([, sameness]) => sameness === 'unstated').map(([aspect]) => aspect);
  const named = (fact: Fact) => fact.originator.actor !== null || plainKey(fact.originator.name) !== '';
  const bothNamed = named(a) && named(b);
  const oneOriginator = bothNamed && maybeOne(a.originator, b.originator);
  const graver = GRAVITY.find((relation) => by.some((aspect) => CLASS[aspect] === relation));
  if (graver) return { relation: graver, by, unstated, rounded: false, oneOriginator };
  const [x, y] = [figureOf(a)?.reported, figureOf(b)?.reported];
  const opposed = !x && a.comparator?.direction !== b.comparator?.direction;
  const agree = x && y ? overlap(intervalOf(x), intervalOf(y)) : !opposed;
  const equal = x?.value === y?.value && x?.valueTo === y?.valueTo && x?.qualifier === y?.qualifier;
  if (!agree) return { relation: 'conflict', by, unstated, rounded: false, oneOriginator };
  // Only independent originators agree: five papers that copy one agency without naming it do not.
  const relation = oneOriginator ? 'repeats' : bothNamed ? 'agree' : 'unattributed';
  return { relation, by, unstated, rounded: !equal, oneOriginator };
}

/** Another report and how the fact stands to it. */
interface Partner extends Relation {
  readonly fact: Id;
}

/** The verdict on one fact among those of its measure. `only`: it has nothing to be compared with. */
export interface FactVerdict {
  readonly fact: Id;
  readonly verdict: Relation['relation'] | 'only';
  /** Those the verdict is about. */
  readonly partners: readonly Partner[];
  /** All others of the measure, and how it stands to each. */
  readonly all: readonly Partner[];
}

/** What is said of a fact first: a conflict before anything, an agreement before mere repetition and difference. */
const FIRST: readonly Relation['relation'][] = ['conflict', 'agree', 'repeats', 'unattributed', ...GRAVITY];

/** Verdict on each fact of a measure, in the order given. Superseded facts are to be left out beforehand (`standing`). */
export function compare(facts: readonly Fact[]): readonly FactVerdict[] {
  return facts.map((fact) => {
    const all = facts
      .filter((other) => other.id !== fact.id)
      .map((other): Partner => ({ fact: other.id, ...relate(fact, other) }));
    const verdict = FIRST.find((relation) => all.some((partner) => partner.relation === relation)) ?? 'only';
    return { fact: fact.id, verdict, all, partners: all.filter((partner) => partner.relation === verdict) };
  });
}

/** The verdict on a whole measure: the gravest relation between any two of its facts. */
export type GroupVerdict = Relation['relation'] | 'only';

/** Verdict on a measure. `repeats` where all reports come from one originator: that is no agreement. */
export function compareGroup(verdicts: readonly FactVerdict[]): GroupVerdict {
  const order: readonly Relation['relation'][] = ['conflict', ...GRAVITY, 'agree', 'unattributed', 'repeats'];
  return (
    order.find((relation) => verdicts.some(({ all }) => all.some((one) => one.relation === relation))) ??
    'only'
  );
}
