import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spread } from './layers.ts';

describe('marks in the margin', () => {
  it('go down to the next line with room', () => {
    const spreadOut = spread(
      new Map([
        [3, ['a', 'b', 'c']],
        [4, ['d']],
        [9, ['e']],
      ]),
      1,
      20,
    );
    expect([...spreadOut]).toEqual([
      [3, ['a']],
      [4, ['b']],
      [5, ['c']],
      [6, ['d']],
      [9, ['e']],
    ]);
  });

  it('are never lost, nor moved above the line they belong to', () => {
    const marks = fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 30 });
    fc.assert(
      fc.property(marks, fc.integer({ min: 1, max: 3 }), (lines, most) => {
        const byLine = new Map<number, number[]>();
        for (const line of lines) byLine.set(line, [...(byLine.get(line) ?? []), line]);
        const placed = [...spread(byLine, most, 12)].flatMap(([at, own]) =>
          own.map((line) => ({ at, line })),
        );
        expect(placed.map(({ line }) => line).toSorted((a, b) => a - b)).toEqual(
          lines.toSorted((a, b) => a - b),
        );
        expect(placed.every(({ at, line }) => at >= line && at <= 12)).toBe(true);
      }),
    );
  });
});
