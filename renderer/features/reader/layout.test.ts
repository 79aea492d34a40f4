import { describe, expect, it } from 'vitest';
import { freeze, freezePlainText } from '../../../core/model/freeze.ts';
import type { FrozenText } from '../../../core/model/frozen-text.ts';
import { Layout, widestLines } from './layout.ts';

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
  return text.lines.map((_, index) => layout.at(index)).filter((line) => line !== undefined);
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

  it('says where a page of the original begins', () => {
    expect(linesOf(frozen).map(({ page }) => page)).toEqual([1, null, null, 2, null]);
    expect(linesOf({ ...frozen, pages: [] }).every(({ page }) => page === null)).toBe(true);
  });
});
