import { expect, test } from 'vitest';
import { freeze } from '../../../core/model/freeze.ts';
import { Layout } from './layout.ts';
import { stopsOf } from './table-stops.ts';

const rows = ['Province\tDry\tChange', 'Northern Province\t84\t+12', 'East\t33,500\t-4'];
const text = ['Figures.', ...rows, 'End.', 'a\tb'].join('\n');
const starts = text.split('\n').map((_, at, lines) => lines.slice(0, at).join(' ').length + (at > 0 ? 1 : 0));
const layout = () =>
  new Layout(
    freeze({
      text,
      blocks: text.split('\n').map((line, at) => ({
        kind: line.includes('\t') ? 'table-row' : 'paragraph',
        level: 0,
        start: starts[at] ?? 0,
        end: (starts[at] ?? 0) + line.length,
      })),
      pages: [],
    }),
  );
const byLetter = (words: string) => words.length;

test('the cells of a table stand at the same stops in all of its rows, past its widest cell', () => {
  const page = layout();
  const stops = [1, 2, 3].map((index) => stopsOf(page, index, 60, byLetter));
  expect(new Set(stops).size).toBe(1);
  expect(stops[0]).toBeGreaterThan('Northern Province'.length);
});

test('another table has stops of its own, what is no row has none', () => {
  const page = layout();
  expect(stopsOf(page, 5, 60, byLetter)).toBeLessThan(stopsOf(page, 1, 60, byLetter) ?? 0);
  expect(stopsOf(page, 0, 60, byLetter)).toBeUndefined();
});

test('a table that would run into the margin is left as it is; one that just fits takes what there is', () => {
  const page = layout();
  const fits = 2 * ('Northern Province'.length + 1) + 'Change'.length;
  expect(stopsOf(page, 1, fits, byLetter)).toBe('Northern Province'.length + 1);
  expect(stopsOf(page, 1, fits - 2, byLetter)).toBeUndefined();
});
