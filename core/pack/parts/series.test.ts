import { describe, expect, it } from 'vitest';
import { packCase } from '../../../tests/fixtures/pack.ts';
import { translator } from '../../language/translate.ts';
import { buildPack } from '../build.ts';
import type { BlockOf } from '../document/block.ts';

/** The chart of one measure that the first fact of the case is reported for in three years. */
function chartOf(values: readonly number[]): BlockOf<'chart'> {
  const { input, facts } = packCase();
  const [fact] = facts;
  if (fact === undefined) throw new Error('no fact');
  const years = values.map((value, i) => ({
    ...fact,
    id: `${fact.id.slice(0, -2)}Z${i}`,
    number: 900 + i,
    measure: 'goods carried by rail',
    unit: 'tonnes',
    population: '',
    value,
    comparator: null,
    disclosure: 'usable' as const,
    period: String(2021 + i),
  }));
  const item = {
    id: `${fact.id.slice(0, -2)}ZZ`,
    goesTo: { side: null, note: true, speaking: false },
    item: 'gathering' as const,
    as: 'facts' as const,
    refs: years.map(({ id }) => ({ kind: 'fact' as const, id })),
  };
  const [first, ...rest] = input.briefing.sections;
  if (first === undefined) throw new Error('no section');
  const document = buildPack(
    {
      ...input,
      records: {
        ...input.records,
        fact: { ...input.records.fact, ...Object.fromEntries(years.map((one) => [one.id, one])) },
      },
      briefing: {
        ...input.briefing,
        sections: [{ ...first, role: 'figures', title: 'Rail', items: [item] }, ...rest],
      },
      comparisons: [],
    },
    translator('en'),
  );
  if (document.output !== 'note') throw new Error('no note');
  const chart = document.parts.flatMap(({ blocks }) => blocks).find((block) => block.block === 'chart');
  if (chart?.block !== 'chart') throw new Error('no chart');
  return chart;
}

describe('a series of one measure', () => {
  it('is drawn in the scale of its figures, and its title names scale and unit', () => {
    const chart = chartOf([3_100_000_000, 4_200_000_000, 5_400_000_000]);
    expect(chart.title).toBe('Goods carried by rail, billion tonnes: reports by period');
    expect(chart.points.map(({ value }) => value)).toEqual([3.1, 4.2, 5.4]);
    expect(chart.points.map(({ note }) => note)).toEqual(['3.1', '4.2', '5.4']);
    expect(chart.alt).toBe('2021: 3.1\u00a0billion; 2022: 4.2\u00a0billion; 2023: 5.4\u00a0billion');
    expect(chart.axis.ticks.at(-1)?.at).toBeLessThan(10);
  });

  it('shows what lies below nought', () => {
    const chart = chartOf([-3, 4, 5]);
    expect(chart.axis.from).toBeLessThanOrEqual(-3);
  });
});
