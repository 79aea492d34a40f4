import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Edit, editsOf } from './edits.ts';
import type { Stretch } from './word-draft.ts';

const kept = (text: string): Stretch => ({ as: 'kept', text, hand: null });
const put = (text: string, hand = 0): Stretch => ({ as: 'in', text, hand });
const struck = (text: string, hand = 0): Stretch => ({ as: 'out', text, hand });

/** The words as sent with every edit taken in. */
function applied(sent: string, edits: readonly Edit[]): string {
  return edits
    .toReversed()
    .reduce((text, { start, end, in: words }) => text.slice(0, start) + words + text.slice(end), sent);
}
const after = (stretches: readonly Stretch[]) =>
  stretches.map(({ as, text }) => (as === 'out' ? '' : text)).join('');

describe('editsOf', () => {
  it('makes one edit of a word struck and another put in', () => {
    const edits = editsOf('We spoke in Moscow.', [
      kept('We '),
      struck('spoke'),
      put('were'),
      kept(' in Moscow.'),
    ]);
    expect(edits).toEqual([{ start: 3, end: 8, in: 'were', hand: 0 }]);
  });

  it('keeps what two hands did apart', () => {
    const edits = editsOf('one two', [struck('one', 0), kept(' '), struck('two', 1), put('three', 1)]);
    expect(edits).toMatchObject([
      { in: '', hand: 0 },
      { in: 'three', hand: 1 },
    ]);
  });

  it('finds what nobody tracked, under what somebody did', () => {
    const edits = editsOf('The figures concern us, and we say so.', [
      kept('The numbers concern us'),
      put(' much'),
      kept(', and we say so.'),
    ]);
    expect(edits).toEqual([
      { start: 4, end: 11, in: 'numbers', hand: null },
      { start: 22, end: 22, in: ' much', hand: 0 },
    ]);
  });

  it('sees no change in another kind of space', () => {
    expect(editsOf('18\u00a0October', [kept('18 October')])).toEqual([]);
  });

  it('comes to the words that came back, whatever was done', () => {
    const word = fc.constantFrom('the', 'Agreement', 'on', '143,000', 'people', 'не', 'нет', '.', ',');
    const stretch = fc.record({
      as: fc.constantFrom('kept' as const, 'in' as const, 'out' as const),
      text: fc.array(word, { minLength: 1, maxLength: 6 }).map((parts) => `${parts.join(' ')} `),
      hand: fc.constantFrom(0, 1),
    });
    const stretches = fc.array(stretch, { maxLength: 8 });
    fc.assert(
      fc.property(stretches, fc.option(fc.array(word, { maxLength: 12 })), (all, other) => {
        const before = all.map(({ as, text }) => (as === 'in' ? '' : text)).join('');
        // Sent as it stands under the changes, or in quite other words.
        const sent = other === null ? before : other.join(' ');
        const edits = editsOf(sent, all);
        expect(applied(sent, edits).replace(/\s+/g, '')).toBe(after(all).replace(/\s+/g, ''));
        for (const [i, edit] of edits.entries())
          expect(edit.start).toBeGreaterThanOrEqual(edits[i - 1]?.end ?? 0);
      }),
    );
  });
});
