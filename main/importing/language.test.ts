import { expect, test } from 'vitest';
import { languageOf } from './language.ts';

test.each([
  ['en', 'The minister said that no date had been set for the next round of talks on the border.'],
  ['ru', 'Министр заявил, что дата следующего раунда переговоров о границе не назначена.'],
  ['tg', 'Вазири корҳои хориҷӣ гуфт, ки санаи даври навбатии гуфтушунид муайян нашудааст.'],
  ['uk', 'Міністр заявив, що дату наступного раунду переговорів про кордон не призначено.'],
  ['fr', 'Le ministre a déclaré qu’aucune date n’avait été fixée pour la prochaine série de négociations.'],
  ['en', 'A tachyon walks into a bar. Ouch.'],
])('%s: %s', (language, text) => {
  expect(languageOf(text).language).toBe(language);
});

test('what a document says of itself decides between near ones only', () => {
  const russian = 'Министр заявил, что дата следующего раунда переговоров о границе не назначена.';
  expect(languageOf(russian, 'en-US').language).toBe('ru');
  expect(languageOf('2024: 93,000', 'de').language).toBe('de');
});

test('a report in two languages is in the one it has more of', () => {
  const russian =
    'Стороны обсудили упрощение поездок граждан и порядок прохождения границы. По данным министерства, за год отказано во въезде тысячам человек, и большинство из них вернулись домой. Пункты пропуска открыты ежедневно, кроме выходных дней.';
  const tajik =
    'Вазири корҳои хориҷӣ гуфт, ки санаи даври навбатии гуфтушунид муайян нашудааст ва тарафҳо боз вомехӯранд.';
  expect(languageOf(`${russian} ${russian} ${russian} ${tajik}`).language).toBe('ru');
  expect(languageOf(`${tajik} ${tajik} ${tajik} ${russian}`).language).toBe('tg');
});
