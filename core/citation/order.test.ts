import fc from 'fast-check';
import { expect, test } from 'vitest';
import { orderReferences } from './order.ts';

const titled = (...titles: readonly string[]) =>
  titles.map((title, index) => ({ id: String(index), type: 'book', title }));
const order = (language: 'en' | 'ru', ...titles: readonly string[]): (string | undefined)[] =>
  orderReferences(titled(...titles), language).map(({ title }) => title);

test('the scripts stand apart, the language of the pack first', () => {
  const titles = ['Яблоко', 'Zebra', 'Ёлка', 'Apple', '条約'];
  expect(order('en', ...titles)).toEqual(['Apple', 'Zebra', 'Ёлка', 'Яблоко', '条約']);
  expect(order('ru', ...titles)).toEqual(['Ёлка', 'Яблоко', 'Apple', 'Zebra', '条約']);
});

test('Tajik letters stand by the letters they come from', () => {
  expect(order('ru', 'Ҳаким', 'Хаким', 'Цой', 'Ғафур', 'Гафур', 'Дод', 'Ҷалол', 'Чалол', 'Шариф')).toEqual([
    'Гафур',
    'Ғафур',
    'Дод',
    'Хаким',
    'Ҳаким',
    'Цой',
    'Чалол',
    'Ҷалол',
    'Шариф',
  ]);
});

test('quotation marks and an article before a title do not count; numbers count as numbers', () => {
  expect(order('en', '“Zeal”', 'The Apple', 'Report 10', 'Report 9')).toEqual([
    'The Apple',
    'Report 9',
    'Report 10',
    '“Zeal”',
  ]);
});

test('an author comes before a title, then the date', () => {
  const items = [
    {
      id: 'late',
      type: 'book',
      title: 'A',
      author: [{ family: 'Saidov' }],
      issued: { 'date-parts': [[2024]] },
    },
    {
      id: 'early',
      type: 'book',
      title: 'B',
      author: [{ family: 'Saidov' }],
      issued: { 'date-parts': [[2020, 5]] },
    },
    { id: 'other', type: 'book', title: 'Zoo', author: [{ literal: 'Institute' }] },
  ];
  expect(orderReferences(items, 'en').map(({ id }) => id)).toEqual(['other', 'early', 'late']);
});

test('however they come, they come out the same', () => {
  const item = fc.record({
    type: fc.constant('book'),
    id: fc.uuid(),
    title: fc.oneof(fc.string({ maxLength: 6 }), fc.constantFrom('Тоҷик', 'Таджик', 'Tajik', '')),
  });
  fc.assert(
    fc.property(fc.uniqueArray(item, { selector: ({ id }) => id, maxLength: 12 }), (items) => {
      expect(orderReferences([...items].reverse(), 'ru')).toEqual(orderReferences(items, 'ru'));
    }),
  );
});
