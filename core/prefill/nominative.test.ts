import { expect, test } from 'vitest';
import { headInNominative, occasionInNominative, placeInNominative, roleInSentence } from './nominative.ts';

test('an occasion is called by its name, not as the sentence declined it', () => {
  const called: readonly (readonly [string, string])[] = [
    ['заседании межправительственной комиссии', 'заседание межправительственной комиссии'],
    ['очередном заседании Совета министров', 'очередное заседание Совета министров'],
    ['прошедшем саммите', 'прошедший саммит'],
    ['высоком форуме', 'высокий форум'],
    ['совместной пресс-конференции', 'совместная пресс-конференция'],
    ['двусторонних переговорах', 'двусторонние переговоры'],
    // Not known for certain: left to whoever confirms it.
    ['72-м заседании', '72-м заседании'],
    ['интервью агентству', 'интервью агентству'],
    ['CIS Council of Foreign Ministers', 'CIS Council of Foreign Ministers'],
  ];
  for (const [declined, name] of called) expect(occasionInNominative(declined)).toBe(name);
});

test('towns likewise; those that are never declined stay', () => {
  expect(['Москве', 'Ташкенте', 'Брюсселе', 'Душанбе', 'Moscow'].map(placeInNominative)).toEqual([
    'Москва',
    'Ташкент',
    'Брюссель',
    'Душанбе',
    'Moscow',
  ]);
});

test('a role loses the capital that only its sentence gave it', () => {
  const text =
    'Итоги.\n\nЗаместитель министра А. Б. сказал. Посол В. Г. заявил. В ответ Министр Д. Е. и МИД молчали.';
  expect(roleInSentence('Заместитель министра', text)).toBe('заместитель министра');
  expect(roleInSentence('Посол', text)).toBe('посол');
  expect(roleInSentence('Министр', text)).toBe('Министр');
  expect(roleInSentence('ноября 2026 г. посол', text)).toBe('посол');
  expect(roleInSentence('МИД', 'МИД сообщил.')).toBe('МИД');
  expect(roleInSentence('Президент', 'Президент заявил.')).toBe('Президент');
  expect(roleInSentence('Minister', 'Minister X said.')).toBe('Minister');
});

test('a title and an unnamed source stand in the nominative', () => {
  const called: readonly (readonly [string, string])[] = [
    ['Соглашением о воде', 'Соглашение о воде'],
    ['Концепцию учёта', 'Концепция учёта'],
    ['источника в министерстве', 'источник в министерстве'],
    ['Протокол о порядке', 'Протокол о порядке'],
    ['Договорённости о перемирии', 'Договорённости о перемирии'],
  ];
  for (const [declined, name] of called) expect(headInNominative(declined)).toBe(name);
});
