import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type CitationStyle, renderReferences } from './references.ts';

const read = (file: string): string =>
  readFileSync(new URL(`../../assets/csl/${file}`, import.meta.url), 'utf8');
const style = (name: string): CitationStyle => ({
  style: read(`${name}.csl`),
  locales: { en: read('locales-en-GB.xml'), ru: read('locales-ru-RU.xml') },
});
const chicago = style('chicago');
const gost = style('gost-r-7.0.5');

const day = (...parts: readonly number[]) => ({ 'date-parts': [[...parts]] });
const items = [
  {
    id: 'karimova',
    type: 'article-newspaper',
    title: 'Border talks go on',
    author: [{ family: 'Karimova', given: 'Madina' }],
    'container-title': 'Asia News',
    issued: day(2024, 10, 8),
    URL: 'https://news.example/1',
    accessed: day(2024, 10, 10),
    language: 'en',
  },
  {
    id: 'saidova',
    type: 'article-newspaper',
    title: 'Переговоры о границе продолжаются',
    author: [{ family: 'Саидова', given: 'Мадина Олимовна' }],
    'container-title': 'Вестник',
    issued: day(2024, 10, 8),
    URL: 'https://news.example/2',
    accessed: day(2024, 10, 10),
    language: 'ru',
  },
  {
    id: 'institute',
    type: 'report',
    title: 'On the crossing points',
    author: [{ literal: 'Institute of the Region' }],
    publisher: 'Institute of the Region',
    'publisher-place': 'Dushanbe',
    issued: day(2023),
    language: 'en',
  },
  {
    id: 'hakimov',
    type: 'article-journal',
    title: 'Ҷумҳурӣ ва сарҳад',
    author: [
      { family: 'Ҳакимов', given: 'Қ.' },
      { family: 'Ғаниев', given: 'Ӯ.' },
    ],
    'container-title': 'Паём',
    volume: '3',
    issue: '2',
    page: '10–15',
    issued: day(2022),
    language: 'tg',
  },
  {
    id: 'ministry',
    type: 'webpage',
    title: 'Что сделано?',
    'container-title': 'Министерство',
    language: 'ru',
  },
];

const list = (citation: CitationStyle, language: 'en' | 'ru'): string[] =>
  renderReferences(items, citation, language).map(({ text }) => text);

describe('a list of references', () => {
  test('in Chicago form, for an English pack', () => {
    expect(list(chicago, 'en')).toEqual([
      'Institute of the Region. On the crossing points. Dushanbe: Institute of the Region, 2023.',
      'Karimova, Madina. “Border talks go on”. Asia News, 8 October 2024. Accessed 10 October 2024. https://news.example/1.',
      'Саидова, Мадина Олимовна. “Переговоры о границе продолжаются”. Вестник, 8 October 2024. Accessed 10 October 2024. https://news.example/2.',
      'Ҳакимов, Қ., and Ӯ. Ғаниев. “Ҷумҳурӣ ва сарҳад”. Паём 3, no. 2 (2022): 10–15.',
      '“Что сделано?” Министерство, n.d.',
    ]);
  });

  test('by GOST R 7.0.5, for a Russian pack: its own script first', () => {
    expect(list(gost, 'ru')).toEqual([
      'Саидова М. О. Переговоры о границе продолжаются [Электронный ресурс] // Вестник. 2024. 8 окт. URL: https://news.example/2 (дата обращения: 10.10.2024).',
      'Ҳакимов Қ., Ғаниев Ӯ. Ҷумҳурӣ ва сарҳад // Паём. 2022. Т. 3. № 2. С. 10–15.',
      'Что сделано? // Министерство. [б. д.].',
      'Institute of the Region. On the crossing points. Dushanbe: Institute of the Region, 2023.',
      'Karimova M. Border talks go on [Электронный ресурс] // Asia News. 2024. 8 окт. URL: https://news.example/1 (дата обращения: 10.10.2024).',
    ]);
  });

  test('names each item it was given, once, in whatever order they came', () => {
    const forwards = renderReferences(items, chicago, 'en');
    expect(renderReferences([...items].reverse(), chicago, 'en')).toEqual(forwards);
    expect(forwards.map(({ id }) => id).sort()).toEqual(items.map(({ id }) => id).sort());
    expect(renderReferences([], chicago, 'en')).toEqual([]);
  });

  test('takes items that say next to nothing, or nonsense', () => {
    const odd = [
      { id: '1', type: '' },
      { id: '2', type: 'no-such-type', title: '<b>Tags & "marks"</b>' },
      { id: '3', type: 'book', title: 'Dates', issued: { raw: 'autumn' } },
    ];
    for (const citation of [chicago, gost]) {
      const rendered = renderReferences(odd, citation, 'en');
      expect(rendered).toHaveLength(3);
      expect(rendered.find(({ id }) => id === '2')?.text).toContain('&');
    }
  });

  test('is refused for what is no style', () => {
    expect(() => renderReferences(items, { ...chicago, style: '<style/>' }, 'en')).toThrow();
  });
});
