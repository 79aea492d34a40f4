import { expect, it } from 'vitest';
import { suggest } from '../index.ts';

const speakers = (text: string) => suggest(text).quotes.map(({ speaker, role }) => [speaker, role]);

it.each([
  ["The ministers of roads and of finance 'are still two trains apart', Sadia Marlow said after the talks."],
  ['Ministers of the four coastal states “are still two trains apart”, Sadia Marlow told the paper.'],
  ['The ministers agreed that they “are still two trains apart” and will meet in May, Sadia Marlow said.'],
  [
    'The ministers of both states, who met in Loman, pledged that they “are not apart” for long, Sadia Marlow said.',
  ],
])('the one who gives the account speaks, not the subject of what is told: %s', (text) => {
  expect(speakers(text)).toEqual([['Sadia Marlow', null]]);
});

it('finds the cue behind marks that hold its comma', () => {
  const text =
    'The two sides have “narrowed the gap”, and the talks “will go on until the ice melts,” Ola Brekk told reporters.';
  expect(speakers(text)).toEqual([
    ['Ola Brekk', null],
    ['Ola Brekk', null],
  ]);
});

it.each([
  ['Экономист Лола Мирзоева 24 февраля 2025 г. сообщила, что «рынок труда остывает».'],
  ['Как сообщила экономист Лола Мирзоева 24 февраля 2025 года, «рынок труда остывает».'],
])('a day between a name and its verb is part of neither: %s', (text) => {
  const [quote] = suggest(text).quotes;
  expect(quote).toMatchObject({
    speaker: 'Лола Мирзоева',
    role: expect.stringMatching(/^экономист$/i),
    said: '24 февраля 2025',
  });
});

it('reads past a day in English too', () => {
  expect(speakers('The market “is cooling”, economist Lola Brekk on 24 February told the paper.')).toEqual([
    ['Lola Brekk', 'economist'],
  ]);
});

it('«однако» after the words opens a clause and is nobody', () => {
  const text = 'Министр Лайло Шарифова отметила, что ведомство «готово», однако не назвала стран.';
  expect(speakers(text)).toEqual([['Лайло Шарифова', 'Министр']]);
});

it('who speaks before the words is not the one according to whom they were spoken', () => {
  const [quote] = suggest(
    'The water minister, Petra Hollin, told the council that the pact was “days away”, according to an official of her ministry.',
  ).quotes;
  expect(quote).toMatchObject({ speaker: 'Petra Hollin', reportedThrough: 'an official of her ministry' });
});

it('an initial is neither a pronoun nor a conjunction', () => {
  expect(speakers('Я. Колдер сообщила, что проверок «станет больше к осени».')).toEqual([
    ['Я. Колдер', null],
  ]);
  expect(speakers('Министр труда Таврии А. Бресский сообщил, что проверок «станет больше к осени».')).toEqual(
    [['А. Бресский', 'Министр труда Таврии']],
  );
});

it('one name after an office is a person, whom he may be', () => {
  const text = 'We saw Deputy Minister Rahimzoda today. He said the concept was “agreed in substance”.';
  expect(speakers(text)).toEqual([['Rahimzoda', null]]);
});

it('the verb tells the gender of a name that could be either', () => {
  const text =
    'Петра Холлин приехала в четверг. Холлин призвала партнёров подписать меморандум. Она назвала задержку «большой роскошью».';
  expect(speakers(text)).toEqual([['Петра Холлин', null]]);
});

it('a day of what was said is not the day it was said', () => {
  const [quote] = suggest(
    'The director, Ana Prat, said that “no party had refused” and would sign by 30 November.',
  ).quotes;
  expect(quote?.said).toBeNull();
});

it('who adds is whoever the sentence has just heard', () => {
  const text =
    'Ministers of the four states “will not make it”, the envoy, Anke Rohde, told the paper, adding that a “bridge of months” was near.';
  expect(speakers(text)).toEqual([
    ['Anke Rohde', 'the envoy'],
    ['Anke Rohde', 'the envoy'],
  ]);
});

it('the verb after that has its subject there', () => {
  const text =
    'A person near the talks said that the envoy, Sergei Orlik, had asked for the text “within ninety days”.';
  expect(speakers(text)).toEqual([['Sergei Orlik', 'the envoy']]);
});
