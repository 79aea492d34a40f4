import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Store } from '../../main/store/store.ts';
import { countOf, Random, seedOf } from '../fixtures/random.ts';
import { freshStore, note, reopened, temporaryFolder } from '../fixtures/store.ts';
import { ACCOUNTS, type Account, accountOf, nextMove } from './accounts.ts';
import { type Acknowledged, check } from './oracle.ts';
import { begin, settle, typeIn } from './typed-forms.ts';
import { lay, type Remains, UnsyncedDisk } from './unsynced-disk.ts';

const CUTS = countOf('CUTS', 60);
const MOVES = 60;
/** Changes of the disk that one run makes, about. */
const CHANGES = 900;

interface Cut {
  readonly remains: Remains;
  readonly acknowledged: Acknowledged;
}

test(`${CUTS} power cuts: what was acknowledged had reached the disk`, async () => {
  const seed = seedOf('power');
  const random = new Random(seed);
  const folder = temporaryFolder();
  const cuts: Cut[] = [];
  const acknowledged: Acknowledged = { edits: new Map(), blobs: [], forms: new Map() };
  const disk = new UnsyncedDisk(folder.root);
  await disk.watch();
  try {
    const store = await freshStore(folder.directory, { checkpointEvery: 7 });
    disk.onChange = () => {
      if (random.below(CHANGES) >= CUTS * 1.5 || cuts.length >= CUTS) return;
      cuts.push({
        remains: disk.cut(random.below(3) === 0 ? null : random),
        acknowledged: {
          edits: new Map(acknowledged.edits),
          blobs: [...acknowledged.blobs],
          forms: new Map(acknowledged.forms),
        },
      });
    };
    await work(store, random, acknowledged);
    await store.close();
  } finally {
    disk.stop();
  }
  try {
    expect(cuts.length).toBeGreaterThan(CUTS / 3);
    for (const [n, { remains, acknowledged: promised }] of cuts.entries()) {
      const directory = join(folder.root, `cut-${n}`);
      lay(remains, directory);
      const store = await reopened(join(directory, 'library'));
      try {
        await check(store, promised, random);
      } catch (error) {
        throw new Error(`FAULT_SEED=${seed}, cut ${n}`, { cause: error });
      } finally {
        await store.close();
      }
    }
  } finally {
    folder.remove();
  }
  process.stdout.write(`power: ${cuts.length} cuts, ${acknowledged.edits.size} acknowledged edits\n`);
}, 600_000);

test('a library being made when the power goes is one, or can be made one', async () => {
  const random = new Random(seedOf('making'));
  const folder = temporaryFolder();
  const cuts: Remains[] = [];
  const disk = new UnsyncedDisk(folder.root);
  await disk.watch();
  try {
    disk.onChange = () => cuts.push(disk.cut(random.below(2) === 0 ? null : random));
    await (await freshStore(folder.directory)).close();
  } finally {
    disk.stop();
  }
  let halfMade = 0;
  for (const [n, remains] of cuts.entries()) {
    const directory = join(folder.root, `cut-${n}`);
    lay(remains, directory);
    const isOne = await reopened(join(directory, 'library')).catch(() => null);
    if (isOne === null) halfMade += 1;
    const store = isOne ?? (await freshStore(join(directory, 'library')));
    expect((await store.read({ kind: 'library', id: 'library' }))?.data).toEqual({ title: 'The library' });
    await store.close();
  }
  expect(halfMade).toBeGreaterThan(0);
  expect(halfMade).toBeLessThan(cuts.length);
  folder.remove();
});

async function work(store: Store, random: Random, acknowledged: Acknowledged): Promise<void> {
  const states: (Account | null)[] = Array.from({ length: ACCOUNTS }, () => null);
  const tell = ({ seq, group }: { seq: number; group: string }) => void acknowledged.edits.set(seq, group);
  for (let move = 0; move < MOVES; ) {
    const together = Array.from({ length: 1 + random.below(2) }, () => {
      move += 1;
      return nextMove(random, states, move);
    });
    await Promise.all(together.map((edit) => store.commit(edit).then(tell)));
    if (random.below(8) === 0) {
      tell(await store.undo(`m${move}`, 'test'));
      for (let n = 0; n < ACCOUNTS; n += 1) states[n] = await accountOf(store, n);
    }
    if (random.below(3) === 0)
      await typeIn(
        store,
        random,
        move,
        (form, step) => begin(acknowledged.forms, form, step),
        (form, step) => settle(acknowledged.forms, form, step),
      );
    if (random.below(8) === 0)
      acknowledged.blobs.push(await store.putBlob(Buffer.from(`text ${move}`.repeat(500))));
    if (random.below(10) === 0) await removeAndBringBack(store, tell);
  }
}

/** A document that comes and goes, so that removals are cut too. */
async function removeAndBringBack(
  store: Store,
  tell: (entry: { seq: number; group: string }) => void,
): Promise<void> {
  const key = note(100);
  const before = (await store.read(key))?.data ?? null;
  const after = before === null ? { title: 'Comes and goes' } : null;
  const changes = [{ ...key, before, after }];
  tell(await store.commit({ command: 'test:other', group: `o${store.seq}`, by: 'test', changes }));
}
