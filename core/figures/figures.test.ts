import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Fact, factKind } from '../model/fact.ts';
import { compare, compareGroup, relate } from './compare.ts';
import { formula } from './formula.ts';
import { groupByMeasure, sameNumberOtherMeasure } from './group.ts';
import { intervalOf } from './interval.ts';
import { independentOriginators } from './originators.ts';
import { impliedBase, triples } from './recompute.ts';
import { confirmationOf, figuresTables } from './table.ts';

const id = (n: number) => `01J${String(n).padStart(23, '0')}`;
let made = 0;
const fact = (fields: Partial<Fact>): Fact => {
  made += 1;
  return {
    ...factKind.blank,
    id: id(made),
    number: made,
    createdBy: '',
    changedBy: '',
    createdAt: '2024-10-08T00:00:00Z',
    changedAt: '2024-10-08T00:00:00Z',
    measure: 'people deported from Russia',
    unit: 'people',
    period: '2024-01/2024-07',
    ...fields,
  };
};
const from = (name: string, actor: string | null = null) => ({ originator: { actor, name } });
const up53 = {
  direction: 'up',
  amount: 53,
  unit: 'percent',
  qualifier: 'exactly',
  base: '2023-01/2023-07',
} as const;
const deported = fact({ value: 93_000, qualifier: 'nearly', comparator: up53, ...from('Interior Ministry') });
const en = (value: number) => value.toLocaleString('en-GB', { maximumFractionDigits: 4 });

describe('recomputing', () => {
  it('reads about 60,800 out of nearly 93,000, up 53 percent, and shows how', () => {
    const implied = impliedBase(deported);
    expect(implied).toMatchObject({
      about: 60_800,
      aboutLow: 60_300,
      aboutHigh: 61_000,
      base: '2023-01/2023-07',
    });
    expect(implied && formula(implied.step, en)).toBe('93,000 ÷ 1.53 = 60,784');
  });

  it('flags a base that does not fit, with the change the two figures give', () => {
    const fits = fact({ value: 60_600, period: '2023-01/2023-07' });
    const not = fact({ value: 52_000, period: '2023-01/2023-07' });
    expect(triples([deported, fits, not]).map(({ baseFact, verdict }) => [baseFact, verdict])).toEqual([
      [fits.id, 'consistent'],
      [not.id, 'inconsistent'],
    ]);
    const [wrong] = triples([deported, not]);
    expect(wrong?.steps.map((step) => formula(step, en))).toEqual([
      '93,000 − 52,000 = 41,000',
      '41,000 ÷ 52,000 = 0.7885',
    ]);
    expect(wrong?.change?.value).toBeCloseTo(78.8, 1);
  });

  it('takes falls, factors, points and plain differences, and says nothing where nothing follows', () => {
    const change = (fields: Partial<NonNullable<Fact['comparator']>>, value = 100, unit = 'people') =>
      impliedBase(fact({ value, unit, comparator: { ...up53, ...fields } }))?.value;
    expect(change({ direction: 'down', amount: 20 })).toBeCloseTo(125);
    expect(change({ amount: 4, unit: 'times' })).toBeCloseTo(25);
    expect(change({ direction: 'down', amount: 4, unit: 'times' })).toBeCloseTo(400);
    expect(change({ amount: 30, unit: 'absolute' })).toBe(70);
    expect(change({ amount: 5, unit: 'points' }, 12, 'percent')).toBe(7);
    expect(change({ amount: 5, unit: 'points' })).toBeUndefined();
    expect(change({ direction: 'down', amount: 100 })).toBeUndefined();
    expect(change({ amount: null })).toBeUndefined();
    expect(change({ direction: 'unchanged', amount: null })).toBe(100);
    expect(impliedBase(fact({ value: 10, valueTo: 20, comparator: up53 }))).toBeNull();
  });
});

