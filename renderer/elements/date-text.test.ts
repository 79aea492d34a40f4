import { describe, expect, it } from 'vitest';
import { readDate } from './date-text.ts';

describe('a date typed', () => {
  it.each([
    ['2024-10-07', '2024-10-07'],
    ['2024-01/2024-07', '2024-01/2024-07'],
    ['7.10.2024', '2024-10-07'],
    ['07/10/2024', '2024-10-07'],
    ['7 October 2024', '2024-10-07'],
    ['7 окт. 2024', '2024-10-07'],
    ['7 октября 2024 г.', '2024-10-07'],
    ['Май 2024', '2024-05'],
    ['31.6.2024', '31.6.2024'],
    ['soon', 'soon'],
    [' ', null],
  ])('%s', (text, date) => {
    expect(readDate(text)).toBe(date);
  });
});
