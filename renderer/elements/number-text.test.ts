import { describe, expect, it } from 'vitest';
import { readNumber, writeNumber } from './number-text.ts';

describe('a number typed', () => {
  it.each([
    ['143,000', 143_000],
    ['143 000', 143_000],
    ['143\u00a0000', 143_000],
    ['1,234,567.5', 1_234_567.5],
    ['1.234.567,5', 1_234_567.5],
    ['1,5', 1.5],
    ['1.5', 1.5],
    ['−44', -44],
    ['', null],
  ])('%s', (text, value) => {
    expect(readNumber(text)).toBe(value);
  });

  it.each(['about 5', '1,2,3', '1..5', '5%', '1.2.3', '--4'])('%s is none', (text) => {
    expect(readNumber(text)).toBeNaN();
  });

  it('is written as the language does', () => {
    expect(writeNumber(143_000, 'en')).toBe('143,000');
    expect(writeNumber(143_000, 'ru')).toBe('143\u00a0000');
    expect(writeNumber(-1.5, 'ru')).toBe('−1,5');
  });
});
