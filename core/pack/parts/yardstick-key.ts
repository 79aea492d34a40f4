import type { Composition } from '../composition.ts';
import type { Block } from '../document/block.ts';
import { range } from '../words/numbers.ts';

/** The terms of each yardstick and the chances they stand for, per cent, as published (ICD 203 of 2015; PHIA of 2019). */
const TERMS = {
  icd203: [
    ['almost-no-chance', '1', '5'],
    ['very-unlikely', '5', '20'],
    ['unlikely', '20', '45'],
    ['roughly-even', '45', '55'],
    ['likely', '55', '80'],
    ['very-likely', '80', '95'],
    ['almost-certain', '95', '99'],
  ],
  phia: [
    ['remote-chance', '0', '5'],
    ['highly-unlikely', '10', '20'],
    ['unlikely', '25', '35'],
    ['realistic-possibility', '40', '50'],
    ['likely-or-probable', '55', '75'],
    ['highly-likely', '80', '90'],
    ['almost-certain', '95', '100'],
  ],
} as const;

/** The key to the estimative words of the briefing, for annex A; nothing where none are switched on. */
export function yardstickKey({ t, input }: Composition): readonly Block[] {
  const { yardstick } = input.briefing;
  if (yardstick === 'none') return [];
  const entries = TERMS[yardstick].map(([term, from, to]) => ({
    sign: range(from, to),
    meaning: t(`yardstick.${term}`),
  }));
  return [{ block: 'keys', columns: [{ title: t(`yardstick.title.${yardstick}`), entries }] }];
}
