import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bounds, compareDates, dateInWords, daysBetween, isCertainDay, isDate } from './date.ts';

const NBSP = '\u00a0';

describe('what is a date', () => {
  test('days, months, years, about, uncertain, spans and unknown parts', () => {
    for (const date of [
      '2024-10-07',
      '2024-10',
      '2024',
      '2024-10~',
      '2024?',
      '2024-01/2024-07',
      '2024-XX-XX',
    ])
      expect(isDate(date), date).toBe(true);
  });

  test('days that do not exist, spans that run backwards and other texts are none', () => {
    for (const text of [
      '2023-02-29',
      '2024-13',
      '2024-XX-07',
      '2024-07/2024-01',
      '7.10.2024',
      '2024-1-7',
      '',
    ])
      expect(isDate(text), text).toBe(false);
    expect(isDate('2024-02-29')).toBe(true);
  });

  test('whatever is typed, a date has bounds in order and anything else has none', () => {
    const typed = fc.oneof(fc.string(), fc.stringMatching(/^\d{4}(-[0-3X][0-9X]){0,2}[?~%]?(\/\d{4})?$/));
    fc.assert(
      fc.property(typed, (text) => {
        const found = bounds(text);
        expect(found !== null).toBe(isDate(text));
        if (found) expect(found.first <= found.last).toBe(true);
      }),
    );
  });
});

test('a date that leaves days open may mean the first as well as the last of them', () => {
  expect(bounds('2024-02')).toEqual({ first: '2024-02-01', last: '2024-02-29' });
  expect(bounds('2024')).toEqual({ first: '2024-01-01', last: '2024-12-31' });
  expect(bounds('2024-01/2024-07')).toEqual({ first: '2024-01-01', last: '2024-07-31' });
  expect(bounds('2024-10-07~')).toEqual({ first: '2024-10-07', last: '2024-10-07' });
});

test('one day counts as certain only where it is said without doubt', () => {
  expect(isCertainDay('2024-10-07')).toBe(true);
  for (const date of ['2024-10-07?', '2024-10', '2024-10-07/2024-10-08', 'none'])
    expect(isCertainDay(date), date).toBe(false);
});

test('dates sort by their first day, then by their last; none stands last', () => {
  expect(['2024-10-07', null, '2024', '2024-10', '2023-12-31'].sort(compareDates)).toEqual([
    '2023-12-31',
    '2024',
    '2024-10',
    '2024-10-07',
    null,
  ]);
});

test('days are counted over the ends of months, leap years and changes of the clock', () => {
  expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
  expect(daysBetween('2024-03-30', '2024-04-01')).toBe(2);
  expect(daysBetween('2024-10-07', '2024-10-01')).toBe(-6);
});

describe('in words', () => {
  test('English', () => {
    expect(dateInWords('2024-10-07', 'en')).toBe(`7${NBSP}October 2024`);
    expect(dateInWords('2024-10~', 'en')).toBe('about October 2024');
    expect(dateInWords('2024-01/2024-07', 'en')).toBe('January–July 2024');
    expect(dateInWords('2024-10-01/2024-10-07', 'en')).toBe(`1–7${NBSP}October 2024`);
    expect(dateInWords('2023-12-30/2024-01-02', 'en')).toBe(`30${NBSP}December 2023 – 2${NBSP}January 2024`);
  });

  test('Russian: a day takes the genitive, a month alone the nominative', () => {
    expect(dateInWords('2024-10-07', 'ru')).toBe(`7${NBSP}октября 2024${NBSP}г.`);
    expect(dateInWords('2024-10', 'ru')).toBe(`октябрь 2024${NBSP}г.`);
    expect(dateInWords('2024-10~', 'ru')).toBe(`около октября 2024${NBSP}г.`);
    expect(dateInWords('2024-01/2024-07', 'ru')).toBe(`январь–июль 2024${NBSP}г.`);
    expect(dateInWords('2024-10-01/2024-10-07', 'ru')).toBe(`1–7${NBSP}октября 2024${NBSP}г.`);
  });

  test('what is no date stands as it is', () => {
    expect(dateInWords('last autumn', 'en')).toBe('last autumn');
  });
});
