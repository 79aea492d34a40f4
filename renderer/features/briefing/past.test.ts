import { expect, it } from 'vitest';
import { dayOf, daysOf } from './past.ts';

const step = (seq: number, at: string) =>
  ({ seq, at, by: 'K. L.', command: 'briefing:edit', fields: [], group: String(seq), undoes: null }) as const;

it('a day is how all stood when it was over', () => {
  const at = (day: number, hour: number) => new Date(2026, 2, day, hour).toISOString();
  const entries = [step(9, at(12, 18)), step(8, at(12, 9)), step(5, at(10, 23)), step(4, at(10, 0))];
  expect(daysOf(entries)).toEqual([
    { day: '2026-03-12', at: 0 },
    { day: '2026-03-10', at: 2 },
  ]);
  expect(dayOf(at(10, 0))).toBe('2026-03-10');
});
