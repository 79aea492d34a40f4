import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anchorSchema } from '../model/anchor.ts';
import { describe as anchorOf } from './describe.ts';

const source = '01JAB3Z4N5P6Q7R8S9T0V1W2X3';

describe('describe', () => {
  test('keeps the words and 32 characters on either side', () => {
    const text = `${'a'.repeat(50)}the words${'b'.repeat(50)}`;
    const anchor = anchorOf({ text }, source, { start: 50, end: 59 });
    expect(anchor).toMatchObject({
      exact: 'the words',
      before: 'a'.repeat(32),
      after: 'b'.repeat(32),
      state: 'exact',
    });
  });

  test('cuts no character in two', () => {
    const text = `${'😀'.repeat(20)}x${'😀'.repeat(20)}`;
    const anchor = anchorOf({ text }, source, { start: 40, end: 41 });
    expect(anchor.before).toBe('😀'.repeat(16));
    const odd = anchorOf({ text: `${'😀'.repeat(20)}xy${'😀'.repeat(20)}` }, source, { start: 41, end: 42 });
    expect(odd.before).toBe(`${'😀'.repeat(15)}x`);
  });

  test('refuses an empty span and one outside the text', () => {
    expect(() => anchorOf({ text: 'abc' }, source, { start: 1, end: 1 })).toThrow(RangeError);
    expect(() => anchorOf({ text: 'abc' }, source, { start: 1, end: 4 })).toThrow(RangeError);
  });

  test('whatever it makes, the model takes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.nat(), fc.nat(), (text, a, b) => {
        const start = a % text.length;
        const end = start + 1 + (b % (text.length - start));
        expect(anchorSchema.safeParse(anchorOf({ text }, source, { start, end })).success).toBe(true);
      }),
    );
  });
});
