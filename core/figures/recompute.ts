import { bounds } from '../model/date.ts';
import type { Comparator, Fact } from '../model/fact.ts';
import type { Id } from '../model/id.ts';
import { relate } from './compare.ts';
import { figureOf, type Interval, intervalOf, isPercent, overlap } from './interval.ts';

/** One step of arithmetic, to be shown: 93,000 ÷ 1.53 = 60,784. */
export interface Step {
  readonly left: number;
  readonly operator: 'divide' | 'times' | 'plus' | 'minus';
  readonly right: number;
  readonly result: number;
}

/** A number worked out, its bounds with rounding and qualifiers, and all three as they may be printed. */
interface WorkedOut {
  readonly value: number;
  /** Null where the bound is open. */
  readonly low: number | null;
  readonly high: number | null;
  readonly about: number;
  readonly aboutLow: number | null;
  readonly aboutHigh: number | null;
}

/** The figure of the base period that a reported change implies. */
export interface Implied extends WorkedOut {
  readonly fact: Id;
  readonly base: string | null;
  readonly step: Step;
}

/** A value, its change and the base figure reported elsewhere, held against each other. */
export interface Triple {
  readonly fact: Id;
  readonly baseFact: Id;
  readonly verdict: 'consistent' | 'inconsistent';
  readonly implied: Implied;
  /** The base figure as reported. */
  readonly reportedBase: number;
  /** The change that the two reported figures give, in the unit of the reported change; null from a base of zero. */
  readonly change: WorkedOut | null;
  readonly steps: readonly Step[];
}

const round = (value: number, to: number): number => {
  const scaled = Math.round(value / to);
  return to >= 1 ? scaled * to : scaled / Math.round(1 / to);
};
/** Result of a step as shown: whole from 100 on, else to two decimals. */
const shown = (value: number) => (Math.abs(value) >= 100 ? Math.round(value) : round(value, 0.01));
const finite = (value: number) => (Number.isFinite(value) ? value : null);

function workedOut(value: number, { low, high }: Interval): WorkedOut {
  const width = Number.isFinite(high - low) && high > low ? high - low : Math.abs(value) / 100;
  const to = width === 0 ? 1 : 10 ** Math.floor(Math.log10(width));
  const about = (bound: number) => (Number.isFinite(bound) ? round(bound, to) : null);
  return {
    value,
    low: finite(low),
    high: finite(high),
    about: round(value, to),
    aboutLow: about(low),
    aboutHigh: about(high),
  };
}

/** What the base is multiplied by or added to, as the comparator says. */
type Factor = { readonly kind: 'factor' | 'difference'; readonly value: number; readonly interval: Interval };

function factorOf(comparator: Comparator, unit: string): Factor | null {
  if (comparator.direction === 'unchanged')
    return { kind: 'factor', value: 1, interval: { low: 1, high: 1 } };
  if (comparator.amount === null) return null;
  const figure = figureOf({ value: null, valueTo: null, qualifier: 'exactly', unit, comparator });
  if (!figure) return null;
  const signed = figure.reported.value;
  const span = intervalOf(figure.reported);
  switch (comparator.unit) {
    case 'percent':
      return {
        kind: 'factor',
        value: 1 + signed / 100,
        interval: { low: 1 + span.low / 100, high: 1 + span.high / 100 },
      };
    case 'times': {
      // "Up 3 times" is read as three times as much, "down 3 times" as a third: the way the press uses it.
      const amount = comparator.amount;
      const size = intervalOf({ value: amount, valueTo: null, qualifier: comparator.qualifier, loose: true });
      if (comparator.direction === 'up') return { kind: 'factor', value: amount, interval: size };
      return { kind: 'factor', value: 1 / amount, interval: { low: 1 / size.high, high: 1 / size.low } };
    }
    case 'points':
      return isPercent(unit) ? { kind: 'difference', value: signed, interval: span } : null;
    case 'absolute':
      return {
        kind: 'difference',
        value: signed,
        interval: intervalOf({ ...figure.reported, loose: false }),
      };
  }
}

/**
 * The figure of the base period implied by a value and its change: "nearly 93,000, up 53 percent" gives
 * 93,000 ÷ 1.53 = 60,784, about 60,800, between 60,300 and 61,000. Null where the fact does not say enough.
 */
