import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { QuoteEdit } from '../model/narrative.ts';
import { editsFromTyped } from './quote-typed.ts';
import { editProblem, partsInUse, wordsInUse } from './quote-use.ts';

const WORDS =
  'This approach does not align with basic principles of humanity and calls into question the fundamental principles of the CIS.';
const cut = (text: string, words = WORDS): QuoteEdit => {
  const start = words.indexOf(text);
  return { edit: 'cut', start, end: start + text.length };
};
const insert = (at: number, text: string): QuoteEdit => ({ edit: 'insert', at, text });

describe('a quote in use', () => {
  it('prints cuts as […] and insertions in brackets', () => {
    expect(wordsInUse(WORDS, [cut('and calls into question ')])).toBe(
      'This approach does not align with basic principles of humanity […] the fundamental principles of the CIS.',
    );
    expect(wordsInUse(WORDS, [cut(' and calls into question the fundamental principles of the CIS')])).toBe(
      'This approach does not align with basic principles of humanity […].',
    );
    expect(wordsInUse(WORDS, [cut('This approach'), insert(0, 'It')])).toMatch(/^\[It\] does not align/);
    expect(wordsInUse(WORDS, [cut('T'), insert(0, 't')])).toMatch(/^\[t\]his approach/);
    expect(wordsInUse(WORDS, [insert(WORDS.indexOf(' of the CIS'), '(of 1991)')])).toMatch(
      /principles \[\(of 1991\)\] of the CIS\.$/,
    );
  });

  it.each<[string, QuoteEdit[], string]>([
    ['beyond the words', [{ edit: 'cut', start: 100, end: 500 }], 'outside'],
    ['on top of each other', [cut('basic principles'), cut('principles of humanity')], 'overlap'],
    ['through a word', [cut('human')], 'inside-word'],
    ['all of it', [cut(WORDS)], 'nothing-left'],
    [
      'an insertion in a cut',
      [cut('basic principles'), insert(WORDS.indexOf('principles'), 'x')],
      'insert-in-cut',
    ],
    ['an insertion that closes its bracket', [insert(0, 'x] not [')], 'brackets'],
    ['two insertions at one place', [insert(0, 'a'), insert(0, 'b')], 'overlap'],
  ])('refuses %s', (_, edits, why) => {
    expect(editProblem(WORDS, edits)?.why).toBe(why);
  });

  it('never splits a character', () => {
    expect(editProblem('so 👍 it is', [{ edit: 'cut', start: 3, end: 4 }])?.why).toBe('inside-character');
  });

  it('reads what was typed back as edits, and shows the difference where words differ', () => {
    const typed = 'This approach does not align with […] humanity […] the CIS.';
    const read = editsFromTyped(WORDS, typed);
    expect(read.ok && wordsInUse(WORDS, read.edits)).toBe(typed);
    expect(editsFromTyped(WORDS, 'This approach does align with […] the CIS.')).toMatchObject({
      ok: false,
      difference: { at: WORDS.indexOf('not align'), typed: 'align with' },
    });
    expect(editsFromTyped(WORDS, 'This approach does not align')).toMatchObject({ ok: false });
    expect(editsFromTyped('143,000 people', '134,000 people')).toMatchObject({
      ok: false,
      difference: { at: 0, source: '143,000', typed: '134,000' },
    });
  });

  const word = fc.stringMatching(/^[a-zа-яёғ]{1,6}[,.]?$/);
  const sentence = fc.array(word, { minLength: 3, maxLength: 14 }).map((words) => words.join(' '));
  const withEdits = sentence.chain((words) =>
    fc
      .array(
        fc.oneof(
          fc
            .tuple(fc.nat(words.length), fc.nat(words.length))
            .map(([start, end]): QuoteEdit => ({ edit: 'cut', start, end })),
          fc
            .tuple(fc.nat(words.length), fc.constantFrom('the minister', 'T', 'sic'))
            .map(([at, text]): QuoteEdit => ({ edit: 'insert', at, text })),
        ),
        { maxLength: 4 },
      )
      .map((edits) => ({ words, edits })),
  );

  it('keeps every word outside brackets a word of the source, in its order', () => {
    fc.assert(
      fc.property(withEdits, ({ words, edits }) => {
        fc.pre(editProblem(words, edits) === null);
        const kept = partsInUse(words, edits).filter(({ part }) => part === 'words');
        for (const { text, start, end } of kept) expect(words.slice(start, end)).toBe(text);
        const bare = wordsInUse(words, edits)
          .replace(/\[[^\]]*\]/g, '')
          .replace(/\s/g, '');
        expect(bare).toBe(
          kept
            .map(({ text }) => text)
            .join('')
            .replace(/\s/g, ''),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('reads its own printed form back to the same printed form', () => {
    fc.assert(
      fc.property(withEdits, ({ words, edits }) => {
        fc.pre(editProblem(words, edits) === null);
        const printed = wordsInUse(words, edits);
        const read = editsFromTyped(words, printed);
        // A word that is repeated may be found earlier than it was cut from: the printed words are what counts.
        if (read.ok)
          expect(wordsInUse(words, read.edits).replace(/\s/g, '')).toBe(printed.replace(/\s/g, ''));
      }),
      { numRuns: 2000 },
    );
  });

  it('refuses a typed quotation in which one character was changed', () => {
    fc.assert(
      fc.property(sentence, fc.nat(), (words, n) => {
        const at = n % words.length;
        fc.pre(/\S/.test(words[at] ?? ''));
        const other = words[at] === 'q' ? 'w' : 'q';
        expect(editsFromTyped(words, words.slice(0, at) + other + words.slice(at + 1)).ok).toBe(false);
      }),
    );
  });
});
