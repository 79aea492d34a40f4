import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differences } from './difference.ts';

const changed = (was: string, is: string) =>
  differences(was, is)
    .filter((stretch) => stretch.in !== 'both' && stretch.text.trim() !== '')
    .map(({ in: side, text, why }) => `${side} ${text.trim()}${why ? ` (${why})` : ''}`);

test('figures and negations are told from other words, each as a whole word', () => {
  expect(changed('sent 143,000 people', 'sent 134,000 people')).toEqual([
    'was 143,000 (digits)',
    'is 134,000 (digits)',
  ]);
  expect(changed('they will sign', 'they will not sign it')).toEqual(['is not (negation)', 'is it']);
  expect(changed('не подписан', 'подписан')).toEqual(['was не (negation)']);
  expect(changed('they can', "they can't")).toEqual(['was can', "is can't (negation)"]);
  expect(changed('up 5 not 6', 'up')).toEqual(['was 5 (digits)', 'was not (negation)', 'was 6 (digits)']);
  expect(changed('a b c', 'a b c')).toEqual([]);
});

test('nothing of either wording is lost, however they differ', () => {
  const side = (of: ReturnType<typeof differences>, other: 'was' | 'is') =>
    of
      .filter((stretch) => stretch.in !== other)
      .map(({ text }) => text)
      .join('');
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc
      .array(fc.constantFrom('a', 'не', '5', '1,5', ' ', '“', 'not'), { maxLength: 20 })
      .map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(text, text, (was, is) => {
      const stretches = differences(was, is);
      expect(side(stretches, 'is')).toBe(was);
      expect(side(stretches, 'was')).toBe(is);
    }),
  );
});

test('wordings too long to be compared are shown whole', () => {
  const long = 'word '.repeat(3_000);
  expect(differences(long, `${long}more`).map(({ in: side }) => side)).toEqual(['was', 'is']);
});
