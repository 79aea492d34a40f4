import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SearchDocument } from './document.ts';
import { IndexBuilder, Searcher } from './index.ts';
import { atOnce, sortInSteps } from './steps.ts';

const source = (body: string): SearchDocument => ({
  kind: 'source',
  id: '01J00000000000000000000001',
  title: 'Talks',
  body,
  facets: ['kind:source'],
  days: null,
});

test('strings sorted in steps stand as the plain sort has them', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 40 }),
      fc.integer({ min: 1, max: 200 }),
      (some, times) => {
        const many = Array.from({ length: times }, (_, n) =>
          some.map((text) => `${text}${(n * 7_919) % 1_000}`),
        ).flat();
        expect(atOnce(sortInSteps(many))).toEqual([...many].sort());
      },
    ),
    { numRuns: 40 },
  );
});

test('a long source is put in many steps; what it was is found until the last, then every word of it', () => {
  const searcher = new Searcher(new IndexBuilder().build(1));
  const found = (words: string): number => searcher.find(words).total;
  searcher.put(source('the older words'));
  // A number that keeps its thousands stands at every place where a step may end.
  const body = Array.from({ length: 60_000 }, (_, n) => `w${n} v${n} 143,000`).join(' ');
  let steps = 0;
  for (const putting = searcher.putting(source(body)); !putting.next().done; ) {
    steps += 1;
    expect(found('older')).toBe(1);
    expect(found('w1')).toBe(0);
  }
  expect(steps).toBeGreaterThan(50);
  expect(found('older')).toBe(0);
  expect(found('"000"')).toBe(0);
  for (const word of ['143000', 'w0', 'w29999', 'w59999', '"w41234 v41234"']) expect(found(word)).toBe(1);
});
