import fc from 'fast-check';
import { expect, it } from 'vitest';
import { chainBack, circle, currentOf, standing, supersededBy } from './supersession.ts';

const links = fc.array(fc.option(fc.nat(9)), { minLength: 1, maxLength: 10 }).map((list) =>
  list.map((supersedes, i) => ({
    id: String(i),
    supersedes: supersedes === null ? null : String(supersedes),
  })),
);

it('follows a chain to both ends', () => {
  const records = [
    { id: 'a', supersedes: null },
    { id: 'b', supersedes: 'a' },
    { id: 'c', supersedes: 'b' },
  ];
  const previous = (id: string) => records.find((record) => record.id === id)?.supersedes ?? null;
  expect(chainBack('c', previous)).toEqual(['c', 'b', 'a']);
  expect(currentOf('a', supersededBy(records))).toEqual(['c']);
  expect(standing(records).map(({ id }) => id)).toEqual(['c']);
  expect(circle('a', 'c', previous)).toEqual(['a', 'c', 'b', 'a']);
  expect(circle('a', 'a', previous)).toEqual(['a', 'a']);
  expect(circle('d', 'c', previous)).toBeNull();
});

it('refuses exactly the links that close a circle, and ends on damaged ones', () => {
  fc.assert(
    fc.property(links, fc.nat(9), fc.nat(9), (records, a, b) => {
      // Only links to older records, as a sound library has them.
      const sound = records.map(({ id, supersedes }) => ({
        id,
        supersedes: supersedes !== null && supersedes < id ? supersedes : null,
      }));
      const previous = (id: string) => sound.find((record) => record.id === id)?.supersedes ?? null;
      const closes = circle(String(a), String(b), previous) !== null;
      expect(closes).toBe(chainBack(String(b), previous).includes(String(a)));
      const damaged = (id: string) => records.find((record) => record.id === id)?.supersedes ?? null;
      expect(chainBack(String(a), damaged).length).toBeLessThanOrEqual(11);
      expect(currentOf(String(a), supersededBy(records)).length).toBeGreaterThan(0);
    }),
  );
});
