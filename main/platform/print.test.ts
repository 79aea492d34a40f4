import { expect, test } from 'vitest';
import { lpArguments } from './print.ts';

test('what a person chose becomes what lp is told, and the PDF comes on its input', () => {
  expect(
    lpArguments({ title: 'Note', printer: 'Office', copies: 2, pages: '1-4, 7', duplex: 'long-edge' }),
  ).toEqual(['-t', 'Note', '-d', 'Office', '-n', '2', '-P', '1-4,7', '-o', 'sides=two-sided-long-edge', '-']);
  expect(lpArguments({ title: '-o raw\n' })).toEqual(['-t', '-o raw ', '-']);
});
