import { expect, test } from 'vitest';
import { writeNumbers } from './docx-numbering.ts';
import { letter, roman, russianLetters } from './numeral.ts';

const level = (at: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
const numbering = `<w:numbering>
<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', 'Article %1')}${level(1, 'decimal', '%1.%2')}${level(2, 'russianLower', '%3)')}</w:abstractNum>
<w:abstractNum w:abstractNumId="1">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%1-%2', '<w:isLgl/>')}</w:abstractNum>
<w:abstractNum w:abstractNumId="2">${level(0, 'bullet', '•')}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>
</w:numbering>`;
const styles =
  '<w:styles><w:style w:type="paragraph" w:styleId="Article"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Own"><w:basedOn w:val="Article"/></w:style></w:styles>';

const item = (list: number, at: number): string =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr></w:pPr></w:p>`;
const labels = (...paragraphs: readonly string[]): string[] =>
  [...writeNumbers(paragraphs.join(''), numbering, styles).matchAll(/<w:p>.*?<\/w:p>/g)].map(
    ([paragraph]) => /<w:t[^>]*>([^<]*)<\/w:t>/.exec(paragraph)?.[1]?.trim() ?? '',
  );

test('paragraphs get the numbers Word shows: levels restart under a new one, and bullets are no numbers', () => {
  expect(
    labels(
      item(1, 0),
      item(1, 1),
      item(1, 1),
      item(1, 2),
      item(1, 0),
      item(1, 1),
      item(1, 2),
      item(1, 2),
      item(3, 0),
      item(2, 0),
      item(2, 0),
      item(2, 1),
    ),
  ).toEqual(['Article 1', '1.1', '1.2', 'а)', 'Article 2', '2.1', 'а)', 'б)', '', 'I.', 'II.', '2-1']);
});

test('a style may number a paragraph, by what it is based on too; the paragraph may say no', () => {
  const styled = '<w:p><w:pPr><w:pStyle w:val="Own"/></w:pPr></w:p>';
  const unnumbered =
    '<w:p><w:pPr><w:pStyle w:val="Own"/><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:p>';
  expect(labels(styled, unnumbered, styled)).toEqual(['Article 1', '', 'Article 2']);
});

test('numerals', () => {
  expect([1, 4, 9, 14, 40, 90, 1994, 0, 4000].map(roman)).toEqual([
    'i',
    'iv',
    'ix',
    'xiv',
    'xl',
    'xc',
    'mcmxciv',
    '0',
    '4000',
  ]);
  expect([1, 26, 27, 53].map((value) => letter(value))).toEqual(['a', 'z', 'aa', 'aaa']);
  expect(letter(3, russianLetters)).toBe('в');
});
