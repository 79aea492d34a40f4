import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ImportOutcome } from '../../../core/contract/answers.ts';
import { TemporaryLibrary } from '../../../tests/fixtures/temporary-library.ts';
import { parse } from '../../importing/parse.ts';
import { Jobs } from '../jobs.ts';
import { KnownSources } from './known-sources.ts';
import { importSource, pasteSource } from './sources.ts';

let held: TemporaryLibrary;
beforeEach(async () => {
  held = await TemporaryLibrary.make();
});
afterEach(() => held.remove());

const importing = {
  importer: { read: (file: { name: string; bytes: Uint8Array }) => parse(file), close: () => {} },
  jobs: new Jobs(),
  known: new KnownSources(),
  nearest: async () => null,
};
const bring = (name: string, text: string): Promise<ImportOutcome> =>
  importSource(held.library, importing, { file: { name, bytes: new TextEncoder().encode(text) } }, null);
const sources = async () => (await held.library.all('source')).map(({ record }) => record);

const ris = `TY  - NEWS
AU  - Karimova, Madina
TI  - Border talks go on in Dushanbe
T2  - Asia News
DA  - 2024/10/08
UR  - https://www.news.example/1/
Y2  - 2024/10/10
ER  - 
TY  - RPRT
TI  - On the crossing points of the north
PB  - Institute of the Region
DA  - 2023/13/45
ER  - 
`;

test('a catalogue makes a source of each entry, without a text and without a complaint', async () => {
  const outcome = await bring('desk.ris', ris);
  expect(outcome).toMatchObject({ outcome: 'imported', problem: null });
  expect(outcome.entries).toMatchObject({ made: [expect.any(String), expect.any(String)], held: [] });
  expect(await sources()).toMatchObject([
    {
      kind: 'press',
      title: 'Border talks go on in Dushanbe',
      author: 'Madina Karimova',
      publisher: { name: 'Asia News' },
      published: '2024-10-08',
      retrieved: '2024-10-10',
      frozen: null,
      original: null,
    },
    { kind: 'report', title: 'On the crossing points of the north', published: null },
  ]);
});

test('the same works from another program are noticed, and told only what they leave open', async () => {
  await bring('desk.ris', ris);
  const bib = `@article{k, title={Border talks go on in {Dushanbe}}, year=2024, url={http://news.example/1}, author={Somebody Else}}
@techreport{x, title={On the Crossing Points of the North}, author={Olimov, A.}, year=2023}
@article{y, title={Border talks go on in Dushanbe}, year=2019}`;
  const { entries } = await bring('other.bib', bib);
  expect([entries?.made.length, entries?.filled.length, entries?.held.length]).toEqual([1, 1, 1]);
  const [first, second] = await sources();
  expect(first?.author).toBe('Madina Karimova');
  expect(second).toMatchObject({ author: 'A. Olimov', published: '2023' });
  const again = await bring('other.bib', bib);
  expect(again).toMatchObject({ outcome: 'duplicate', made: null });
  expect(await sources()).toHaveLength(3);
});

test('one catalogue that names a work twice makes it once', async () => {
  await bring('desk.ris', ris + ris);
  expect(await sources()).toHaveLength(2);
});

test('the text of a catalogued source becomes its text, and what the catalogue said stands', async () => {
  const { made } = await bring('desk.ris', ris);
  const page = `<html><head><meta property="og:title" content="Border talks go on in Dushanbe">
    <meta property="og:url" content="https://news.example/1"><meta name="author" content="admin"></head>
    <body><p>The talks go on, the ministry said on Monday in Dushanbe.</p></body></html>`;
  const outcome = await bring('page.html', page);
  expect(outcome).toMatchObject({ outcome: 'imported', made });
  const [source] = await sources();
  expect(source).toMatchObject({
    author: 'Madina Karimova',
    original: { name: 'page.html' },
    frozen: expect.any(String),
  });
  expect(source?.lineCount).toBeGreaterThan(0);
  const pasted = await pasteSource(
    held.library,
    importing,
    { text: 'Crossing points are few.', fields: { title: 'On the crossing points of the north' } },
    null,
  );
  expect(pasted.made?.number).toBe(2);
  expect(await sources()).toHaveLength(2);
});

test('a JSON file that is no catalogue is a text like any', async () => {
  const outcome = await bring('data.json', '{"some": "thing", "other": [1, 2]}');
  expect(outcome).toMatchObject({ outcome: 'imported', format: 'text' });
  expect(outcome.entries).toBeUndefined();
});
