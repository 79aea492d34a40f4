import { describe, expect, test } from 'vitest';
import type { FindingView } from '../../../core/contract/answers.ts';
import { inMargin, type PageWords, placesOn, soughtOf } from './finding-places.ts';

const finding = (number: number, more: Partial<FindingView>): FindingView => ({
  number,
  severity: 'amber',
  kind: 'any',
  params: {},
  section: null,
  item: null,
  record: null,
  field: null,
  ...more,
});
/** A line of a page. */
const line = (str: string, x: number, y: number): PageWords[number] => ({
  str,
  dir: 'ltr',
  transform: [1, 0, 0, 1, x, y],
  width: str.length * 10,
  height: 10,
  fontName: 'f',
  hasEOL: true,
});
const paragraph = {
  id: 'p',
  goesTo: null,
  item: 'paragraph' as const,
  ours: false,
  runs: [{ run: 'text' as const, text: 'No (date) was\u00a0named.', bold: false, italic: false }],
};
const section = {
  id: 's',
  title: '',
  role: 'text' as const,
  goesTo: { side: null, note: true, speaking: false },
  items: [paragraph],
  sections: [],
};
const sought = soughtOf(
  [
    finding(1, { record: { kind: 'fact', id: 'f' } }),
    finding(2, { item: 'p' }),
    finding(3, { record: { kind: 'fact', id: 'gone' } }),
  ],
  { sections: [section] },
  ({ id }) => (id === 'f' ? 'F\u00a02' : undefined),
);

test('a finding stands at the line that has the number of its evidence, and not behind a longer number', () => {
  const page = [line('F\u00a025 and SF 2', 0, 90), line('see F\u00a02, line 4', 100, 50)];
  expect(placesOn(page, sought)).toEqual([{ finding: sought[0]?.finding, y: 50 }]);
});

test('a paragraph without evidence is known by its first words, over a break of the line', () => {
  const page = [line('2.1 No (date)', 0, 90), line('was named. More', 0, 76)];
  expect(placesOn(page, sought)).toEqual([{ finding: sought[1]?.finding, y: 76 }]);
});

describe('numbers in the margin', () => {
  const at = (number: number, y: number) => ({ finding: finding(number, {}), y });
  const set = (...places: readonly ReturnType<typeof at>[]) =>
    inMargin(places, 20).map((one) => [one.finding.number, one.y, one.after]);

  test('of one line are read from left to right; those of other lines stay where they are', () => {
    expect(set(at(3, 200), at(87, 497), at(56, 500))).toEqual([
      [56, 500, 1],
      [87, 500, 0],
      [3, 200, 0],
    ]);
  });

  test('that are many go on under their line, and push down what would stand there', () => {
    expect(set(at(1, 500), at(4, 500), at(5, 500), at(9, 490))).toEqual([
      [1, 500, 1],
      [4, 500, 0],
      [5, 480, 0],
      [9, 460, 0],
    ]);
  });
});
