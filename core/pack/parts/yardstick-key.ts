import { yardsticks } from '../../model/yardstick.ts';
import type { Composition } from '../composition.ts';
import type { Block } from '../document/block.ts';
import { range } from '../words/numbers.ts';

/** The key to the estimative words of the briefing, for annex A; nothing where none are switched on. */
export function yardstickKey({ t, input }: Composition): readonly Block[] {
  const { yardstick } = input.briefing;
  if (yardstick === 'none') return [];
  const entries = yardsticks[yardstick].map(({ name, from, to }) => ({
    sign: range(String(from), String(to)),
    meaning: t(`yardstick.${name}`),
  }));
  return [{ block: 'keys', columns: [{ title: t(`yardstick.title.${yardstick}`), entries }] }];
}
