import { mkdtemp, open, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Input } from '../../../core/contract/commands.ts';
import { Refusal } from '../../../core/contract/result.ts';
import { defaultOptions } from '../../../core/pack/index.ts';
import { ministryTemplate, withFiles } from '../../../tests/fixtures/house-word.ts';
import { inProcess } from '../../../tests/fixtures/in-process.ts';
import { readHouseAt } from '../../platform/house-folder.ts';
import { pdfText } from '../../printing/printed.fixture.ts';
import { unzip } from '../../printing/zip.ts';
import { makeSample } from '../../sample/index.ts';
import { type Handlers, handlersOf } from '../handlers.ts';
import type { Library } from '../library.ts';
import { everythingOut } from './everything-out.ts';

const SAMPLE = fileURLToPath(new URL('../../../docs/guide/sample-house', import.meta.url));
let folder: string;
let library: Library;
let handlers: Handlers;
let briefing: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'precis-houses-'));
  ({ library, briefing } = await makeSample(join(folder, 'library'), inProcess));
  handlers = handlersOf(library, inProcess);
});
afterAll(async () => {
  await library.close();
  await rm(folder, { recursive: true, force: true });
});

const add = (given: Input<'house:add'>) => handlers['house:add'](given, null);
const word = (bytes: Uint8Array, name = 'Ministry.dotx') => add({ of: 'word', file: { name, bytes } });
const refusal = (given: Promise<unknown>) =>
  given.then(
    () => null,
    (error: unknown) => (error instanceof Refusal ? error.problems[0] : String(error)),
  );
const options = async () => defaultOptions('note', (await library.get('briefing', briefing)).record);

test('another folder is refused before it is read whole', async () => {
  const pictures = await mkdtemp(join(tmpdir(), 'precis-pictures-'));
  for (let n = 0; n < 4; n += 1) {
    const file = await open(join(pictures, `${n}.jpg`), 'w');
    await file.truncate(6 * 1_048_576);
    await file.close();
  }
  expect(await refusal(readHouseAt(pictures))).toMatchObject({ code: 'print.house.large' });
  await rm(pictures, { recursive: true });
});

test('a folder is copied into the library, chosen, and printed with the same after it is taken from the list', async () => {
  const given = await readHouseAt(SAMPLE);
  const { blob, name } = await add(given);
  expect(name).toBe('Ministry of Roads and Rivers');
  const chosen = { ...(await options()), house: { paper: blob, word: null } };
  const printed = await handlers['pack:print']({ briefing, options: chosen, format: 'pdf' }, null);
  expect(pdfText(printed.bytes)).toContain('Ministry of Roads and Rivers');

  const kept = { ...chosen, output: 'speaking' as const, parts: [] };
  const first = await handlers['pack:print']({ briefing, options: kept, format: 'pdf' }, null);
  await handlers['library:set']({ settings: { houses: [] } }, null);
  const again = await handlers['pack:print']({ briefing, options: kept, format: 'pdf' }, null);
  expect(Buffer.compare(first.bytes, again.bytes)).toBe(0);
  expect((await library.settings()).houses).toEqual([]);
  expect(await library.store.verify()).toEqual([]);
});

test('a version finalised in the look of a house opens as it was when the house has another look', async () => {
  const given = await readHouseAt(SAMPLE);
  if (given.of !== 'paper') throw new Error('a folder');
  const { blob } = await add(given);
  const chosen = { ...(await options()), house: { paper: blob, word: null } };
  const { id } = await handlers['pack:finalise']({ briefing, outputs: [chosen], copies: [] }, null);
  await add({
    of: 'paper',
    files: [{ name: 'house.json', bytes: Buffer.from('{"name": "Ministry of Roads and Rivers"}') }],
  });
  const { bytes } = await handlers['pack:reopen']({ id, file: 0 }, null);
  expect(pdfText(bytes)).toContain('Kept by the Policy Desk');
  const { record } = await library.get('pack', id);
  expect(record.files[0]?.options.house.paper).toBe(blob);
  // What the version was printed with is still there to print the next one with.
  const draft = await handlers['pack:print']({ briefing, options: chosen, format: 'pdf' }, null);
  expect(pdfText(draft.bytes)).toContain('Kept by the Policy Desk');
  await handlers['library:set']({ settings: { houses: [] } }, null);
});

