import { describe, expect, it } from 'vitest';
import { soughtIn, standsIn } from './standing-words.ts';

const stands = (quoted: string, text: string) => standsIn(text, soughtIn(quoted));
const SAID = 'This approach, which nobody asked for, does not align with «the spirit»\nof our treaty.';

describe('quoted words', () => {
  it.each([
    'does not align with “the spirit” of our treaty.',
    'does not align with “the spirit”\u00a0of our treaty,',
    'This approach […] does not align',
    '[T]his approach [of theirs] does not align',
    '[his] approach, which',
    'This approach, which […]',
  ])('%s', (quoted) => {
    expect(stands(quoted, SAID)).toBe(true);
  });

  it.each([
    ['a negation left out', 'does align with “the spirit”'],
    ['words in another order', 'does not align […] This approach'],
    ['the end of another word', 'roach, which nobody asked'],
    ['the beginning of another word', 'nobody asked fo'],
    ['a cut that nothing marks', 'This approach does not align'],
    ['another case', 'this approach, which nobody'],
    ['nothing but brackets', '[all of it]'],
  ])('%s is not', (_, quoted) => {
    expect(stands(quoted, SAID)).toBe(false);
  });

  it('takes signs as they are, not as a pattern', () => {
    expect(stands('(a+b)* is [not] a-c', 'so (a+b)* is perhaps a-c')).toBe(true);
    expect(stands('a.b.c is', 'axbxc is')).toBe(false);
  });
});
