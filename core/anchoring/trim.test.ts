import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { trim } from './trim.ts';

function trimmed(selected: string): string {
  const { start, end } = trim(selected, { start: 0, end: selected.length });
  return selected.slice(start, end);
}

describe('trim', () => {
  test.each([
    [' “ensuring security,” ', 'ensuring security'],
    [
      '"This approach does not align with basic principles." ',
      'This approach does not align with basic principles',
    ],
    ['«Газпром» сообщил', '«Газпром» сообщил'],
    ['«Газпром»', 'Газпром'],
    ['“A” and “B”', '“A” and “B”'],
    ['"A" and "B"', '"A" and "B"'],
    ['„ефффективные решения“, ', 'ефффективные решения'],
    ['»Einheit«', 'Einheit'],
    ['‘effective solutions’', 'effective solutions'],
    ["'effective solutions'", 'effective solutions'],
    ['the ministers’', 'the ministers’'],
    ["the ministers'", "the ministers'"],
    ['“effective solutions', 'effective solutions'],
    ['effective solutions”,', 'effective solutions'],
    ['– said the minister.', 'said the minister'],
    ['−5 percent', '−5 percent'],
    ['-5 percent', '-5 percent'],
    [', -5 percent', '-5 percent'],
    ['up 53%.', 'up 53%'],
    ['in the U.S.', 'in the U.S.'],
    ['и т. д.', 'и т. д.'],
    ['Who agreed?', 'Who agreed?'],
    ['we shall see…', 'we shall see…'],
    ['... we shall see ...', '... we shall see ...'],
    ['(143,000 people)', '(143,000 people)'],
    ['143,000 people),', '143,000 people)'],
    ['«Он сказал: „нет“»', 'Он сказал: „нет“'],
    ['$5', '$5'],
    ['№ 7,', '№ 7'],
    ['“”', ''],
    [' , . ', ''],
  ])('%j → %j', (selected, words) => {
    expect(trimmed(selected)).toBe(words);
  });

  test('never reaches outside the selection, never loses a letter or digit, and is done after one go', () => {
    const marks = fc.constantFrom(...'“”„«»‘’\'"‹›.,;:–—-…!?()[] \n\u00a0−%$№ab1жғ'.split(''));
    fc.assert(
      fc.property(fc.array(marks, { maxLength: 30 }), fc.nat(30), fc.nat(30), (characters, a, b) => {
        const text = characters.join('');
        const span = { start: Math.min(a, b, text.length), end: Math.min(Math.max(a, b), text.length) };
        const once = trim(text, span);
        expect(once.start).toBeGreaterThanOrEqual(span.start);
        expect(once.end).toBeLessThanOrEqual(span.end);
        const letters = (part: string): string => part.replace(/[^\p{L}\p{N}]/gu, '');
        if (once.end > once.start) {
          expect(letters(text.slice(once.start, once.end))).toBe(letters(text.slice(span.start, span.end)));
        }
        expect(trim(text, once)).toEqual(once);
      }),
    );
  });
});
