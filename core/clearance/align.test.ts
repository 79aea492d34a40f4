import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignment, placeIn, seen } from './align.ts';

const words = fc.array(
  fc.constantFrom('the', 'Agreement', 'on', '143,000', 'people', 'не', 'соглашение', '.', '\u00a0', ' '),
  {
    maxLength: 25,
  },
);
const text = words.map((parts) => parts.join(' '));

describe('alignment', () => {
  it('names stretches that both texts have, in order', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        let [i, j] = [0, 0];
        for (const one of alignment(a, b)) {
          expect(seen(a.slice(one.a, one.a + one.length))).toBe(seen(b.slice(one.b, one.b + one.length)));
          expect(one.a).toBeGreaterThanOrEqual(i);
          expect(one.b).toBeGreaterThanOrEqual(j);
          [i, j] = [one.a + one.length, one.b + one.length];
        }
      }),
    );
  });

  it('finds every range of a text in itself', () => {
    fc.assert(
      fc.property(text, fc.nat(200), fc.nat(200), (a, from, length) => {
        const start = Math.min(from, a.length);
        const end = Math.min(start + length, a.length);
        fc.pre(a !== '');
        expect(placeIn(alignment(a, a), start, end)).toEqual({ start, end });
      }),
    );
  });

  it('finds words with a number before them, and not those that were changed', () => {
    const same = alignment('1.2\u2002The minister spoke in Moscow.', 'The minister spoke in Moscow.');
    expect(placeIn(same, 8, 16)).toEqual({ start: 4, end: 12 });
    expect(placeIn(alignment('He named no state.', 'He named one state.'), 9, 11)).toBeNull();
  });
});