export function impliedBase(fact: Fact): Implied | null {
  if (fact.value === null || fact.comparator === null) return null;
  const figure = figureOf(fact);
  const factor = factorOf(fact.comparator, fact.unit);
  if (!figure || !factor) return null;
  const value = fact.valueTo === null ? fact.value : null;
  // A range has no one base: an average of its ends is not a figure anybody reported.
  if (value === null) return null;
  const span = intervalOf(figure.reported);
  const common = { fact: fact.id, base: fact.comparator.base };
  if (factor.kind === 'difference') {
    const base = value - factor.value;
    const step: Step = {
      left: value,
      operator: factor.value < 0 ? 'plus' : 'minus',
      right: Math.abs(factor.value),
      result: shown(base),
    };
    const bound = { low: span.low - factor.interval.high, high: span.high - factor.interval.low };
    return { ...common, ...workedOut(base, bound), step };
  }
  const low = Math.max(factor.interval.low, 0);
  if (factor.value <= 0) return null;
  const base = value / factor.value;
  const corners = (number: number) => [number / low, number / factor.interval.high];
  const ends = [...corners(span.low), ...corners(span.high)].filter((end) => !Number.isNaN(end));
  const bound = { low: Math.min(...ends), high: Math.max(...ends) };
  const step: Step = {
    left: value,
    operator: 'divide',
    right: round(factor.value, 0.0001),
    result: shown(base),
  };
  return { ...common, ...workedOut(base, bound), step };
}

/** The change between two reported figures, in percent, points or units as the fact's own change is stated. */
function changeBetween(fact: Fact, base: Fact): { change: WorkedOut | null; steps: readonly Step[] } {
  const [now, then] = [figureOf(fact)?.reported, figureOf(base)?.reported];
  if (!now || !then) return { change: null, steps: [] };
  const difference = now.value - then.value;
  const minus: Step = { left: now.value, operator: 'minus', right: then.value, result: shown(difference) };
  const [a, b] = [intervalOf(now), intervalOf(then)];
  const unit = fact.comparator?.unit ?? 'percent';
  if (unit === 'absolute' || unit === 'points')
    return { change: workedOut(difference, { low: a.low - b.high, high: a.high - b.low }), steps: [minus] };
  if (then.value <= 0 || b.low <= 0) return { change: null, steps: [minus] };
  const [low, high] = [a.low / b.high, a.high / b.low];
  if (unit === 'times') {
    const down = fact.comparator?.direction === 'down';
    const step: Step = down
      ? { left: then.value, operator: 'divide', right: now.value, result: shown(then.value / now.value) }
      : { left: now.value, operator: 'divide', right: then.value, result: shown(now.value / then.value) };
    return {
      change: down
        ? workedOut(then.value / now.value, { low: 1 / high, high: 1 / low })
        : workedOut(now.value / then.value, { low, high }),
      steps: [step],
    };
  }
  const percent = (difference / then.value) * 100;
  return {
    change: workedOut(percent, { low: (low - 1) * 100, high: (high - 1) * 100 }),
    steps: [
      minus,
      {
        left: shown(difference),
        operator: 'divide',
        right: then.value,
        result: round(difference / then.value, 0.0001),
      },
    ],
  };
}

/** True where a fact reports, of the same thing, the period that another one compares itself with. */
function isBaseOf(base: Fact, fact: Fact): boolean {
  const [wanted, period] = [fact.comparator?.base ?? null, base.period].map((date) =>
    date === null ? null : bounds(date),
  );
  if (!wanted || !period || wanted.first !== period.first || wanted.last !== period.last) return false;
  return (
    base.value !== null &&
    base.valueTo === null &&
    relate(fact, base).by.every((aspect) => aspect === 'period')
  );
}

/** Every value whose change and base figure are all reported, held against each other, with the arithmetic. */
export function triples(facts: readonly Fact[]): readonly Triple[] {
  return facts.flatMap((fact) => {
    const implied = impliedBase(fact);
    if (!implied) return [];
    return facts
      .filter((base) => base.id !== fact.id && isBaseOf(base, fact))
      .flatMap((base): Triple[] => {
        const reported = figureOf(base)?.reported;
        if (!reported) return [];
        const bound = {
          low: implied.low ?? Number.NEGATIVE_INFINITY,
          high: implied.high ?? Number.POSITIVE_INFINITY,
        };
        return [
          {
            fact: fact.id,
            baseFact: base.id,
            verdict: overlap(bound, intervalOf(reported)) ? 'consistent' : 'inconsistent',
            implied,
            reportedBase: reported.value,
            ...changeBetween(fact, base),
          },
        ];
      });
  });
}
