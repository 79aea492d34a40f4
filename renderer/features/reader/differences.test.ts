import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differences } from './differences.ts';

describe('the difference of two versions', () => {
  it('shows a changed figure and a lost negation as words of their own', () => {
    expect(differences('more than 143000 people', 'more than 134000 people')).toEqual([
      { in: 'both', text: 'more than ' },
      { in: 'was', text: '143000' },
      { in: 'is', text: '134000' },
      { in: 'both', text: ' people' },
    ]);
    expect(differences('they did not agree', 'they did agree').filter((part) => part.in !== 'both')).toEqual([
      { in: 'was', text: 'not ' },
    ]);
  });

  it('loses nothing of either text', () => {
    const side = (parts: ReturnType<typeof differences>, other: 'was' | 'is') =>
      parts
        .filter((part) => part.in !== other)
        .map((part) => part.text)
        .join('');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (was, is) => {
        const parts = differences(was, is);
        expect(side(parts, 'is')).toBe(was);
        expect(side(parts, 'was')).toBe(is);
      }),
    );
  });
});