describe('comparing', () => {
  it('knows rounding and qualifiers', () => {
    const pair = (a: Partial<Fact>, b: Partial<Fact>) =>
      relate(fact({ ...from('A'), ...a }), fact({ ...from('B'), ...b })).relation;
    expect(pair({ value: 143_000, qualifier: 'more-than' }, { value: 143_269 })).toBe('agree');
    expect(pair({ value: 143_000 }, { value: 143_269 })).toBe('agree');
    expect(pair({ value: 143_000 }, { value: 134_000 })).toBe('conflict');
    expect(pair({ value: 93_000, qualifier: 'nearly' }, { value: 93_400 })).toBe('conflict');
    expect(pair({ value: 140, qualifier: 'at-least' }, { value: 145 })).toBe('agree');
    expect(pair({ value: 140 }, { value: 145 })).toBe('conflict');
    expect(pair({ value: 20 }, { value: 20 })).toBe('agree');
  });

  it('tells period, population and definition apart, and names everything that differs', () => {
    const here = fact({ value: 93_000, population: 'Tajik citizens', ...from('A') });
    expect(relate(here, fact({ value: 9, period: '2024', population: 'Tajik citizens' }))).toMatchObject({
      relation: 'differs-in-period',
      by: ['period'],
    });
    expect(relate(here, fact({ value: 9, period: '2024', population: 'foreigners' }))).toMatchObject({
      relation: 'differs-in-population',
      by: ['population', 'period'],
    });
    expect(
      relate(here, fact({ value: 9, measure: 'people refused entry', population: 'Tajik citizens' }))
        .relation,
    ).toBe('differs-in-definition');
    expect(relate(here, fact({ value: 93_000, ...from('B') }))).toMatchObject({
      relation: 'agree',
      unstated: ['population'],
    });
  });

  it('lets no two reports agree of which one names nobody', () => {
    const copied = Array.from({ length: 5 }, () => fact({ value: 93_000 }));
    expect(compare(copied).every(({ verdict }) => verdict === 'unattributed')).toBe(true);
    expect(compareGroup(compare(copied))).toBe('unattributed');
    const named = fact({ value: 93_000, ...from('Interior Ministry') });
    expect(relate(named, fact({ value: 93_000 }))).toMatchObject({
      relation: 'unattributed',
      oneOriginator: false,
    });
    expect(relate(named, fact({ value: 90_000 })).relation).toBe('conflict');
    expect(
      compareGroup(compare([named, fact({ value: 93_000, ...from('Border Service') }), ...copied])),
    ).toBe('agree');
    expect(confirmationOf(named, [named, ...copied]).enough).toBe(false);
  });

  it('counts five articles citing one ministry once', () => {
    const five = Array.from({ length: 5 }, () => fact({ value: 93_000, ...from('Interior Ministry') }));
    expect(compare(five).every(({ verdict }) => verdict === 'repeats')).toBe(true);
    expect(compareGroup(compare(five))).toBe('repeats');
    const [first] = five;
    if (!first) throw new Error();
    expect(confirmationOf(first, five)).toMatchObject({
      enough: false,
      independent: [{ name: 'Interior Ministry' }],
    });
    const other = fact({ value: 93_000, ...from('Border Service') });
    expect(confirmationOf(first, [...five, other])).toMatchObject({
      enough: true,
      independent: [{ facts: five.map((f) => f.id) }, { name: 'Border Service' }],
    });
    const nameless = fact({ value: 93_000 });
    expect(confirmationOf(first, [...five, nameless])).toMatchObject({
      enough: false,
      unnamed: [nameless.id],
    });
  });

  it('takes a doubtful name for the same body, never for a second', () => {
    const found = independentOriginators([
      fact(from('Interior Ministry')),
      fact(from('the Russian Interior Ministry')),
      fact(from('МВД', id(900))),
      fact(from('MVD', id(900))),
    ]);
    expect(found.independent).toHaveLength(2);
  });

  it('two numbers of one originator are a conflict, not a range', () => {
    const a = fact({ value: 93_000, ...from('Interior Ministry') });
    const b = fact({ value: 85_000, ...from('Interior Ministry') });
    expect(relate(a, b)).toMatchObject({ relation: 'conflict', oneOriginator: true });
  });

  it('marks the superseded and compares it with nothing', () => {
    const old = fact({ value: 90_000, ...from('A') });
    const now = fact({ value: 93_000, supersedes: old.id, ...from('A') });
    const [table] = figuresTables([old, now]);
    expect(table?.rows).toMatchObject([
      { verdict: null, supersededBy: [now.id] },
      { verdict: { verdict: 'only' }, supersededBy: [] },
    ]);
  });

  it('joins measures that a comparison brought together, and finds one number under two measures', () => {
    const anchor = (source: number) => ({
      source: id(source),
      start: 0,
      end: 1,
      exact: 'x',
      before: '',
      after: '',
      state: 'exact' as const,
    });
    const refused = fact({ measure: 'people refused entry', value: 3_400, anchors: [anchor(801)] });
    const out = fact({ measure: 'people deported', value: 3_400, anchors: [anchor(802)] });
    expect(groupByMeasure([refused, out])).toHaveLength(2);
    expect(
      groupByMeasure(
        [refused, out],
        [{ id: id(999), measure: 'people turned away', facts: [refused.id, out.id] }],
      ),
    ).toMatchObject([{ measure: 'people turned away', comparison: id(999) }]);
    expect(sameNumberOtherMeasure([refused, out])).toMatchObject([{ value: 3_400 }]);
    expect(
      groupByMeasure([
        fact({ measure: 'The number of people deported' }),
        fact({ measure: 'People  deported.' }),
      ]),
    ).toHaveLength(1);
  });
});

