import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { asCyrillic, asDrawn, isMisread } from './letters.ts';

describe('letters as they are drawn', () => {
  test.each([
    ['di\u001berent rules, a de\u001cnition', 'different rules, a definition'],
    ['Cor\u001b', 'Corff'],
    ['LaTeX \u0016 \u0013система\u0014', 'LaTeX — «система»'],
    ['австрий\u007f', 'австрий-'],
    ['na¨ıve, Universit¨at, Ren´e', 'naïve, Universität, René'],
    // Where an accent is a sign of its own, and a control character no ligature.
    ['a ` b, 5´ north, ´so´', 'a ` b, 5´ north, ´so´'],
    ['\u0010\u0011 $\u0015E', '\u0010\u0011 $\u0015E'],
    ['one\u000d\u000atwo', 'one\u000d\u000atwo'],
  ])('%j', (given, drawn) => expect(asDrawn(given)).toBe(drawn));
});

const misread = (text: string): string => iconv.decode(iconv.encode(text, 'windows-1251'), 'windows-1252');

describe('windows-1251 taken for windows-1252', () => {
  test.each([
    'Министр чётко заявил: «Нет». Через границу не пропущены 93 000 человек — и точка.',
    'Соглашение № 4 между Россией и Таджикистаном',
    'Міністр заявив, що її країна і Євросоюз підписали угоду ще торік, у травні',
  ])('%s', (text) => {
    expect(isMisread(misread(text))).toBe(true);
    expect(asCyrillic(misread(text))).toBe(text);
  });

  test('marks of notes stay', () => {
    expect(asCyrillic(`${misread('подписан')}² ${misread('вчера')}³`)).toBe('подписан² вчера³');
  });

  test('words of Latin letters stay among them', () => {
    const mixed = `${misread('Договор подписан в городе')} Orléans, naïf, Universität, Łódź`;
    expect(asCyrillic(mixed)).toBe('Договор подписан в городе Orléans, naïf, Universität, Łódź');
  });

  test.each([
    'L’été dernier, à Orléans, où l’on a créé la société.',
    'Þórður og Ægir á Ísafirði eru hér.',
    'Đại hội đã thông qua nghị quyết về đối ngoại.',
    'Größe, Ärger, Übung, öffentlich',
  ])('no language is mistaken: %s', (text) => expect(isMisread(text)).toBe(false));
});
