import { daysBetween } from '../model/date.ts';
import type { Entry } from './timeline.ts';

/** An entry with its place on a drawing: days from the first of all, and a lane in which nothing overlaps it. */
export interface Placed {
  readonly entry: Entry;
  /** Whole days from the first day of the drawing to the entry's first. */
  readonly from: number;
  /** Days it covers, at least 1. */
  readonly days: number;
  /** From 0; as few lanes as can be. */
  readonly lane: number;
}

/**
 * Lays entries out side by side. `gap` days are kept free after each, for its label. Entries must be in order of time,
 * as `timeline` gives them.
 */
export function lanes(entries: readonly Entry[], gap = 0): readonly Placed[] {
  const start = entries[0]?.first;
  if (start === undefined) return [];
  const free: number[] = [];
  return entries.map((entry) => {
    const from = daysBetween(start, entry.first);
    const days = daysBetween(entry.first, entry.last) + 1;
    const found = free.findIndex((day) => day <= from);
    const lane = found === -1 ? free.length : found;
    free[lane] = from + days + gap;
    return { entry, from, days, lane };
  });
}