const anyFact = fc
  .record({
    value: fc.option(
      fc.oneof(fc.integer({ min: -1000, max: 200_000 }), fc.double({ min: 0, max: 500, noNaN: true })),
    ),
    qualifier: fc.constantFrom(
      ...(['exactly', 'about', 'nearly', 'more-than', 'at-least', 'less-than', 'at-most'] as const),
    ),
    unit: fc.constantFrom('people', 'percent', ''),
    population: fc.constantFrom('', 'Tajiks', 'foreigners'),
    period: fc.constantFrom(null, '2024', '2023', '2024-01/2024-07'),
    originator: fc.constantFrom('', 'A', 'B', 'A B').map((name) => ({ actor: null, name })),
    comparator: fc.option(
      fc.record({
        direction: fc.constantFrom('up' as const, 'down' as const, 'unchanged' as const),
        amount: fc.option(fc.integer({ min: 0, max: 300 })),
        unit: fc.constantFrom('percent' as const, 'points' as const, 'times' as const, 'absolute' as const),
        qualifier: fc.constantFrom('exactly' as const, 'more-than' as const),
        base: fc.constantFrom(null, '2023'),
      }),
    ),
  })
  .map(fact);

describe('whatever the facts', () => {
  it('relates two reports the same both ways, and a report to itself without conflict', () => {
    fc.assert(
      fc.property(anyFact, anyFact, (a, b) => {
        expect(relate(a, b)).toEqual(relate(b, a));
        expect(['agree', 'repeats', 'unattributed']).toContain(relate(a, a).relation);
      }),
    );
  });

  it('puts every fact into one table, with one verdict, and never a number nobody reported but for shown arithmetic', () => {
    fc.assert(
      fc.property(fc.array(anyFact, { maxLength: 6 }), (facts) => {
        const rows = figuresTables(facts).flatMap((table) => table.rows);
        expect(rows.map((row) => row.fact.id).sort()).toEqual(facts.map((f) => f.id).sort());
        for (const { implied } of rows) {
          if (!implied) continue;
          expect(Number.isFinite(implied.value)).toBe(true);
          if (implied.low !== null) expect(implied.low).toBeLessThanOrEqual(implied.value + 1e-9);
          if (implied.high !== null) expect(implied.high).toBeGreaterThanOrEqual(implied.value - 1e-9);
        }
      }),
    );
  });

  it('finds a true base whenever all three were rounded from the truth', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1_000, max: 900_000 }),
        fc.integer({ min: 1_000, max: 900_000 }),
        (then, now) => {
          const percent = Math.round((now / then - 1) * 100);
          fc.pre(percent !== 0 && percent > -99);
          const base = fact({ value: then, period: '2023' });
          const report = fact({
            value: now,
            period: '2024',
            comparator: {
              ...up53,
              direction: percent > 0 ? 'up' : 'down',
              amount: Math.abs(percent),
              base: '2023',
            },
          });
          expect(triples([report, base])).toMatchObject([{ verdict: 'consistent' }]);
        },
      ),
    );
  });

  it('an interval holds its number', () => {
    fc.assert(
      fc.property(anyFact, (f) => {
        fc.pre(f.value !== null);
        const { low, high } = intervalOf({
          value: f.value ?? 0,
          valueTo: null,
          qualifier: f.qualifier,
          loose: false,
        });
        expect(low).toBeLessThanOrEqual(f.value ?? 0);
        expect(high).toBeGreaterThanOrEqual(f.value ?? 0);
      }),
    );
  });
});
