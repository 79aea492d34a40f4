import { describe, expect, it } from 'vitest';
import { translator } from '../../language/translate.ts';
import type { Comparator } from '../../model/fact.ts';
import { glued } from './names.ts';
import {
  changeFigures,
  changeWords,
  formatNumber,
  formulaNumber,
  populationToSay,
  saidNumber,
  unitToSay,
  valueWords,
} from './numbers.ts';

describe('numbers', () => {
  it('groups digits by the language', () => {
    expect(formatNumber(143_000, 'en')).toBe('143,000');
    expect(formatNumber(143_000, 'ru')).toBe('143\u00a0000');
    expect(formatNumber(1234567.5, 'ru')).toBe('1\u00a0234\u00a0567,5');
    expect(formatNumber(-3.25, 'en')).toBe('−3.25');
    expect(formatNumber(0, 'en')).toBe('0');
    expect(formatNumber(1e21, 'en')).toBe('1,000,000,000,000,000,000,000');
  });

  it('says round millions and more as people do, and all digits of what is not round', () => {
    expect(saidNumber(5_400_000_000, 'en')).toBe('5.4\u00a0billion');
    expect(saidNumber(5_400_000_000, 'ru')).toBe('5,4\u00a0млрд');
    expect(saidNumber(-1_250_000, 'en')).toBe('−1.25\u00a0million');
    expect(saidNumber(2e12, 'en')).toBe('2\u00a0trillion');
    expect(saidNumber(5_412_345_678, 'en')).toBe('5,412,345,678');
    expect(saidNumber(12_345_000_000, 'en')).toBe('12,345,000,000');
    expect(saidNumber(1_000_000.5, 'en')).toBe('1,000,000.5');
    expect(saidNumber(143_000, 'en')).toBe('143,000');
  });

  it('says the scale of a range once where both ends have it', () => {
    const range = (value: number, valueTo: number) =>
      valueWords({ value, valueTo }, 'en')?.replaceAll('\u2060', '');
    expect(range(1_500_000_000, 2_000_000_000)).toBe('1.5–2\u00a0billion');
    expect(range(900_000, 1_200_000)).toBe('900,000–1.2\u00a0million');
    expect(range(20, 30)).toBe('20–30');
  });

  it('works nothing out of a round number to its last digit', () => {
    expect(formulaNumber(4_909_090_909, 5_400_000_000, 'en')).toBe('4.909\u00a0billion');
    expect(formulaNumber(806_907, 1_234_567, 'en')).toBe('806,907');
    expect(formulaNumber(60_784, 93_000, 'en')).toBe('60,784');
    expect(formulaNumber(4_909_090, 5_412_345, 'en')).toBe('4,909,090');
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
    expect(glued('хотелось бы понять, так ли это, он же знает', 'ru')).toBe(
      'хотелось\u00a0бы понять, так\u00a0ли это, он\u00a0же знает',
    );
    expect(glued('письмо № 214, т. е. за III квартал, 3 400 человек', 'ru')).toBe(
      'письмо №\u00a0214, т.\u00a0е. за\u00a0III\u00a0квартал, 3\u00a0400\u00a0человек',
    );
    expect(glued('сказал Ш. А. Назаров в 2021 году', 'ru')).toBe(
      'сказал Ш.\u00a0А.\u00a0Назаров в\u00a02021\u00a0году',
    );
  });
});

describe('a change in Russian', () => {
  const ru = translator('ru');
  const change = (fields: Partial<Comparator>): Comparator => ({
    direction: 'up',
    amount: 200,
    unit: 'percent',
    qualifier: 'exactly',
    base: null,
    ...fields,
  });
  const plain = (words: string) => words.replaceAll('\u00a0', ' ');

  it('has its preposition where it stands', () => {
    expect(plain(changeWords(change({}), 'ru', ru))).toBe('рост на 200 %');
    expect(plain(changeWords(change({ qualifier: 'more-than' }), 'ru', ru))).toBe('рост более чем на 200 %');
    expect(plain(changeWords(change({ unit: 'times', amount: 3, direction: 'down' }), 'ru', ru))).toBe(
      'снижение в 3 раза',
    );
  });

  it('stands in a table with a sign, or in words where a sign would not be read', () => {
    expect(plain(changeFigures(change({ direction: 'down', amount: 44 }), 'ru', ru))).toBe('−44 %');
    expect(plain(changeFigures(change({ qualifier: 'nearly' }), 'ru', ru))).toBe('рост почти на 200 %');
    expect(plain(changeFigures(change({ unit: 'times', amount: 5 }), 'ru', ru))).toBe('рост в 5 раз');
  });
});
