import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freeze, freezePlainText } from '../../../core/model/freeze.ts';
import type { FrozenText } from '../../../core/model/frozen-text.ts';
import { Layout, LINE_HEIGHT, widestLines } from './layout.ts';

const text = 'Bulletin\nOne two three.\nJan\t10\nFeb\t20\nEnd.';
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const frozen = freeze({
  text,
  blocks: [
    { kind: 'heading', level: 1, ...at('Bulletin') },
    { kind: 'paragraph', level: 0, ...at('One two three.') },
    { kind: 'table-row', level: 0, ...at('Jan\t10') },
    { kind: 'table-row', level: 0, ...at('Feb\t20') },
    { kind: 'paragraph', level: 0, ...at('End.') },
  ],
  pages: [0, at('Feb').start],
});

const linesOf = (text: FrozenText) => {
  const layout = new Layout(text);
  return Array.from({ length: layout.length }, (_, index) => layout.at(index)).filter(
    (line) => line !== undefined,
  );
};

describe('lines on the page', () => {
  it('keeps rows of a table together and parts blocks', () => {
    const layout = linesOf(frozen);
    expect(layout.map(({ kind }) => kind)).toEqual([
      'heading',
      'paragraph',
      'table-row',
      'table-row',
      'paragraph',
    ]);
    expect(layout.map(({ gap }) => gap > 0)).toEqual([false, true, true, false, true]);
  });

  it('finds the widest lines, which are not those of most letters', () => {
    const lines = ['lilt till fill; ill', 'MMMM WWWW MMMM WW', 'one two three four', 'short'];
    const many = freezePlainText(Array.from({ length: 40 }, () => lines.join('\n')).join('\n'));
    const widest = widestLines(new Layout(many)).map(({ start, end }) => many.text.slice(start, end));
    expect(new Set(widest)).toEqual(new Set(['MMMM WWWW MMMM WW']));
  });

  it('stand where the lines and spaces above them end, and are found there', () => {
    const block = fc.tuple(
      fc.constantFrom('heading' as const, 'paragraph' as const, 'table-row' as const),
      fc.array(fc.constantFrom('a', 'seven', 'undertakings'), { maxLength: 30 }),
    );
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 12 }), (parts) => {
        let text = '';
        const blocks = parts.map(([kind, words]) => {
          const start = text.length;
          text += `${words.join(' ')}\n`;
          return { kind, level: 0, start, end: text.length - 1 };
        });
        const layout = new Layout(freeze({ text, blocks }));
        let top = 0;
        for (const { number, gap } of linesOf(layout.frozen)) {
          const index = number - 1;
          expect(layout.topOf(index)).toBe(top + gap);
          if (gap > 0) expect(layout.lineUnder(top + gap / 2)).toBe(index);
          expect(layout.lineUnder(top + gap)).toBe(index);
          expect(layout.lineUnder(top + gap + LINE_HEIGHT - 1)).toBe(index);
          top += gap + LINE_HEIGHT;
        }
        expect(layout.height).toBe(top);
      }),
    );
  });

  it('says where a page of the original begins', () => {
    expect(linesOf(frozen).map(({ page }) => page)).toEqual([1, null, null, 2, null]);
    expect(linesOf({ ...frozen, pages: [] }).every(({ page }) => page === null)).toBe(true);
  });
});
