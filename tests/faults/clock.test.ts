import { utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Json } from '../../core/model/patch.ts';
import type { Store } from '../../main/store/store.ts';
import {
  edit,
  filesBelow,
  freshStore,
  note,
  noteFile,
  reopened,
  temporaryFolder,
} from '../fixtures/store.ts';

const YEARS = 10 * 365 * 24 * 3600 * 1000;
const state = (n: number): Json => ({ title: `State ${n}` });

let folder: ReturnType<typeof temporaryFolder>;
let store: Store;

beforeEach(async () => {
  folder = temporaryFolder();
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2024-10-07T12:00:00Z') });
  store = await freshStore(folder.directory);
});
afterEach(async () => {
  await store.close();
  vi.useRealTimers();
  folder.remove();
});

/** Ten edits while the clock jumps ten years ahead and back, with checkpoints between them. */
async function jumping(): Promise<void> {
  const jumps = [0, YEARS, -YEARS, 0, -YEARS, YEARS, 0, YEARS, 0, -YEARS];
  for (const [n, jump] of jumps.entries()) {
    vi.setSystemTime(new Date('2024-10-07T12:00:00Z').valueOf() + jump + n);
    await store.commit(edit(note(1), n === 0 ? null : state(n - 1), state(n)));
    if (n % 3 === 2) await store.checkpoint();
  }
}

test('order is that of the edits, whatever the clock said', async () => {
  await jumping();
  const entries = await store.history({ key: note(1) });
  expect(entries.map(({ seq }) => seq)).toEqual([11, 10, 9, 8, 7, 6, 5, 4, 3, 2]);
  expect(new Set(entries.map(({ at }) => at.slice(0, 4)))).toEqual(new Set(['2014', '2024', '2034']));
  for (let n = 0; n < 10; n += 1) expect(await store.readAt(note(1), n + 2)).toEqual(state(n));
  await store.close();
  vi.setSystemTime(new Date('1980-01-01T00:00:00Z'));
  store = await reopened(folder.directory);
  expect((await store.read(note(1)))?.data).toEqual(state(9));
  expect(store.readOnly).toBe(false);
});

test('the newest good generation is chosen by its number, not by the time of its file', async () => {
  await jumping();
  await store.close();
  const generations = filesBelow(join(folder.directory, 'generations/note'));
  for (const [n, name] of generations.entries()) {
    const time = new Date(Date.UTC(2030 - n, 0, 1));
    utimesSync(join(folder.directory, 'generations/note', name), time, time);
  }
  for (const file of filesBelow(join(folder.directory, 'history')))
    writeFileSync(join(folder.directory, 'history', file), '');
  writeFileSync(join(folder.directory, noteFile(1)), '');
  store = await reopened(folder.directory);
  expect((await store.read(note(1)))?.data).toEqual(state(8));
});
