import { expect, test } from 'vitest';
import type { Clearance } from '../../../core/model/briefing.ts';
import { gridOf, waitingUnits } from './grid.ts';

const cleared = (unit: string, draft: number, answer: Clearance['answer'], who = ''): Clearance => ({
  unit,
  who,
  draft,
  answer,
  sent: null,
  note: '',
});

test('a unit is one row however it is spelled, by whom it was asked last', () => {
  const grid = gridOf({
    clearances: [
      cleared('legal  department', 2, 'waiting', 'R. S.'),
      cleared('Legal Department', 1, 'cleared'),
    ],
    drafts: [],
    returned: [],
  });
  expect(grid.units).toMatchObject([{ unit: 'legal  department', who: 'R. S.' }]);
  expect(grid.drafts.map(({ number }) => number)).toEqual([1, 2]);
  expect(grid.next).toBe(3);
  const [legal] = grid.units;
  if (!legal) throw new Error('no unit');
  expect(grid.answer(legal, 1)?.answer).toBe('cleared');
  expect(grid.answer(legal, 3)).toBeUndefined();
});

test('who answered the last draft they were asked about is not waited for', () => {
  const grid = gridOf({
    clearances: [
      cleared('Legal', 1, 'waiting'),
      cleared('Legal', 2, 'cleared'),
      cleared('Press', 1, 'cleared'),
      cleared('Press', 2, 'waiting'),
      cleared('Consular', 1, 'waiting'),
    ],
    drafts: [],
    returned: [],
  });
  expect(waitingUnits(grid)).toBe(2);
});
