import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Table } from './block.ts';
import { fitted } from './fitting.ts';
import { text } from './inline.ts';

const tableOf = (
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  widths: readonly number[],
): Table => ({
  block: 'table',
  name: '',
  columns: heads.map((head, i) => ({ head, width: widths[i] ?? 10, align: 'left' })),
  rows: rows.map((cells) => ({ id: null, strong: false, cells: cells.map((words) => [[text(words)]]) })),
  face: 'looking-up',
  width: 'full',
});
const widthsOf = ({ columns }: Table) => columns.map(({ width }) => width);

describe('columns of a table', () => {
  it('keep their widths where each takes its words', () => {
    const table = tableOf(['№', 'Показатель'], [['Ф 1', 'отказы во въезде в Россию']], [11, 157]);
    expect(fitted(table)).toBe(table);
  });

  it('take a long word from the room of others, so that it is not set over its neighbour', () => {
    const table = tableOf(
      ['Государство', 'Примечание'],
      [['Росавтотрансинформация', 'по состоянию на октябрь']],
      [20, 148],
    );
    const [first = 0, second = 0] = widthsOf(fitted(table));
    expect(first).toBeGreaterThan(35);
    expect(first + second).toBeCloseTo(168, 0);
    expect(fitted(table).tight).toBeUndefined();
  });

  it('let words be parted only where there is no room for all of them', () => {
    const long = 'человеконенавистнический';
    const table = tableOf(Array(6).fill(long), [Array(6).fill(long)], Array(6).fill(28));
    expect(fitted(table).tight).toBe(true);
  });

  it('fill the frame whatever stands in them', () => {
    const word = fc.stringMatching(/^[а-яё -]{0,30}$/);
    const cells = fc.integer({ min: 1, max: 7 }).chain((count) =>
      fc.record({
        heads: fc.array(word, { minLength: count, maxLength: count }),
        row: fc.array(word, { minLength: count, maxLength: count }),
        widths: fc.array(fc.integer({ min: 8, max: 60 }), { minLength: count, maxLength: count }),
      }),
    );
    fc.assert(
      fc.property(cells, ({ heads, row, widths }) => {
        const table = tableOf(heads, [row], widths);
        const made = fitted(table);
        for (const width of widthsOf(made)) expect(width).toBeGreaterThan(0);
        if (made !== table)
          expect(widthsOf(made).reduce((sum, width) => sum + width, 0)).toBeCloseTo(168, -0.5);
      }),
    );
  });
});
