import { afterEach, beforeEach, expect, test } from 'vitest';
import { TemporaryLibrary } from '../../../tests/fixtures/temporary-library.ts';
import { setLibrary } from '../libraries.ts';
import { editRecord } from '../records/records.ts';
import { knownWords } from './known-words.ts';

let held: TemporaryLibrary;
beforeEach(async () => {
  held = await TemporaryLibrary.make();
});
afterEach(() => held.remove());

const name = (text: string, language = 'ru') => ({ text, language, preferred: true });
const known = (text: string) => knownWords(held.library, text);

test('names of people and places are known in their cases, those of bodies as they stand', async () => {
  await held.add('actor', { kind: 'person', names: [name('Далер Ншонзода'), name('Daler Nshonzoda', 'en')] });
  await held.add('actor', { kind: 'organisation', names: [name('Тахоратсоз')] });
  await held.add('place', { names: [name('Ншонобод')] });
  expect(await known('Встреча с Ншонзодой в Ншонободе; у Тахоратсоза, Тахоратсоз.')).toEqual([
    'Ншонзодой',
    'Ншонободе',
    'Тахоратсоз',
  ]);
  expect(await known('Nshonzoda’s words, NSHONZODA')).toEqual(['Nshonzoda’s', 'NSHONZODA']);
});

test('a name that comes later, and a form of the house list, are known from then on', async () => {
  expect(await known('Nshonzoda, Rasoulzoda')).toEqual([]);
  const id = await held.add('actor', { kind: 'person', names: [name('Nshonzda', 'en')] });
  await held.library.edit('actor:edit', null, (transaction) =>
    editRecord(transaction, 'actor', id, { names: [name('Nshonzoda', 'en')] }),
  );
  const term = { preferred: 'Rasoulzoda', language: 'en', avoid: ['Rasulzoda'] };
  await setLibrary(held.library, { settings: { houseList: [term] } }, null);
  expect(await known('Nshonzoda, Rasoulzoda, Rasulzoda')).toEqual(['Nshonzoda', 'Rasoulzoda']);
});
