import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  edit,
  filesBelow,
  freshStore,
  note,
  reopened,
  temporaryFolder,
  titles,
} from '../../tests/fixtures/store.ts';
import { openStore, type Store } from './store.ts';

let folder: ReturnType<typeof temporaryFolder>;
let store: Store;
const [one, two] = [note(1).id, note(2).id];
const file = (id: string) => join(folder.directory, 'forms', `${id}.json`);

beforeEach(async () => {
  folder = temporaryFolder();
  store = await freshStore(folder.directory);
});
afterEach(async () => {
  await store.close();
  folder.remove();
});

test('what was answered is there after a kill, the latest of each form, and no history knows of it', async () => {
  await store.keepForm(one, { words: 'half a sen' });
  await store.keepForm(one, { words: 'half a sentence, очередь' });
  await store.keepForm(two, { words: 'filed since' });
  await store.dropForm(two);
  await store.dropForm(two);
  // Not closed: a process that was killed closes nothing.
  const other = temporaryFolder();
  await store.copyTo(other.directory);
  const after = await reopened(other.directory);
  expect(await after.forms()).toEqual([{ id: one, form: { words: 'half a sentence, очередь' } }]);
  expect(await after.history({})).toHaveLength(1);
  expect(await after.verify()).toEqual([]);
  await after.close();
  other.remove();
});

test.each([
  ['a letter changed', (bytes: Buffer) => bytes.with(20, (bytes.at(20) ?? 0) ^ 1)],
  ['cut off', (bytes: Buffer) => bytes.subarray(0, -1)],
  ['emptied', () => Buffer.alloc(0)],
  ['under the name of another', (bytes: Buffer) => Buffer.from(bytes.toString().replace(one, two))],
])('a file %s is never shown as typed: it is named, kept aside, and the others stand', async (_, how) => {
  await store.keepForm(one, { words: 'mine' });
  await store.keepForm(two, { words: 'whole' });
  writeFileSync(file(one), how(readFileSync(file(one))));
  expect(await store.forms()).toEqual([{ id: two, form: { words: 'whole' } }]);
  expect(store.damage).toEqual([{ file: `forms/${one}.json`, what: 'unreadable', outcome: 'lost' }]);
  expect(existsSync(file(one))).toBe(false);
  expect(filesBelow(join(folder.directory, 'quarantine'))).toHaveLength(1);
});

test('a file that cannot be read stays, is named, and does not hold up the others', async () => {
  await store.keepForm(two, { words: 'whole' });
  mkdirSync(file(one));
  expect(await store.forms()).toEqual([{ id: two, form: { words: 'whole' } }]);
  expect(store.damage).toEqual([{ file: `forms/${one}.json`, what: 'unreadable', outcome: 'kept' }]);
  expect(existsSync(file(one))).toBe(true);
});

test('a library that another process holds shows and takes no forms', async () => {
  await store.keepForm(one, { words: 'mine' });
  const second = await reopened(folder.directory);
  expect(second.readOnly).toBe(true);
  expect(await second.forms()).toEqual([]);
  await expect(second.keepForm(two, {})).rejects.toMatchObject({ code: 'locked' });
  await second.close();
  expect(await store.forms()).toHaveLength(1);
});

test('a library made before there were forms is opened and copied', async () => {
  await store.commit(edit(note(1), null, { title: 'Old' }));
  await store.close();
  rmSync(join(folder.directory, 'forms'), { recursive: true });
  const reader = await openStore(folder.directory, titles, { readOnly: true });
  const other = temporaryFolder();
  await reader.copyTo(other.directory);
  await reader.close();
  other.remove();
  store = await reopened(folder.directory);
  await store.keepForm(one, 'typed');
  expect(await store.forms()).toHaveLength(1);
});

test('an id that could name another file is refused', () => {
  return expect(store.keepForm('../library', {})).rejects.toThrow(RangeError);
});
