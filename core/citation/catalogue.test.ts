import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCatalogue } from './catalogue.ts';

describe('RIS', () => {
  const ris = `TY  - NEWS
AU  - Karimova, Madina
AU  - Ministry of Transport
TI  - Border talks
  go on
T2  - Asia News
DA  - 2024/10/08/
UR  - https://news.example/1
Y2  - 2024/10/10
SP  - 3
EP  - 4
ER  - \r
TY  - RPRT
TI  - Second
ER  - `;

  test('becomes items', () => {
    expect(readCatalogue(`\uFEFF${ris}`)).toEqual([
      {
        type: 'article-newspaper',
        title: 'Border talks go on',
        'container-title': 'Asia News',
        URL: 'https://news.example/1',
        author: [{ family: 'Karimova', given: 'Madina' }, { literal: 'Ministry of Transport' }],
        issued: { 'date-parts': [[2024, 10, 8]] },
        accessed: { 'date-parts': [[2024, 10, 10]] },
        page: '3–4',
      },
      { type: 'report', title: 'Second' },
    ]);
  });
});

describe('BibTeX', () => {
  const bibtex = `
@comment{not an entry}
@string{asia = "Asia News"}
@article{karimova24,
  author = {Karimova, Madina and {Ministry of Transport and Roads} and Jan van der Berg and others},
  title = {{Border} talks: \\"Uber {\\v S}koda \\& 50\\% -- ''{\\ss}''},
  journal = asia # " Daily",
  month = oct, year = 2024, pages = {3--4},
  url = {https://news.example/a\\_b},
}
@online(site, title = "Site {with "marks"}", date = {2024-10-08}, urldate={2024-10-10})
`;

  test('becomes items, TeX plain text', () => {
    expect(readCatalogue(bibtex)).toEqual([
      {
        id: 'karimova24',
        type: 'article-journal',
        title: 'Border talks: Über Škoda & 50% – ”ß”',
        'container-title': 'Asia News Daily',
        author: [
          { family: 'Karimova', given: 'Madina' },
          { literal: 'Ministry of Transport and Roads' },
          { family: 'van der Berg', given: 'Jan' },
        ],
        issued: { 'date-parts': [[2024, 10]] },
        page: '3–4',
        URL: 'https://news.example/a_b',
      },
      {
        id: 'site',
        type: 'webpage',
        title: 'Site with "marks"',
        issued: { 'date-parts': [[2024, 10, 8]] },
        accessed: { 'date-parts': [[2024, 10, 10]] },
      },
    ]);
  });
});

describe('CSL-JSON', () => {
  test('is taken as it is, one item or many, and what is no item is left out', () => {
    expect(readCatalogue('[{"type":"book","title":"One","own":1},{"title":"no type"},7]')).toEqual([
      { type: 'book', title: 'One', own: 1 },
    ]);
    expect(readCatalogue('{"items":[{"type":"book"}]}')).toEqual([{ type: 'book' }]);
  });
});

test('what is none of them has no items', () => {
  expect(readCatalogue('Dear colleagues, write to a@b.example {soon}.')).toEqual([]);
  expect(readCatalogue('')).toEqual([]);
});

test('a broken file is read as far as it goes, at once', () => {
  const whole =
    'TY  - NEWS\nTI  - A\nER  - \n@book{a, title = {B{c}}, year = 2024}\n@string{x="y"}\n@misc{b, note = x # "z"}';
  fc.assert(
    fc.property(fc.nat(whole.length), fc.nat(whole.length), fc.string({ maxLength: 4 }), (from, at, junk) => {
      const text = whole.slice(from, at) + junk + whole.slice(at);
      for (const item of readCatalogue(text)) expect(typeof item.type).toBe('string');
    }),
  );
  expect(readCatalogue(`@book{${'{'.repeat(100_000)}`)).toEqual([]);
});
