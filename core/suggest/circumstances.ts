import type { Attribution } from './attribution.ts';
import type { Outline } from './outline.ts';

/** Relayer, occasion and date, where the quotation's sentence states them. */
export function circumstances(
  _outline: Outline,
  _at: number,
  _attribution: Attribution | null,
): { reportedThrough: string | null; occasion: string | null; saidOn: string | null } {
  return { reportedThrough: null, occasion: null, saidOn: null };
}
