import { expect, test } from 'vitest';
import { arePages } from './page-ranges.ts';

test('pages that are there are taken as people write them', () => {
  for (const asked of ['', ' ', '1', '1-4, 7', ' 2 - 3 ,10', '3-', '-2', '10'])
    expect(arePages(asked, 10), asked).toBe(true);
});

test('pages that are not there, or are none, are not sent to a printer', () => {
  for (const asked of ['0', '0-3', '7-3', '11', '9-11', '1--2', ',', '1,', '-', 'all', '1 2', '1-2-3'])
    expect(arePages(asked, 10), asked).toBe(false);
});
