import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block } from './frozen-text.ts';
import { breakLines, unitsPerLine } from './lines.ts';

function block(start: number, end: number, kind: Block['kind'] = 'paragraph'): Block {
  return { kind, start, end, level: 0 };
}

function linesOf(text: string, blocks: readonly Block[] = [block(0, text.length)]): string[] {
  return breakLines(text, blocks).map(([start, end]) => text.slice(start, end));
}

describe('breakLines', () => {
  test('breaks at spaces, at most 66 units of Latin and 58 of other scripts', () => {
    for (const [text, limit] of [
      ['word '.repeat(100), 66],
      ['слово '.repeat(100), 58],
      ['қуввӯҳ '.repeat(100), 58],
    ] as const) {
      const lines = linesOf(text.trim());
      expect(lines.join(' ')).toBe(text.trim());
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(limit);
      expect(lines.slice(0, -1).every((line) => line.length > limit - 8)).toBe(true);
    }
  });

  test('breaks a word longer than a line at a grapheme', () => {
    const family = '👩‍👩‍👧';
    const lines = linesOf(family.repeat(100));
    expect(lines.join('')).toBe(family.repeat(100));
    expect(lines.every((line) => line.length % family.length === 0)).toBe(true);
  });

  test('never crosses a block; a line feed ends a line in preformatted text only', () => {
    expect(linesOf('a b\nc', [block(0, 3), block(4, 5)])).toEqual(['a b', 'c']);
    expect(linesOf('a\nb')).toEqual(['a\nb']);
    expect(linesOf('a\nb', [block(0, 3, 'preformatted')])).toEqual(['a', 'b']);
  });

  test('lines are in order, hold every visible character, and no white space at either end', () => {
    const text = fc.string({ unit: fc.constantFrom(...'aб ғ\n\t1😀́'), maxLength: 400 });
    fc.assert(
      fc.property(text, fc.boolean(), (raw, pre) => {
        const lines = breakLines(raw, [block(0, raw.length, pre ? 'preformatted' : 'paragraph')]);
        let last = 0;
        for (const [start, end] of lines) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(raw.slice(start, end)).toBe(raw.slice(start, end).trim());
          last = end;
        }
        expect(lines.map(([start, end]) => raw.slice(start, end).replace(/\s/g, '')).join('')).toBe(
          raw.replace(/\s/g, ''),
        );
      }),
    );
  });

  test('a million words are broken to the last one', () => {
    const text = 'Слово and a word '.repeat(250_000).trimEnd();
    const lines = breakLines(text, [block(0, text.length)]);
    expect(lines.at(-1)?.[1]).toBe(text.length);
    expect(lines.length).toBeGreaterThan(60_000);
  });
});

test('the script of most letters sets the width', () => {
  expect(unitsPerLine('A few English words, слово')).toBe(66);
  expect(unitsPerLine('Несколько слов, word')).toBe(58);
  expect(unitsPerLine('1, 2, 3')).toBe(66);
  expect(unitsPerLine('𝒜𝒜 ab')).toBe(66);
});