test('a newer copy takes the place of the one of its name, and of the choice', async () => {
  const given = await readHouseAt(SAMPLE);
  if (given.of !== 'paper') throw new Error('a folder');
  const first = await add(given);
  await handlers['library:set']({ settings: { printsIn: { paper: first.blob, word: null } } }, null);
  const newer = given.files.map((file) =>
    file.name === 'house.json'
      ? { ...file, bytes: Buffer.from(Buffer.from(file.bytes).toString().replace('"1"', '"2"')) }
      : file,
  );
  const second = await add({ of: 'paper', files: newer });
  const { houses, printsIn } = await library.settings();
  expect(houses?.map((house) => (house.of === 'paper' ? house.version : ''))).toEqual(['2']);
  expect(printsIn?.paper).toBe(second.blob);
  await handlers['edit:undo']({}, null);
  expect((await library.settings()).printsIn?.paper).toBe(first.blob);
});

test('a template that cannot be printed with is refused before it is taken', async () => {
  const before = (await library.settings()).houses;
  const given = await readHouseAt(SAMPLE);
  if (given.of !== 'paper') throw new Error('a folder');
  const broken = given.files.map((file) =>
    file.name === 'house.typ' ? { ...file, bytes: Buffer.from('#let quotation(it) = it.nothing') } : file,
  );
  expect(await refusal(add({ of: 'paper', files: broken }))).toMatchObject({
    code: 'print.house.typst',
    params: { line: 1 },
  });
  expect((await library.settings()).houses).toEqual(before);
});

test('a Word template is mapped by a guess, and what was mapped by hand stays with its next copy', async () => {
  const { blob } = await word(await ministryTemplate());
  const { houses = [] } = await library.settings();
  const house = houses.find((one) => one.blob === blob);
  if (house?.of !== 'word') throw new Error('a Word template');
  expect(house).toMatchObject({
    name: 'Ministry',
    roles: { 'heading-1': 'Heading1', body: 'MinBody', quotation: 'MinQuote', summary: 'MinSummary' },
  });
  const mapped = { ...house, roles: { ...house.roles, quotation: 'MinBody' } };
  await handlers['library:set']({ settings: { houses: [mapped] } }, null);
  const chosen = { ...(await options()), house: { paper: null, word: blob } };
  const { bytes } = await handlers['pack:print']({ briefing, options: chosen, format: 'docx' }, null);
  const document = unzip(Buffer.from(bytes)).find(({ name }) => name === 'word/document.xml');
  expect(document?.bytes.toString()).not.toContain('MinQuote');
  await word(withFiles(await ministryTemplate(), { 'docProps/app.xml': '<Properties/>' }));
  const [newer] = (await library.settings()).houses ?? [];
  expect(newer).toMatchObject({ of: 'word', roles: { quotation: 'MinBody', summary: 'MinSummary' } });
  // The one that was chosen is another template now.
  expect(
    await refusal(handlers['pack:print']({ briefing, options: chosen, format: 'docx' }, null)),
  ).toMatchObject({ code: 'print.house.gone' });
});

test('a template is tried without being kept', async () => {
  const before = await library.settings();
  const blobs = (await readdir(join(folder, 'library', 'blobs'))).length;
  const { bytes } = await handlers['pack:print'](
    { briefing, options: await options(), format: 'pdf', house: await readHouseAt(SAMPLE) },
    null,
  );
  expect(pdfText(bytes)).toContain('Kept by the Policy Desk');
  expect(await library.settings()).toEqual(before);
  expect((await readdir(join(folder, 'library', 'blobs'))).length).toBe(blobs);
});

test('everything out has the templates as they came', async () => {
  const given = await readHouseAt(SAMPLE);
  if (given.of !== 'paper') throw new Error('a folder');
  await add(given);
  const template = await ministryTemplate();
  await word(template, 'Whole.dotx');
  const out = new Map<string, Uint8Array>();
  for await (const { path, bytes } of everythingOut(
    library,
    inProcess,
    { language: 'en' },
    { signal: new AbortController().signal, progress: () => {} },
  )) {
    if (path[0] === 'houses') out.set(path.join('/'), bytes);
    // The rest of the library comes after them.
    if (path[0] === 'briefings') break;
  }
  for (const file of given.files)
    expect(
      Buffer.compare(
        out.get(`houses/Ministry of Roads and Rivers/${file.name}`) ?? Buffer.alloc(0),
        file.bytes,
      ),
    ).toBe(0);
  expect(Buffer.compare(out.get('houses/Whole.dotx') ?? Buffer.alloc(0), template)).toBe(0);
});
