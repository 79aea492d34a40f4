import type { Token } from '../text/tokens.ts';
import { isQualifier } from './change.ts';
import type { Measure } from './measures.ts';

interface Context {
  readonly qualifier: string | null;
  readonly population: string | null;
  readonly measure: string | null;
  readonly period: string | null;
  readonly periodFromContext: boolean;
  readonly basePeriod: string | null;
  readonly originator: string | null;
}

/** What the words around a figure say about it. */
export function figureContext(
  text: string,
  tokens: readonly Token[],
  from: number,
  _to: number,
  floor: number,
  measure: Measure | null,
): Context {
  let qualified = from;
  while (qualified > floor && isQualifier(tokens[qualified - 1]?.lower ?? '')) qualified -= 1;
  const slice = (a: number, b: number): string | null => {
    const first = tokens[a];
    const last = tokens[b - 1];
    return first && last && b > a ? text.slice(first.start, last.end).replace(/\s+/g, ' ') : null;
  };
  return {
    qualifier: slice(qualified, from),
    population: measure?.kind === 'count' ? measure.unit : null,
    measure: null,
    period: null,
    periodFromContext: false,
    basePeriod: null,
    originator: null,
  };
}
