import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Refusal } from '../../../core/contract/result.ts';
import { inProcess } from '../../../tests/fixtures/in-process.ts';
import { folderFor, writeTree } from '../../platform/write-tree.ts';
import { makeSample } from '../../sample/index.ts';
import { type Handlers, handlersOf } from '../handlers.ts';
import { Jobs } from '../jobs.ts';
import type { Library } from '../library.ts';
import type { FileOut } from './everything-out.ts';
import { exported } from './export.ts';

let folder: string;
let library: Library;
let handlers: Handlers;
let briefing: string;
let jobs: Jobs;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'precis-out-'));
  ({ library, briefing } = await makeSample(join(folder, 'library'), inProcess));
  jobs = new Jobs();
  handlers = handlersOf(library, { ...inProcess, jobs });
});
afterAll(async () => {
  await library.close();
  await rm(folder, { recursive: true, force: true });
});

const all = { language: 'en' } as const;
const out = (to: string, wanted: Parameters<typeof exported>[2] = all) =>
  exported(library, { ...inProcess, jobs }, wanted, (files) => writeTree(join(folder, to), files));
/** An anchor on words of a source. */
async function anchorAt(source: string, text: string, exact: string) {
  const start = text.indexOf(exact);
  const end = start + exact.length;
  const [before, after] = [text.slice(Math.max(0, start - 32), start), text.slice(end, end + 32)];
  return { source, start, end, exact, before, after, state: 'exact' as const };
}
const refusal = (given: Promise<unknown>) =>
  given.then(
    () => null,
    (error: unknown) => (error instanceof Refusal ? error.problems[0] : String(error)),
  );
