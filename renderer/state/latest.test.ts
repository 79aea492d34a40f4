import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Row } from '../../core/model/row.ts';
import { latest } from './latest.ts';
import { rowWith } from './row.fixture.ts';

const row = (id: number, changedAt: string): Row =>
  rowWith({ kind: 'fact', id: String(id), number: id + 1, createdAt: changedAt, changedAt });

test('are the rows that sorting all of them would put first', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 2000, max: 2030 })),
      fc.integer({ min: 1, max: 8 }),
      (years, few) => {
        const rows = years.map((year, i) => row(i, `${year}-01-01T00:00:00Z`));
        const odd = (one: Row) => Number(one.id) % 2 === 1;
        const sorted = rows
          .filter(odd)
          .toSorted((a, b) => (a.changedAt < b.changedAt ? 1 : a.changedAt > b.changedAt ? -1 : 0));
        expect(latest(rows, few, odd)).toEqual(sorted.slice(0, few));
      },
    ),
  );
});
