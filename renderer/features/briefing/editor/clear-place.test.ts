import { expect, it } from 'vitest';
import { type Box, clearPlace } from './clear-place.ts';

const box = (left: number, top: number, right: number, bottom: number): Box => ({ left, top, right, bottom });
const page = box(0, 0, 600, 900);
const bar = { width: 300, height: 32 };
const words = box(40, 200, 200, 226);

it('stands above the words where nothing is written there', () => {
  expect(clearPlace(words, bar, [words], page)).toEqual({ left: 40, top: 162 });
});

it('goes beside a short line above, and below where the line above is full', () => {
  const heading = box(40, 160, 180, 190);
  expect(clearPlace(words, bar, [heading, words], page)).toEqual({ left: 300, top: 162 });
  const full = box(40, 160, 600, 190);
  expect(clearPlace(words, bar, [full, words], page)).toEqual({ left: 40, top: 232 });
});

it('never leaves the page', () => {
  const first = box(500, 4, 590, 30);
  expect(clearPlace(first, bar, [first], page)).toEqual({ left: 300, top: 36 });
  const all = box(0, 2, 600, 898);
  expect(clearPlace(all, bar, [all], page)).toEqual({ left: 0, top: 0 });
});
