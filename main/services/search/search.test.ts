import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { describe as anchorOf } from '../../../core/anchoring/describe.ts';
import type { Id } from '../../../core/model/id.ts';
import { TemporaryLibrary } from '../../../tests/fixtures/temporary-library.ts';
import { Jobs } from '../jobs.ts';
import { tagRecords } from '../records/tags.ts';
import { createSearch, type Search } from './search.ts';

const TEXT =
  'Dushanbe, 8 October. The ministry said that nearly 93,000 people were deported. Ёлка Қурбонова ҳозир буд. «Рынок труда» обсудили вчера.';
let held: TemporaryLibrary;
let search: Search;
let source: Id;

beforeEach(async () => {
  held = await TemporaryLibrary.make();
  source = await held.addSource(TEXT, {
    publisher: { actor: null, name: 'Asia Courier' },
    published: '2024-10-08',
  });
  search = createSearch(held.library, new Jobs());
});
afterEach(async () => {
  search.close();
  await held.remove();
});

const found = async (query: string, filters?: Record<string, string[]>) =>
  (await search.find({ query, ...(filters && { filters }) })).hits.map(({ id }) => id);
const factOf = (words: string, fields = {}) => {
  const start = TEXT.indexOf(words);
  const anchors = [anchorOf({ text: TEXT }, source, { start, end: start + words.length })];
  return held.add('fact', { measure: 'people deported', value: 93_000, anchors, ...fields });
};

describe('search', () => {
  test('finds texts, evidence and metadata, each in its context', async () => {
    const fact = await factOf('93,000 people');
    const { hits, total } = await search.find({ query: 'deport people' });
    expect(total).toBe(2);
    expect(new Set(hits.map(({ id }) => id))).toEqual(new Set([source, fact]));
    const hit = hits.find(({ kind }) => kind === 'source');
    expect(hit?.bold.map(([from, to]) => hit.snippet.slice(from, to))).toEqual(['people', 'deported']);
    expect(TEXT.slice(hit?.offset ?? 0)).toMatch(/^people were deported/);
    expect(await found('елка қурбонова')).toEqual([source]);
    expect(await found('"рынок труда"')).toEqual([source]);
    expect(await found('asia cour')).toContain(source);
  });

  test('answers from what there is while a long text is taken in, and says so', async () => {
    search.close();
    search = createSearch(held.library, new Jobs(), 0);
    expect(await found('deported')).toEqual([source]);
    const long = await held.addSource(`${'The deported came home. '.repeat(20_000)}Plebiscite.`, {});
    const first = await search.find({ query: 'deported' });
    expect(first).toMatchObject({ behind: true, hits: [{ id: source }] });
    let last = await search.find({ query: 'plebiscite' });
    while (last.behind) last = await search.find({ query: 'plebiscite' });
    expect(last.hits.map(({ id }) => id)).toEqual([long]);
  });

  test('follows edits, removals and undo at once', async () => {
    expect(await found('plebiscite')).toEqual([]);
    const group = held.library.world.newId();
    const comment = await held.add('comment', { text: 'A plebiscite is unlikely.' }, group);
    expect(await found('plebiscite')).toEqual([comment]);
    await held.library.edit('comment:edit', null, (transaction) =>
      transaction.edit('comment', comment, { text: 'A referendum is unlikely.' }),
    );
    expect([await found('plebiscite'), await found('referendum')]).toEqual([[], [comment]]);
    await held.library.edit('comment:remove', null, (transaction) => transaction.remove('comment', comment));
    expect(await found('referendum')).toEqual([]);
  });

  test('forgives a typing error and says what it read; signs alone get a note', async () => {
    expect(await search.find({ query: 'depotred ' })).toMatchObject({
      total: 1,
      note: null,
      instead: [{ typed: 'depotred', read: ['deported'] }],
    });
    expect(await search.find({ query: '?!' })).toEqual({
      total: 0,
      hits: [],
      note: 'only-punctuation',
      instead: [],
    });
    expect(await search.find({ query: ' ' })).toMatchObject({ total: 0, note: null });
  });

  test('filters by kind, source, actor, date, tag with those under it, grade and marking', async () => {
    const graded = await factOf('93,000', { credibility: 2, period: '2024' });
    const marked = await factOf('people', { marking: 'amber' });
    const above = await held.add('tag', { name: 'Asia' });
    const under = await held.add('tag', { name: 'Labour', parent: above });
    await tagRecords(
      held.library,
      { records: [{ kind: 'fact', id: graded }], add: [under], remove: [] },
      null,
    );
    const [outlet] = await held.library.all('actor');
    await held.library.edit('actor:edit', null, (transaction) =>
      transaction.edit('actor', outlet?.record.id ?? '', { reliability: 'B' }),
    );
    const sorted = async (filters: Record<string, string[]>) => (await found('people', filters)).sort();
    expect(await sorted({ kind: ['fact'] })).toEqual([graded, marked].sort());
    expect(await sorted({ source: [source], kind: ['fact'] })).toEqual([graded, marked].sort());
    expect(await sorted({ actor: [outlet?.record.id ?? ''] })).toEqual([source]);
    expect(await sorted({ date: ['2024-10'], kind: ['source'] })).toEqual([source]);
    expect(await sorted({ tag: [above] })).toEqual([graded]);
    expect(await sorted({ grade: ['2'] })).toEqual([graded]);
    expect(await sorted({ grade: ['B'] })).toEqual([source]);
    expect(await sorted({ marking: ['amber'] })).toEqual([marked]);
    expect(await sorted({ marking: ['clear'] })).toEqual([graded, source].sort());
    expect(await sorted({ colour: ['red'] })).toHaveLength(3);
  });

  test('finds the source that a text is nearly a copy of', async () => {
    const article = Array.from(
      { length: 60 },
      (_, at) => `Sentence ${at} about subject${at * 7} was read.`,
    ).join(' ');
    const held60 = await held.addSource(article);
    expect(await search.nearest(article.replace('subject70', 'another matter'))).toBe(held60);
    expect(await search.nearest(article.slice(0, article.length / 5))).toBeNull();
    expect(await search.nearest('Quite different words.')).toBeNull();
  });
});

describe('the index file', () => {
  const file = () => join(held.library.store.directory, 'index', 'search.bin');
  const again = () => {
    search.close();
    search = createSearch(held.library, new Jobs());
  };

  test('is kept, and brought up to date with what was edited without it', async () => {
    const early = await held.add('comment', { text: 'Early bird' });
    expect(await found('bird')).toEqual([early]);
    const before = await readFile(file());
    search.close();
    const late = await held.add('comment', { text: 'Late bird' });
    await held.library.edit('comment:remove', null, (transaction) => transaction.remove('comment', early));
    again();
    expect(await found('bird')).toEqual([late]);
    expect(await readFile(file())).toEqual(before);
  });

  test('is made anew where it is damaged', async () => {
    await found('people');
    const bytes = await readFile(file());
    await writeFile(file(), bytes.with(bytes.length >> 1, (bytes[bytes.length >> 1] ?? 0) ^ 255));
    again();
    expect(await found('deported people')).toEqual([source]);
    expect(await readFile(file())).toEqual(bytes);
  });

  test('is not needed: a text that cannot be read leaves its source to be found by its title', async () => {
    const title = 'Ghost article';
    await held.library.edit('source:add', null, (transaction) =>
      transaction.add('source', { title, frozen: 'f'.repeat(64) }),
    );
    expect(await found('ghost')).toHaveLength(1);
    expect(existsSync(file())).toBe(true);
  });
});
