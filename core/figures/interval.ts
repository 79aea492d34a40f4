import type { Fact, Qualifier } from '../model/fact.ts';

/** What a reported number may stand for, both ends included; an end that is open is infinite. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** A number as reported. `loose` numbers (percentages, changes) are rounded to their last digit even where none says so. */
export interface Reported {
  readonly value: number;
  readonly valueTo: number | null;
  readonly qualifier: Qualifier;
  readonly loose: boolean;
}

/** Fewest significant digits a number is taken to be rounded to: "90,000" stands for 89,500–90,500, not for 85,000–95,000. */
const KEPT_DIGITS = 2;
/** A whole number below this without a qualifier was counted, not rounded. */
const COUNTED_BELOW = 1_000;

/** Size of the last digit that is not a trailing zero: 1,000 for 93,000; 0.1 for 1.5; 1 for 53. */
function lastDigit(value: number): number {
  if (value === 0 || !Number.isFinite(value)) return 1;
  const [digits = '0', exponent = '0'] = Math.abs(value).toExponential().split('e');
  return 10 ** (Number(exponent) - (digits.split('.')[1]?.length ?? 0));
}

/** The step a number was rounded to, with at least two significant digits kept. */
function roundingStep(value: number): number {
  const step = lastDigit(value);
  if (value === 0 || Number.isInteger(value) === false) return step;
  const magnitude = 10 ** Math.floor(Math.log10(Math.abs(value)));
  return Math.max(1, Math.min(step, magnitude / 10 ** (KEPT_DIGITS - 1)));
}

function roundedStep({ value, qualifier, loose }: Reported): number {
  if (qualifier !== 'exactly' || loose || !Number.isInteger(value)) return roundingStep(value);
  return Math.abs(value) >= COUNTED_BELOW && lastDigit(value) >= 100 ? roundingStep(value) : 0;
}

/**
 * The interval a reported number stands for. Rounding: half a step to each side. "nearly": up to half a step below;
 * "more than" and "less than": up to one whole step away; "at least" and "at most" are open. A range is itself.
 */
export function intervalOf(reported: Reported): Interval {
  const { value, valueTo, qualifier } = reported;
  if (valueTo !== null) return { low: value, high: valueTo };
  const half = roundedStep(reported) / 2;
  switch (qualifier) {
    case 'exactly':
    case 'about':
      return { low: value - half, high: value + half };
    case 'nearly':
      return { low: value - half, high: value };
    case 'more-than':
      return { low: value, high: value + lastDigit(value) };
    case 'less-than':
      return { low: value - lastDigit(value), high: value };
    case 'at-least':
      return { low: value, high: Number.POSITIVE_INFINITY };
    case 'at-most':
      return { low: Number.NEGATIVE_INFINITY, high: value };
  }
}

/** True where two numbers may be one. A margin of one part in 10¹² takes up binary rounding. */
export function overlap(a: Interval, b: Interval): boolean {
  const margin = 1e-12 * Math.max(1, ...[a.low, a.high, b.low, b.high].filter(Number.isFinite).map(Math.abs));
  return a.low <= b.high + margin && b.low <= a.high + margin;
}

const PERCENT = /^(percent|per cent|%|процент(а|ов)?|percentage points?)$/i;

/** True where a unit is a percentage. */
export const isPercent = (unit: string): boolean => PERCENT.test(unit.trim());

/** The figure of a fact: its value, or the change where only a change is reported; null where neither has a number. */
export type Figure =
  | { readonly figure: 'value'; readonly reported: Reported }
  | { readonly figure: 'change'; readonly reported: Reported; readonly unit: string };

/** The figure that is compared. A fall is negative. */
export function figureOf(
  fact: Pick<Fact, 'value' | 'valueTo' | 'qualifier' | 'unit' | 'comparator'>,
): Figure | null {
  if (fact.value !== null)
    return {
      figure: 'value',
      reported: {
        value: fact.value,
        valueTo: fact.valueTo,
        qualifier: fact.qualifier,
        loose: isPercent(fact.unit),
      },
    };
  const { comparator } = fact;
  if (!comparator || (comparator.amount === null && comparator.direction !== 'unchanged')) return null;
  const amount = comparator.amount ?? 0;
  const down = comparator.direction === 'down';
  return {
    figure: 'change',
    unit: comparator.unit,
    reported: {
      value: down ? -amount : amount,
      valueTo: null,
      qualifier: down ? mirrored[comparator.qualifier] : comparator.qualifier,
      loose: true,
    },
  };
}

/** "Down more than 44 percent" is less than −44. */
const mirrored: Readonly<Record<Qualifier, Qualifier>> = {
  exactly: 'exactly',
  about: 'about',
  nearly: 'about',
  'more-than': 'less-than',
  'less-than': 'more-than',
  'at-least': 'at-most',
  'at-most': 'at-least',
};
