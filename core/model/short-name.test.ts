import { expect, test } from 'vitest';
import { shortName } from './short-name.ts';

test.each([
  ['Marat Karabayev', 'Karabayev'],
  ['Сироджиддин Мухриддин', 'Мухриддин'],
  ['two people', 'two people'],
  ['one of them', 'one of them'],
  ['the port authority', 'the port authority'],
  ['the Trans-Caspian International Transport Route association', 'the Trans-Caspian International…'],
])('%s is %s beside a line', (name, short) => {
  expect(shortName(name)).toBe(short);
});
