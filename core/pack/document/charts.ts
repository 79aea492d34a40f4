import { translator } from '../../language/translate.ts';
import { daysBetween } from '../../model/date.ts';
import { formatNumber, type PackLanguage } from '../words/numbers.ts';
import type { Axis, BlockOf } from './block.ts';

/** A step of an axis: 1, 2 or 5 times a power of ten, for about `count` ticks. */
function niceStep(span: number, count: number): number {
  const raw = span / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(raw));
  const mantissa = raw / power;
  return (mantissa <= 1 ? 1 : mantissa <= 2 ? 2 : mantissa <= 5 ? 5 : 10) * power;
}

/**
 * An axis round some values, with room at both ends. Null where there are
 * fewer than two different values: nothing is to be seen then.
 */
export function axisOf(values: readonly number[], unit: string, language: PackLanguage): Axis | null {
  const finite = values.filter(Number.isFinite);
  const low = Math.min(...finite);
  const high = Math.max(...finite);
  if (finite.length < 2 || high <= low) return null;
  const step = niceStep((high - low) * 1.4, 5);
  // No room below nothing where nothing is below it: minus two tonnes are none.
  const below = Math.floor((low - (high - low) * 0.1) / step) * step;
  const from = low >= 0 ? Math.max(0, below) : below;
  const to = Math.ceil((high + (high - low) * 0.1) / step) * step;
  const ticks = Array.from({ length: Math.round((to - from) / step) + 1 }, (_, i) => {
    const at = Number((from + i * step).toPrecision(12));
    return { at, label: formatNumber(at, language) };
  });
  return { from, to, unit, ticks };
}

/** Scales of an axis, the largest first: figures from twice a scale on are drawn in it. */
const SCALES = [
  { by: 1e12, name: 'trillion' },
  { by: 1e9, name: 'billion' },
  { by: 1e6, name: 'million' },
  { by: 1e3, name: 'thousand' },
] as const;

/** An axis in thousands, millions or more where the figures are large; `by` is what values are divided by to stand on it. */
export function scaledAxisOf(
  values: readonly number[],
  unit: string,
  language: PackLanguage,
): { readonly by: number; readonly axis: Axis | null } {
  const high = Math.max(...values.map(Math.abs));
  const scale = SCALES.find(({ by }) => high >= 2 * by);
  const by = scale?.by ?? 1;
  const name = scale === undefined ? '' : translator(language)(`pack.scale.${scale.name}`);
  const said = [name, unit].filter((part) => part !== '').join(' ');
  const axis = axisOf(
    values.map((value) => value / by),
    said,
    language,
  );
  return { by, axis };
}

/** Dated points on one line of time, in years or months. Null for fewer than three different days. */
export function timeline(
  title: string,
  dated: readonly { readonly day: string; readonly label: string; readonly note: string }[],
): BlockOf<'chart'> | null {
  const [first] = dated;
  if (first === undefined || new Set(dated.map((point) => point.day)).size < 3) return null;
  const points = dated.map((point) => ({ ...point, at: daysBetween(first.day, point.day) }));
  const from = Math.min(...points.map((point) => point.at));
  const to = Math.max(...points.map((point) => point.at));
  return {
    block: 'chart',
    drawn: 'timeline',
    title,
    alt: dated.map((point) => `${point.label}: ${point.note}`).join('; '),
    axis: { from, to, unit: '', ticks: [] },
    points: points.map(({ at, label, note }) => ({ at, value: 0, label, note })),
  };
}
