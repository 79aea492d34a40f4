import { describe, expect, it } from 'vitest';
import { type Comparison, comparisonKind } from '../../../core/model/comparison.ts';
import { type Fact, factKind } from '../../../core/model/fact.ts';
import { factLines, saidOf, saidOfTable } from './fact-lines.ts';

const stamp = { number: 1, createdBy: '', createdAt: '', changedBy: '', changedAt: '' };
const fact = (id: string, fields: Partial<Fact>): Fact => ({ ...factKind.blank, ...stamp, id, ...fields });
const by = (name: string) => ({ actor: null, name });
const up = (amount: number, base: string): Fact['comparator'] => ({
  direction: 'up',
  amount,
  unit: 'percent',
  qualifier: 'exactly',
  base,
});

const shelters = fact('a', {
  measure: 'beds in shelters',
  value: 3_060,
  period: '2024',
  originator: by('A'),
});
const said = (lines: ReturnType<typeof factLines>) =>
  lines.flatMap((line) =>
    line.line === 'reported' ? [[line.id, saidOf(line.row).verdict, saidOf(line.row).facts]] : [],
  );

describe('facts as lines', () => {
  it('stand by measure, those in conflict first, each named with its partner', () => {
    const lines = factLines(
      [
        shelters,
        fact('b', { measure: 'permits', value: 500, period: '2024', originator: by('A') }),
        fact('c', { measure: 'the permits', value: 700, period: '2024', originator: by('B') }),
      ],
      [],
    );
    expect(said(lines)).toEqual([
      ['b', 'conflict', ['c']],
      ['c', 'conflict', ['b']],
      ['a', 'only', []],
    ]);
  });

  it('carry what a change implies in a line of its own, under the fact, and say where it does not fit', () => {
    const now = fact('n', {
      measure: 'beds',
      value: 3_060,
      period: '2024',
      originator: by('A'),
      comparator: up(50, '2023'),
    });
    const then = fact('t', { measure: 'beds', value: 1_700, period: '2023', originator: by('A') });
    const lines = factLines([now, then], []);
    expect(lines.map(({ id, line }) => [id, line])).toEqual([
      ['n', 'reported'],
      ['implied:n', 'computed'],
      ['t', 'reported'],
    ]);
    const computed = lines.find((line) => line.line === 'computed');
    expect(computed?.line === 'computed' && computed.implied.value).toBe(2_040);
    expect(said(lines)[0]).toEqual(['n', 'does-not-compute', ['t']]);
    expect(lines[0] && saidOfTable(lines[0].table)).toBe('does-not-compute');
  });

  it('mark a fact superseded under another measure, and compare it with nothing', () => {
    const old = fact('o', { measure: 'beds', value: 10, period: '2024', originator: by('A') });
    const rival = fact('r', { measure: 'beds', value: 90, period: '2024', originator: by('B') });
    const fresh = fact('f', { measure: 'beds, corrected', value: 90, period: '2024', supersedes: 'o' });
    expect(said(factLines([old, rival, fresh], []))).toEqual([
      ['o', 'superseded', ['f']],
      ['r', 'only', []],
      ['f', 'only', []],
    ]);
  });

  it('follow an edit, a new rival and a comparison that joins two measures', () => {
    const one = fact('1', { measure: 'arrivals', value: 10, period: '2024', originator: by('A') });
    expect(said(factLines([one], []))).toEqual([['1', 'only', []]]);
    const two = fact('2', { measure: 'entries', value: 90, period: '2024', originator: by('B') });
    expect(said(factLines([one, two], []))).toEqual([
      ['1', 'only', []],
      ['2', 'only', []],
    ]);
    const joined: Comparison = { ...comparisonKind.blank, ...stamp, id: 'c', facts: ['1', '2'] };
    expect(said(factLines([one, two], [joined])).map(([, verdict]) => verdict)).toEqual([
      'differs-in-definition',
      'differs-in-definition',
    ]);
    expect(said(factLines([{ ...one, measure: 'entries' }, two], []))[0]).toEqual(['1', 'conflict', ['2']]);
  });
});
