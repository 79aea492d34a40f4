import { expect, test } from 'vitest';
import { freezePlainText } from '../model/freeze.ts';
import { suggest } from '../suggest/index.ts';
import { prefillSelection, type Reading } from './index.ts';

const frozen = freezePlainText(`Итоги года

Число жалоб снизилось на 18 процентов, а число повторных проверок выросло на 44 процента.

Поставлено около 1,8 млрд кВт·ч электроэнергии, что на 23 процента больше, чем за тот же период прошлого года.

Министр воды Орлан Вертов, как передаёт агентство «Голос» со ссылкой на пресс-службу, назвал переговоры «трудными, но честными».

По оценке агентства, потери воды в каналах составляют от 35 до 40 процентов.

По его словам, расходы на ремонт оцениваются в 48,7 млн долл. США в год.

По данным агентства, численность работников, выехавших за рубеж, составила около 412 тысяч человек за девять месяцев 2026 года.

В консульства поступило 1 650 заявлений о нарушении прав.`);

const reading: Reading = {
  frozen,
  source: {
    id: '01J9ZZZZZZZZZZZZZZZZZZZZZZ',
    language: 'ru',
    published: '2026-11-12',
    publisher: { actor: null, name: 'Голос' },
    marking: null,
  },
  suggestions: suggest(frozen.text),
};

function select(kind: 'fact' | 'quote', words: string) {
  const start = frozen.text.indexOf(words);
  const [draft] = prefillSelection(reading, kind, { start, end: start + words.length });
  return draft.fields;
}

test('a change in per cent is a change, not a value', () => {
  expect(select('fact', 'Число жалоб снизилось на 18 процентов')).toMatchObject({
    value: null,
    comparator: { direction: 'down', amount: 18, unit: 'percent' },
  });
});

test('a figure with its change is one fact', () => {
  const words = 'Поставлено около 1,8 млрд кВт·ч электроэнергии, что на 23 процента больше';
  expect(select('fact', words)).toMatchObject({
    value: 1_800_000_000,
    unit: 'кВт·ч',
    qualifier: 'about',
    comparator: { direction: 'up', amount: 23, unit: 'percent' },
  });
});

test('a relayer who is named is no unnamed source', () => {
  expect(select('quote', 'трудными, но честными')).toMatchObject({
    speaker: { name: 'Орлан Вертов' },
    role: 'министр воды',
    reportedThrough: { party: { name: 'агентство «Голос»' }, descriptor: 'со ссылкой на пресс-службу' },
  });
});

test('what a share is a share of is no per cent; who estimates stands in the nominative', () => {
  expect(select('fact', 'потери воды в каналах составляют от 35 до 40 процентов')).toMatchObject({
    measure: 'потери воды в каналах',
    value: 35,
    valueTo: 40,
    originator: { name: 'агентство' },
  });
});

test('a word cut short ends no sentence, and the dollars are whose they are', () => {
  expect(select('fact', '48,7 млн долл. США')).toMatchObject({
    statement: 'По его словам, расходы на ремонт оцениваются в 48,7 млн долл. США в год.',
    measure: 'расходы на ремонт',
    unit: 'долл. США',
  });
});

test('what is counted is the subject with its participle; nine months are no year', () => {
  expect(
    select('fact', 'численность работников, выехавших за рубеж, составила около 412 тысяч'),
  ).toMatchObject({
    measure: 'численность работников, выехавших за рубеж',
    period: '2026-01/2026-09',
    qualifier: 'about',
    value: 412_000,
  });
});

test('a second number that names nothing counts what the first does', () => {
  const source = freezePlainText('На учёте состояло 3 210 работодателей; годом позже — 3 580.');
  const read = { ...reading, frozen: source, suggestions: suggest(source.text) };
  const drafts = prefillSelection(read, 'fact', { start: 0, end: source.text.length });
  expect(drafts.map(({ fields }) => fields)).toMatchObject([
    { value: 3_210, measure: 'работодатели' },
    { value: 3_580, measure: 'работодатели', unit: 'работодателей' },
  ]);
});

test('a number marked alone is the value, said by its sentence', () => {
  const source = freezePlainText('Принято 1 480 заявлений, из них 312 — о задержаниях.');
  const start = source.text.indexOf('312');
  const read = { ...reading, frozen: source, suggestions: { ...suggest(source.text), figures: [] } };
  const [draft] = prefillSelection(read, 'fact', { start, end: start + 3 });
  expect(draft.fields).toMatchObject({ value: 312, statement: source.text });
});

test('what is counted is called by its name; the unit stays as it goes with its number', () => {
  expect(select('fact', 'поступило 1 650 заявлений о нарушении прав')).toMatchObject({
    measure: 'заявления о нарушении прав',
    population: 'заявления',
    unit: 'заявлений',
  });
});

test('a draft of an instrument is called as the instrument; only its type makes it one', () => {
  const source = freezePlainText('Обсудили проект Концепции учёта работников и Draft Articles on Treaties.');
  const of = (words: string) => {
    const start = source.text.indexOf(words);
    const read = { ...reading, frozen: source, suggestions: suggest(source.text) };
    const [draft] = prefillSelection(read, 'agreement', { start, end: start + words.length });
    return draft.fields;
  };
  expect(of('проект Концепции учёта работников')).toMatchObject({ title: 'Концепция учёта работников' });
  expect(of('Draft Articles on Treaties')).toMatchObject({ title: 'Draft Articles on Treaties' });
});
