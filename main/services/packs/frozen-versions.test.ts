import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PackOptions } from '../../../core/model/pack-version.ts';
import { defaultOptions } from '../../../core/pack/index.ts';
import { inProcess } from '../../../tests/fixtures/in-process.ts';
import { makeSample } from '../../sample/index.ts';
import { type Handlers, handlersOf } from '../handlers.ts';
import type { Library } from '../library.ts';

let folder: string;
let library: Library;
let handlers: Handlers;
let briefing: string;
let options: PackOptions;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'precis-frozen-'));
  ({ library, briefing } = await makeSample(join(folder, 'library'), inProcess));
  handlers = handlersOf(library, inProcess);
  options = defaultOptions('two-sides', (await library.get('briefing', briefing)).record);
});
afterAll(async () => {
  await library.close();
  await rm(folder, { recursive: true, force: true });
});

const finalise = () => handlers['pack:finalise']({ briefing, outputs: [options], copies: [] }, null);
const refused = (code: string) => ({ problems: [{ code }] });

test('of two finalises at once one becomes the version, the other is told', async () => {
  const both = await Promise.allSettled([finalise(), finalise()]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: refused('version-taken'),
  });
  expect((await library.all('pack')).map(({ record }) => record.version)).toEqual([1]);
});

test('what a version froze cannot be written over; its note, tags and corrections can', async () => {
  const [found] = await library.all('pack');
  const id = found?.record.id ?? '';
  for (const fields of [{ hash: 'f'.repeat(64) }, { copies: [] as const, title: 'Another' }, { version: 7 }])
    await expect(handlers['pack:edit']({ id, fields }, null)).rejects.toMatchObject(
      refused('version-frozen'),
    );
  await handlers['pack:edit'](
    { id, fields: { note: 'Sent on 9 October', hash: found?.record.hash ?? '' } },
    null,
  );
  await handlers['pack:edit']({ id, fields: { corrections: [{ change: 'F', why: 'Misread' }] } }, null);
  expect((await library.get('pack', id)).record).toEqual({
    ...found?.record,
    note: 'Sent on 9 October',
    corrections: [{ change: 'F', why: 'Misread' }],
    changedAt: expect.any(String),
    changedBy: expect.any(String),
  });
});

test('a version is neither made nor removed from outside', async () => {
  await expect(handlers['pack:add']({ briefing, title: 'Invented' }, null)).rejects.toMatchObject(
    refused('version-by-finalising'),
  );
  const [found] = await library.all('pack');
  const id = found?.record.id ?? '';
  for (const evenIfUsed of [false, true])
    await expect(handlers['pack:remove']({ id, evenIfUsed }, null)).rejects.toMatchObject(
      refused('version-stays'),
    );
});

test('the number of a version that is gone is not given again', async () => {
  const [found] = await library.all('pack');
  await library.edit('pack:remove', null, (transaction) =>
    transaction.remove('pack', found?.record.id ?? ''),
  );
  const next = await finalise();
  expect((await library.get('pack', next.id)).record.version).toBe(2);
});

test('a version holds what it rests on, and nothing else of the library', async () => {
  const [{ record: fact } = { record: undefined }] = await library.all('fact');
  if (fact === undefined) throw new Error('no fact');
  const { id: _, number: _n, createdAt, createdBy, changedAt, changedBy, ...fields } = fact;
  const hashNow = async () => {
    const { id } = await finalise();
    const { record } = await library.get('pack', id);
    const contents = new TextDecoder().decode(await library.store.getBlob(record.contents));
    return { hash: record.hash, contents };
  };
  const before = await hashNow();
  const elsewhere = { ...fields, measure: 'Bicycles sold in Ruritania', statement: 'Of no concern.' };
  const added = await handlers['fact:add'](elsewhere, null);
  await handlers['place:add']({ names: [{ text: 'Strelsau', language: 'en', preferred: true }] }, null);
  const after = await hashNow();
  expect(after).toEqual(before);
  expect(after.contents).not.toMatch(new RegExp(`Ruritania|Strelsau|${added.id}`));
  expect(after.contents).toContain(fact.id);
  expect(await library.store.verify()).toEqual([]);
});
