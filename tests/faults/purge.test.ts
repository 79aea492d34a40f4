import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesWith, fill, SECRET } from '../fixtures/purged.ts';
import { countOf, Random, seedOf } from '../fixtures/random.ts';
import { filesBelow, freshStore, note, reopened, temporaryFolder } from '../fixtures/store.ts';
import { bundled } from './bundle.ts';

/** Of the operations on the disk, each so-and-so-many-th is died in; `PURGE_EVERY=1` for all of them. */
const EVERY = countOf('PURGE_EVERY', 3);
const folder = temporaryFolder();
const seed = seedOf('purge');
let purger: string;
let blob: string;
beforeAll(async () => {
  purger = await bundled('killed-purge');
  const store = await freshStore(folder.directory);
  blob = await fill(store);
  await store.close();
}, 60_000);
afterAll(() => {
  folder.remove();
  rmSync(dirname(purger), { recursive: true });
});

/** Lets a purge die in its `n`th operation on the disk; true where it had come to its end before. */
function killedIn(n: number, done: boolean, library: string): boolean {
  const { stdout, signal, stderr } = spawnSync(
    process.execPath,
    [purger, library, blob, String(n), done ? 'yes' : 'no'],
    { encoding: 'utf8' },
  );
  expect(signal, stderr).toBe('SIGKILL');
  return stdout === 'purged';
}

test('killed in any of its steps, a purge has not begun or is ended by the next opening', async () => {
  let [before, after, ended] = [0, 0, false];
  for (let n = 1 + new Random(seed).below(EVERY); !ended; n += EVERY) {
    const library = join(folder.root, `killed-${n}`);
    cpSync(folder.directory, library, { recursive: true });
    ended = killedIn(n, n % 2 === 0, library);
    const pending = existsSync(join(library, 'purge.json'));
    if (pending)
      await expect(reopened(library, { readOnly: true })).rejects.toMatchObject({ code: 'purging' });
    const store = await reopened(library);
    const stands = (await store.read(note(1))) !== null;
    if (stands) {
      before += 1;
      expect([pending, ended]).toEqual([false, false]);
      expect((await store.read(note(1)))?.data).toMatchObject({ title: `${SECRET} again` });
      expect(filesWith(library, SECRET).length).toBeGreaterThan(7);
    } else {
      after += 1;
      expect(filesWith(library, SECRET)).toEqual([]);
      expect(await store.history({ key: note(1) })).toEqual([]);
    }
    expect((await store.read(note(2)))?.data).toEqual({ title: 'Two' });
    expect((await store.read(note(5)))?.data).toEqual({ title: 'Five' });
    expect(await store.readAt(note(4), 5)).toEqual({ title: 'Four' });
    // The two strays are named as long as they are there.
    expect((await store.verify()).filter(({ what }) => what !== 'conflict')).toEqual([]);
    expect(filesBelow(join(library, 'temporary'))).toEqual([]);
    await store.close();
    rmSync(library, { recursive: true });
  }
  process.stdout.write(`purge: killed ${before} times before it began, ${after} times after\n`);
  expect(before).toBeGreaterThan(0);
  expect(after).toBeGreaterThan(5);
}, 240_000);
