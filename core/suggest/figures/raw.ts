import type { FigureRule } from '../types.ts';
import type { Change } from './change.ts';
import type { Measure } from './measures.ts';
import type { Numeral } from './numbers.ts';

/** A numeral kept, while its unit may still come from a neighbour. */
export interface Raw {
  readonly numeral: Numeral;
  measure: Measure | null;
  value: number;
  /** First token of the sentence. */
  readonly floor: number;
  change: Change;
  readonly rule: FigureRule;
  rangeTo: number | null;
}
