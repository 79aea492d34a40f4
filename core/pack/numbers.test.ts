import { describe, expect, it } from 'vitest';
import { translator } from '../language/translate.ts';
import { glued } from './names.ts';
import { changeFigures, changeWords, formatNumber, populationToSay, unitToSay } from './numbers.ts';

describe('numbers', () => {
  it('groups digits by the language', () => {
    expect(formatNumber(143_000, 'en')).toBe('143,000');
    expect(formatNumber(143_000, 'ru')).toBe('143\u00a0000');
    expect(formatNumber(1234567.5, 'ru')).toBe('1\u00a0234\u00a0567,5');
    expect(formatNumber(-3.25, 'en')).toBe('−3.25');
    expect(formatNumber(0, 'en')).toBe('0');
    expect(formatNumber(1e21, 'en')).toBe('1,000,000,000,000,000,000,000');
  });

  it('names once what is counted, of whom and in what unit', () => {
    const complaints = { measure: 'заявления о нарушении прав', population: 'заявления', unit: 'заявлений' };
    expect([populationToSay(complaints), unitToSay(complaints)]).toEqual([null, '']);
    const people = { measure: 'численность работников', population: 'человек', unit: 'человек' };
    expect([populationToSay(people), unitToSay(people)]).toEqual([null, 'человек']);
    const refused = { measure: 'refusals of entry', population: 'foreign people', unit: 'people' };
    expect([populationToSay(refused), unitToSay(refused)]).toEqual(['foreign people', '']);
    expect(populationToSay({ ...refused, population: '' })).toBe('');
  });

  it('says changes in words, never with signs of comparison', () => {
    const change = {
      direction: 'up',
      amount: 200,
      unit: 'percent',
      qualifier: 'more-than',
      base: null,
    } as const;
    expect(changeWords(change, 'en', translator('en'))).toBe('up more than 200\u00a0per cent');
    expect(changeFigures(change, 'en', translator('en'))).toBe('more than +200\u00a0per cent');
    expect(changeFigures({ ...change, amount: null }, 'en', translator('en'))).toBe('rise; size not stated');
  });
});

describe('glue', () => {
  it('keeps evidence numbers, dates and units together', () => {
    expect(glued('F 24 of 7 October, 44 per cent', 'en')).toBe(
      'F\u00a024 of 7\u00a0October, 44\u00a0per cent',
    );
    expect(glued('он в Москве и на юге', 'ru')).toBe('он\u00a0в\u00a0Москве и\u00a0на\u00a0юге');
  });
});
