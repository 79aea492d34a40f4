import { expect, test } from 'vitest';
import { freeze } from '../../../core/model/freeze.ts';
import { columnsAt, widestTable } from './table-columns.ts';

const freezeLines = (lines: readonly string[]) => {
  const text = lines.join('\n');
  let start = 0;
  const blocks = lines.map((line) => {
    const block = {
      kind: line.includes('\t') ? 'table-row' : 'paragraph',
      level: 0,
      start,
      end: start + line.length,
    } as const;
    start += line.length + 1;
    return block;
  });
  return freeze({ text, blocks, pages: [] });
};
const byLetter = (words: string) => words.length / 2;
const rows = [
  'Province\tHectares without water\tChange',
  'Northern Province\t84,000\t+12',
  'East\t33,500\t-4',
];

test('all rows of a table have the same columns, each as wide as its widest cell', () => {
  const frozen = freezeLines(['Figures.', ...rows, 'End.', 'a\tb']);
  const columns = rows.map((row) => columnsAt(frozen, frozen.text.indexOf(row), byLetter, 0));
  expect(columns[1]).toBe(columns[0]);
  expect(columns[2]).toBe(columns[0]);
  const widest = ['Northern Province', 'Hectares without water', 'Change'];
  for (const [at, cell] of widest.entries()) expect(columns[0]?.[at]).toBeGreaterThan(byLetter(cell));
  expect(columnsAt(frozen, frozen.text.indexOf('a\tb'), byLetter, 0)).not.toEqual(columns[0]);
  expect(columnsAt(frozen, 0, byLetter, 0)).toBeUndefined();
  expect(columnsAt(frozen, frozen.text.indexOf('End.'), byLetter, 0)).toBeUndefined();
  expect(widestTable(frozen, byLetter, 0)).toBeGreaterThan(byLetter(widest.join('')));
});

test('a table too wide for a page, or with a row that takes several lines, is left as its lines are', () => {
  const wide = freezeLines([`${'a'.repeat(40)}\tb`, `c\t${'d'.repeat(40)}`, `e\tf\t${'g'.repeat(40)}`]);
  expect(columnsAt(wide, 0, byLetter, 0)).toBeUndefined();
  const long = freezeLines([`${'word '.repeat(20)}\tb`, 'c\td']);
  expect(columnsAt(long, long.text.length - 1, byLetter, 0)).toBeUndefined();
  expect(widestTable(long, byLetter, 0)).toBe(0);
});

test('other letters are measured anew', () => {
  const frozen = freezeLines(rows);
  const narrow = columnsAt(frozen, 0, byLetter, 0)?.[0] ?? 0;
  expect(columnsAt(frozen, 0, (words) => words.length * 0.6, 0)?.[0]).toBe(narrow);
  expect(columnsAt(frozen, 0, (words) => words.length * 0.6, 1)?.[0]).toBeGreaterThan(narrow);
});
