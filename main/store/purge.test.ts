import { afterEach, beforeEach, expect, test } from 'vitest';
import { filesWith, fill, purgeOf, SECRET } from '../../tests/fixtures/purged.ts';
import { edit, freshStore, note, reopened, temporaryFolder } from '../../tests/fixtures/store.ts';
import type { Store } from './store.ts';

let folder: ReturnType<typeof temporaryFolder>;
let store: Store;
let blob: string;
beforeEach(async () => {
  folder = temporaryFolder();
  store = await freshStore(folder.directory);
  blob = await fill(store);
});
afterEach(async () => {
  await store.close();
  folder.remove();
});

test('what is purged was in files of every kind, and is in none afterwards', async () => {
  const folders = new Set(filesWith(folder.directory, SECRET).map((file) => file.split('/')[0]));
  expect([...folders].sort()).toEqual(
    ['blobs', 'documents', 'forms', 'generations', 'history', 'index', 'journal', 'quarantine'].sort(),
  );
  await store.purge(purgeOf(blob));
  expect(filesWith(folder.directory, SECRET)).toEqual([]);
  await store.checkpoint();
  await store.close();
  expect(filesWith(folder.directory, SECRET)).toEqual([]);
  store = await reopened(folder.directory);
  expect(await store.verify()).toEqual([]);
});

test('all else stands, goes on being edited, and keeps its history', async () => {
  const { seq } = store;
  const entry = await store.purge(purgeOf(blob));
  expect(entry).toMatchObject({ seq: seq + 1, command: 'note:purge', by: 'A. Analyst', inverse: [] });
  await store.commit(edit(note(5), { title: 'Five' }, { title: 'Five, edited' }));
  for (let opening = 0; opening < 2; opening += 1) {
    expect(await store.read(note(1))).toBeNull();
    expect(await store.read(note(3))).toBeNull();
    expect((await store.read(note(2)))?.data).toEqual({ title: 'Two' });
    expect((await store.read(note(4)))?.data).toEqual({ title: 'Four, edited' });
    expect(store.row(note(5))).toBe('Five, edited');
    expect(await store.readAt(note(4), 5)).toEqual({ title: 'Four' });
    expect((await store.history({ key: note(4) })).map(({ group }) => group)).toEqual(['four', 'four']);
    expect((await store.history({ key: note(2) })).map(({ command }) => command)).toEqual(['note:purge']);
    expect(await store.history({ key: note(1) })).toEqual([]);
    expect(await store.forms()).toEqual([]);
    expect(await store.verify()).toEqual([]);
    await store.close();
    store = await reopened(folder.directory);
  }
});

test('edits that came while it ran are there too', async () => {
  const purging = store.purge(purgeOf(blob));
  const first = store.commit(edit(note(6), null, { title: 'Six' }));
  await new Promise(setImmediate);
  const second = store.commit(edit(note(7), null, { title: 'Seven' }));
  const all = await Promise.all([purging, first, second]);
  expect(new Set(all.map(({ seq }) => seq)).size).toBe(3);
  await store.close();
  store = await reopened(folder.directory);
  expect([store.row(note(6)), store.row(note(7))]).toEqual(['Six', 'Seven']);
  expect(store.seq).toBe(Math.max(...all.map(({ seq }) => seq)));
});

test('a history of many segments is run together, and says the same', async () => {
  for (let n = 10; n < 30; n += 1) {
    await store.commit(edit(note(n), null, { title: `Note ${n}` }));
    await store.checkpoint();
  }
  const told = async () =>
    (await store.history({})).filter(({ changes }) => changes.some(({ id }) => id >= note(4).id));
  const before = await told();
  await store.purge(purgeOf(blob));
  expect((await told()).map(({ seq, at, changes }) => ({ seq, at, changes }))).toEqual(
    before.map(({ seq, at, changes }) => ({ seq, at, changes })),
  );
  expect(await store.verify()).toEqual([]);
});
