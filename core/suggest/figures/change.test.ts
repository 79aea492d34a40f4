import { expect, it } from 'vitest';
import { suggest } from '../index.ts';

const changes = (text: string) =>
  suggest(text).figures.map(({ value, change, reached }) => [value, change, reached ? 'level' : 'size']);

it.each([
  ['Unemployment fell to 1.2 percent.', [[1.2, 'down', 'level']]],
  ['Unemployment fell by 1.2 percent.', [[1.2, 'down', 'size']]],
  ['Unemployment fell 1.2 percentage points.', [[1.2, 'down', 'size']]],
  ['Output dropped to a record low of 40 percent of capacity.', [[40, 'down', 'level']]],
  [
    'The jobless rate was 5.4 percent, down from 6.1 percent in May.',
    [
      [5.4, 'down', 'level'],
      [6.1, null, 'size'],
    ],
  ],
  ['Инфляция упала до 1,2 %.', [[1.2, 'down', 'level']]],
  ['Доля импорта снизилась почти до 18 процентов.', [[18, 'down', 'level']]],
  ['Доля импорта снизилась на 18 процентов.', [[18, 'down', 'size']]],
])('tells where a change ended from how large it was: %s', (text, expected) => {
  expect(changes(text)).toEqual(expected);
});

it('tells them apart within one sentence', () => {
  expect(changes('Доля угля сократилась на 3,4 процентного пункта, до 18,1 %.')).toEqual([
    [3.4, 'down', 'size'],
    [18.1, 'down', 'level'],
  ]);
});

it('ends a sentence after a sign as after a word', () => {
  const [, second] = suggest('Инфляция упала до 1,2 %. Доля импорта выросла на 3 %.').figures;
  expect(second?.measure).toBe('Доля импорта');
});

it('a period of months joined by a dash is one', () => {
  const [figure] = suggest('In January–September 2026 the office counted 12,300 persons.').figures;
  expect(figure?.period).toBe('January–September 2026');
});

it('a sign before a percentage is its change', () => {
  expect(changes('Зарплата составила 84,6 тыс. рублей (+9,1% к маю).')).toEqual([
    [84_600, null, 'size'],
    [9.1, 'up', 'size'],
  ]);
  expect(changes('Sales came to 3 million dollars (-4% on May).').at(-1)).toEqual([4, 'down', 'size']);
});

it('a rise by a part to a level is no range', () => {
  const [part, level] = suggest('Exports grew by a quarter to 4.1 million tonnes.').figures;
  expect([part?.value, part?.valueTo, level?.value, level?.reached]).toEqual([25, null, 4_100_000, true]);
});
