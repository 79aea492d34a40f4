import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson, freezePlainText, normaliseText } from './freeze.ts';
import { frozenTextSchema } from './frozen-text.ts';

function paragraphs(raw: string): string[] {
  const { text, blocks } = freezePlainText(raw);
  return blocks.map((block) => text.slice(block.start, block.end));
}

describe('freezePlainText', () => {
  test('parts paragraphs at blank lines and keeps hand-wrapped ones whole', () => {
    expect(paragraphs('One\ntwo\n \t\nthree\n\n\nfour  \n')).toEqual(['One\ntwo', 'three', 'four']);
  });

  test('takes each line for a paragraph where there is no blank line', () => {
    expect(paragraphs('One\r\ntwo\rthree')).toEqual(['One', 'two', 'three']);
  });

  test('takes each line for a paragraph where lines are too long to be wrapped by hand', () => {
    const long = 'word '.repeat(40).trim();
    expect(paragraphs(`Headline\n\n${long}\n${long}\nEnd`)).toEqual(['Headline', long, long, 'End']);
  });

  test('begins a page at a form feed', () => {
    const { text, pages } = freezePlainText('One\n\n\fTwo\n\nthree\f');
    expect(pages.map((at) => text.slice(at, at + 3).trim())).toEqual(['One', 'Two']);
  });

  test('loses no character that can be seen', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab ғӣ\n\t\r\f\u00a0«»é1') }), (raw) => {
        const { text, blocks, lines } = freezePlainText(raw);
        const seen = (part: string): string => part.replace(/\s/g, '');
        expect(blocks.map((block) => seen(text.slice(block.start, block.end))).join('')).toBe(seen(raw));
        expect(lines.map(([start, end]) => seen(text.slice(start, end))).join('')).toBe(seen(raw));
        expect(frozenTextSchema.safeParse(freezePlainText(raw)).success).toBe(true);
      }),
    );
  });

  test('takes a paragraph of ten million characters', () => {
    const { blocks } = freezePlainText('a b '.repeat(500_000));
    expect(blocks).toHaveLength(1);
  });
});

describe('normaliseText', () => {
  test('composes after any letter, also in a text of which it knows at a glance that it is settled', () => {
    for (let unit = 0x20; unit < 0x2200; unit += 1) {
      const text = `и${String.fromCharCode(unit)}a`;
      if (!/\p{Cc}/u.test(text)) expect(normaliseText(text)).toBe(text.normalize('NFC'));
    }
  });

  test('makes line ends LF, composes letters, drops BOM and controls, mends half a character', () => {
    expect(normaliseText('\ufeffa\r\nb\rc\v\u0000\u0007и\u0306\ud800x\udc00')).toBe(
      'a\nb\nc\nй\ufffdx\ufffd',
    );
    expect(normaliseText('😀')).toBe('😀');
  });

  test('is done after one go', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        const once = normaliseText(raw).replace(/^\ufeff+/, '');
        expect(normaliseText(once)).toBe(once);
      }),
    );
  });
});

test('canonicalJson gives one form for equal values', () => {
  expect(canonicalJson({ b: 1, a: [{ d: 1, c: null }] })).toBe('{"a":[{"c":null,"d":1}],"b":1}');
});
