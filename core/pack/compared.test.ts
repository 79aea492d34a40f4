import { describe, expect, it } from 'vitest';
import { type Fact, factKind } from '../model/fact.ts';
import { comparedFigures } from './compared.ts';

const output = (number: number, period: string, value: number, originator: string): Fact => ({
  ...factKind.blank,
  id: `01J9XK8G8000000000000000${String(number).padStart(2, '0')}`,
  number,
  createdBy: '',
  createdAt: '2025-03-03T00:00:00.000Z',
  changedBy: '',
  changedAt: '2025-03-03T00:00:00.000Z',
  measure: 'output of the station',
  unit: 'kilowatt-hours',
  population: 'first stage',
  place: 'Tajikistan',
  value,
  period,
  originator: { actor: null, name: originator },
});
const printed = (facts: readonly Fact[]) => comparedFigures(facts, [], () => true, 'en');

describe('figures set side by side on paper', () => {
  const years = [
    output(1, '2022', 3.1, 'Ministry'),
    output(2, '2023', 3.9, 'Ministry'),
    output(3, '2024', 4.3, 'Ministry'),
  ];

  it('are not those of one originator year after year', () => {
    expect(printed(years)).toEqual([]);
  });

  it('are not those that another originator agrees with in a year', () => {
    expect(printed([...years, output(4, '2024', 4.3, 'Agency')])).toEqual([]);
  });

  it('are those of two originators over different periods', () => {
    const [differ] = printed([...years.slice(0, 2), output(4, '2024', 4.1, 'Agency')]);
    expect(differ?.verdict).toBe('differ-in-period');
  });

  it('are reckoned as round as they are reported', () => {
    const grown = {
      ...output(1, '2024', 5_400_000_000, 'Ministry'),
      comparator: { direction: 'up', amount: 10, unit: 'percent', qualifier: 'exactly', base: '2023' },
    } as const;
    const [conflict] = printed([grown, output(2, '2024', 5_100_000_000, 'Agency')]);
    expect(conflict?.rows.map(({ computed }) => computed?.formula)).toContain(
      '5.4\u00a0billion ÷ 1.1 = 4.909\u00a0billion',
    );
  });

  it('in conflict are only those that contradict another, not the years beside them', () => {
    const other = output(4, '2024', 4.1, 'Agency');
    const [conflict, ...none] = printed([...years, other]);
    expect(none).toEqual([]);
    expect(conflict?.verdict).toBe('conflict');
    expect(conflict?.rows.map(({ value }) => value).sort()).toEqual([4.1, 4.3]);
  });

  it('are not a value and a change of it, which answer two questions', () => {
    const level = { ...output(1, '2023', 5.7, 'Ministry'), unit: 'billion dollars' };
    const fell = (number: number, amount: number, originator: string): Fact => ({
      ...output(number, '2024', 0, originator),
      value: null,
      unit: '',
      comparator: { direction: 'down', amount, unit: 'percent', qualifier: 'exactly', base: '2023' },
    });
    expect(printed([level, fell(2, 12, 'Bank')])).toEqual([]);
    const [conflict, ...none] = printed([level, fell(2, 12, 'Bank'), fell(3, 20, 'Agency')]);
    expect(none).toEqual([]);
    expect(conflict?.verdict).toBe('conflict');
    expect(conflict?.rows.map(({ value }) => value)).toEqual([-12, -20]);
  });
});