const filesIn = async (of: string) =>
  (await readdir(join(folder, of), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

test('titles that no system takes as they are go out under names that every one does', async () => {
  const titles = ['CON', '../../a/b\\c:d', 'What is open…...', '😀'.repeat(300), 'Документы '.repeat(60)];
  const { 0: first, length } = library.rows('source');
  expect(length).toBe(titles.length);
  expect(first).toBeDefined();
  for (const [i, { id }] of library.rows('source').entries())
    await handlers['source:edit']({ id, fields: { title: titles[i] ?? '' } }, null);
  const { written, missing } = await out('named');
  expect(missing).toBe(0);
  const files = await filesIn('named');
  expect(files).toHaveLength(written);
  expect((await readdir(join(folder, 'named', 'sources'))).length).toBe(titles.length);
  for (const file of files)
    for (const part of file.slice(folder.length + 1).split('/')) {
      expect(part).not.toMatch(/[<>:"\\|?*\p{Cc}\p{Cs}]|[. ]$|^(con|aux|nul|prn)(\.|$)/iu);
      expect(Buffer.byteLength(part)).toBeLessThanOrEqual(255);
    }
}, 60_000);

test('the text that annotations name goes out under its hash, with a citation that says what it is', async () => {
  const [{ id } = { id: '' }] = library.rows('source');
  const { record } = await library.get('source', id);
  const files = await filesIn('named');
  const of = async (name: string) =>
    readFile(files.find((file) => file.includes('/S 1 ') && file.endsWith(name)) ?? '');
  expect(
    createHash('sha256')
      .update(await of('frozen.json'))
      .digest('hex'),
  ).toBe(record.frozen);
  const [item] = JSON.parse((await of('citation.json')).toString('utf8'));
  expect(item).toMatchObject({ id: 'S-1', title: record.title, language: record.language });
});

test('a briefing goes out with what it rests on, and nothing else of the library does', async () => {
  const secret = 'Nothing of this note on beekeeping belongs to the briefing.';
  const file = { name: 'bees.txt', bytes: new TextEncoder().encode(`${secret}\n`) };
  const { made } = await handlers['source:import']({ file }, null);
  // Facts of the whole library are looked at when a briefing is checked: this one is not for those who get it.
  await handlers['fact:add'](
    {
      statement: 'Two hives of the beekeeping kind',
      measure: 'hives',
      value: 2,
      anchors: [await anchorAt(made?.id ?? '', secret, 'beekeeping')],
    },
    null,
  );
  await out('part', { language: 'en', briefing });
  const files = await filesIn('part');
  expect(files.some((name) => name.endsWith('note.docx'))).toBe(true);
  expect(files.filter((name) => name.endsWith('citation.json')).length).toBeGreaterThan(2);
  for (const name of files) {
    expect(name).not.toMatch(/bees/i);
    expect((await readFile(name)).includes('beekeeping'), name).toBe(false);
  }
}, 60_000);

test('can be stopped: what is written stays whole, and nothing says that a thing is missing', async () => {
  let seen = 0;
  async function* counted(files: AsyncIterable<FileOut>) {
    for await (const file of files) {
      yield file;
      seen += 1;
      if (seen === 20) jobs.cancelAll();
    }
  }
  const stopped = exported(library, { ...inProcess, jobs }, all, (files) =>
    writeTree(join(folder, 'stopped'), counted(files)),
  );
  expect(await refusal(stopped)).toMatchObject({ code: 'export-cancelled' });
  const files = await filesIn('stopped');
  expect(files).toHaveLength(20);
  expect(files.filter((name) => name.endsWith('.missing.txt'))).toEqual([]);
}, 60_000);

test('never writes over another export, nor beside what is there', async () => {
  await mkdir(join(folder, 'taken'));
  await writeFile(join(folder, 'taken', 'mine.txt'), 'mine');
  expect(await refusal(out('taken'))).toMatchObject({ code: 'export-not-empty' });
  expect(await readdir(join(folder, 'taken'))).toEqual(['mine.txt']);
  const inside = await folderFor(join(folder, 'taken'), 'Out: 2024');
  expect(inside).toBe(join(folder, 'taken', 'Out- 2024'));
  await mkdir(inside);
  expect(await folderFor(join(folder, 'taken'), 'Out: 2024')).toBe(`${inside} (2)`);
  expect(await folderFor(join(folder, 'missing'), 'Out')).toBe(join(folder, 'missing'));
});

test('a place that cannot be written says what, why and how far it came, and leaves no half of a file', async () => {
  const bytes = new TextEncoder().encode('x');
  async function* files(): AsyncGenerator<FileOut> {
    yield { path: ['a.txt'], bytes, missing: false };
    // A file stands where a folder is wanted, as one does on a disk that fails.
    yield { path: ['a.txt', 'b.txt'], bytes, missing: false };
  }
  expect(await refusal(writeTree(join(folder, 'broken'), files()))).toMatchObject({
    code: 'export-unwritten',
    params: { detail: 'a.txt/b.txt', written: 1 },
  });
  expect(await readFile(join(folder, 'broken', 'a.txt'), 'utf8')).toBe('x');
  await writeFile(join(folder, 'file'), '');
  expect(await refusal(out('file'))).toMatchObject({ code: 'export-unwritten', params: { why: 'ENOTDIR' } });
});

test('a way out of the folder is no place to write', async () => {
  async function* files(): AsyncGenerator<FileOut> {
    yield { path: ['..', 'escaped.txt'], bytes: new Uint8Array(), missing: false };
  }
  expect(await refusal(writeTree(join(folder, 'inside'), files()))).toMatchObject({
    code: 'export-unwritten',
  });
  expect(await readdir(folder)).not.toContain('escaped.txt');
});

test('where something cannot be printed, the reason stands in its place in the language of the reader', async () => {
  await handlers['briefing:add']({ title: 'Empty', kind: 'information', language: 'ru' }, null);
  const { missing } = await out('reasons', { language: 'ru' });
  expect(missing).toBeGreaterThan(0);
  const reasons = (await filesIn('reasons')).filter((name) => name.endsWith('.missing.txt'));
  expect(reasons).toHaveLength(missing);
  for (const name of reasons) expect(await readFile(name, 'utf8')).toMatch(/\p{Script=Cyrillic}/u);
}, 60_000);
