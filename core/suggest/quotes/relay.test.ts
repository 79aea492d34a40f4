import { expect, it } from 'vitest';
import { suggest } from '../index.ts';

const chain = (text: string) => {
  const [quote] = suggest(text).quotes;
  return [quote?.speaker, quote?.role, quote?.reportedThrough];
};

it.each([
  ['“We shall rebuild every house,” Karim Doston, quoted by the agency Talas.'],
  ['“We shall rebuild every house,” said Karim Doston, quoted by the agency Talas.'],
])('who is quoted by an outlet speaks, the outlet passes it on: %s', (text) => {
  expect(chain(text)).toEqual(['Karim Doston', null, 'the agency Talas']);
});

it('whom an outlet quotes speaks, whichever of the two is the subject', () => {
  const expected = ['Ikrom Sharif', 'the headman', 'Talas'];
  expect(chain('“The well is dry,” Talas quoted the headman, Ikrom Sharif, as saying.')).toEqual(expected);
  expect(chain('“The well is dry,” the headman, Ikrom Sharif, was quoted by Talas as saying.')).toEqual(
    expected,
  );
});

it('the same in Russian, in any order', () => {
  expect(chain('«Колодец сухой», — цитирует главу района Икрома Шарифа агентство «Талас».')).toEqual([
    'Икрома Шарифа',
    'главу района',
    'агентство «Талас»',
  ]);
  expect(chain('«Колодец сухой», — приводит агентство «Талас» слова главы района Икрома Шарифа.')).toEqual([
    'Икрома Шарифа',
    'главы района',
    'агентство «Талас»',
  ]);
});

it('a verb of passing on is no role of the speaker', () => {
  expect(chain('«Крыша выдержала», — заявил Павел Орн, передаёт «Талас».')).toEqual([
    'Павел Орн',
    null,
    'Талас',
  ]);
});

it('a source that reports what another said is the channel', () => {
  const text =
    'Как сообщил источник в министерстве труда, министр Бахром Назаров на встрече заявил, что «стороны близки».';
  expect(chain(text)).toEqual(['Бахром Назаров', 'министр', 'источник в министерстве труда']);
});

it('whoever is told something passes nothing on, unless it is an outlet', () => {
  const told = (whom: string) =>
    chain(`Deputy Minister Laila Sharp told ${whom} on 5 November that “the text is ready”.`)[2];
  expect(told('the institute')).toBeNull();
  expect(told('the Lough Herald')).toBe('the Lough Herald');
});
