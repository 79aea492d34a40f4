import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NEAR, resemblance, sketchOf } from './near-duplicate.ts';

const words =
  'министр сказал that the talks on water will go on в Душанбе next week with all five states'.split(' ');
/** A text of its own for each seed: words in a fixed disorder. */
const article = (seed: number, length = 500) =>
  Array.from(
    { length },
    (_, at) => words[(at * 7 + seed * at * at + ((at * seed) >> 3)) % words.length],
  ).join(' ');

const alike = (a: string, b: string) => resemblance(sketchOf(a), sketchOf(b));

test('case, white space, punctuation and marks do not count', () => {
  const text = article(3);
  expect(alike(text, text.toUpperCase().replaceAll(' ', ',\n« '))).toBe(1);
});

test('an article with a few sentences changed is near itself, another article is not', () => {
  const text = article(3);
  expect(alike(text, text.replace(/talks/, 'negotiations').replace(/Душанбе/, 'Хорог'))).toBeGreaterThan(
    NEAR,
  );
  expect(alike(text, `Updated at noon. ${text} The ministry gave no comment.`)).toBeGreaterThan(NEAR);
  expect(alike(text, article(5))).toBeLessThan(NEAR);
});

test('nothing is near nothing; short texts are compared too', () => {
  expect(alike('', '')).toBe(0);
  expect(alike('', 'a')).toBe(0);
  expect(alike('No comment', 'no comment.')).toBe(1);
  expect(alike('No comment', 'A comment')).toBe(0);
});

test('the estimate is near the true share of common runs', () => {
  const text = fc.array(fc.constantFrom(...words), { minLength: 4, maxLength: 120 });
  const runs = (list: readonly string[]) =>
    new Set(
      list.slice(0, -3).map((_, at) =>
        list
          .slice(at, at + 4)
          .join(' ')
          .toLowerCase(),
      ),
    );
  fc.assert(
    fc.property(text, text, (a, b) => {
      const [x, y] = [runs([...a, ...b]), runs(a)];
      const union = new Set([...x, ...y]);
      const share = [...x].filter((run) => y.has(run)).length / union.size;
      expect(alike([...a, ...b].join(' '), a.join(' '))).toBeCloseTo(share, 5);
    }),
  );
});
