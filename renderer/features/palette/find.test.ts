import { describe, expect, it } from 'vitest';
import { translator } from '../../../core/language/translate.ts';
import type { Row } from '../../../core/model/row.ts';
import { rowWith } from '../../state/row.fixture.ts';
import { find, hits } from './find.ts';

const row = (kind: Row['kind'], number: number, title: string): Row =>
  rowWith({ kind, id: `${kind}-${number}`, number, title });
const rows = [
  row('fact', 24, 'Deported from Russia'),
  row('quote', 24, 'Deportation'),
  row('source', 3, 'Article'),
  row('quote', 7, 'Jamshid Kodirov, direct'),
  row('actor', 9, 'Jamshid Kodirov'),
];
const ask = (query: string, language: 'en' | 'ru' = 'en') =>
  find({ query, rows, language, t: translator(language), available: () => true, hasLibrary: true });
const ids = (groups: ReturnType<typeof ask>) =>
  groups.flatMap((group) => group.found.map((found) => found.id));

describe('find or do', () => {
  it('knows a record by letter and number in either language', () => {
    expect(ids(ask('f24'))[0]).toBe('fact-24');
    expect(ids(ask('Ф 24', 'ru'))[0]).toBe('fact-24');
    expect(ids(ask('F 24', 'ru'))[0]).toBe('fact-24');
  });

  it('names a briefing before the versions that were made of it', () => {
    const versions = [row('pack', 1, 'Water'), row('briefing', 2, 'Water')];
    const asked = { query: 'wat', rows: versions, language: 'en', t: translator('en') } as const;
    expect(ids(find({ ...asked, available: () => false, hasLibrary: true })).slice(0, 2)).toEqual([
      'briefing-2',
      'pack-1',
    ]);
  });

  it('opens a list of an empty library too, and none where no library is open', () => {
    const empty = {
      query: 'Facts',
      rows: [],
      language: 'en',
      t: translator('en'),
      available: () => false,
    } as const;
    expect(ids(find({ ...empty, hasLibrary: true }))).toEqual(['list:fact', 'search']);
    expect(find({ ...empty, hasLibrary: false })).toEqual([]);
  });

  it('opens a list of the library by its name', () => {
    expect(ids(ask('fac'))[0]).toBe('list:fact');
    expect(ids(ask('тезисы', 'ru'))[0]).toBe('list:line');
  });

  it('offers what the words name before a search for them', () => {
    expect(ids(ask('night'))).toEqual(['action:theme-night', 'search']);
    expect(ids(ask('xyz'))).toEqual(['search']);
  });

  it('puts somebody called so before the words he said', () => {
    expect(ids(ask('Jamshid'))).toEqual(['actor-9', 'quote-7', 'search']);
    expect(ids(ask('q7'))[0]).toBe('quote-7');
  });

  it('offers only things to do after >', () => {
    expect(ids(ask('>night'))).toEqual(['action:theme-night']);
  });

  it('marks what was typed where words begin', () => {
    expect(hits('Nearly deported, déporté', 'deport')).toEqual([
      [7, 13],
      [17, 23],
    ]);
  });
});
