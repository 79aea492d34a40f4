import { expect, test } from 'vitest';
import { yardsticks } from '../model/yardstick.ts';
import { input, paragraph, records, section, text } from './check.fixture.ts';
import { check } from './check.ts';
import { likelihoodsIn } from './yardsticks.ts';

const words = (sentence: string, language: 'en' | 'ru' = 'en') =>
  likelihoodsIn(sentence, language).map(({ word, scale }) => `${word} ${scale}`);

test('every word of a sentence is read, each as long as it is', () => {
  expect(words('It is very likely, or at least roughly even, and hardly a remote chance.')).toEqual([
    'very likely icd203',
    'roughly even icd203',
    'remote chance phia',
  ]);
  expect(words('Almost certainly unlikely; a likelyhood is none.')).toEqual([
    'almost certainly both',
    'unlikely both',
  ]);
  expect(words('Крайне маловероятно, скорее всего нет.', 'ru')).toEqual([
    'крайне маловероятно both',
    'скорее всего both',
  ]);
});

test('the terms of both published yardsticks are known, each as its own', () => {
  for (const scale of ['icd203', 'phia'] as const)
    for (const { term } of yardsticks[scale])
      expect([scale, 'both'], term).toContain(likelihoodsIn(`It is ${term}.`, 'en')[0]?.scale);
});

test('a sentence that mixes two yardsticks is told of whichever comes first', () => {
  const mixed = (sentence: string) =>
    check(
      input([section([paragraph([text(sentence)], true)])], records(), {}, { yardstick: 'icd203' }),
    ).flatMap(({ kind, params }) => (kind === 'scales-mixed' ? [params.word] : []));
  expect(mixed('It is very likely, a realistic possibility at least.')).toEqual(['realistic possibility']);
  expect(mixed('A realistic possibility, and very likely.')).toEqual(['realistic possibility']);
  expect(mixed('Odds are roughly even.')).toEqual([]);
});
