import { copyFileSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Json } from '../../core/model/patch.ts';
import {
  edit,
  filesBelow,
  freshStore,
  note,
  noteFile,
  reopened,
  spoil,
  temporaryFolder,
} from '../../tests/fixtures/store.ts';
import type { Store } from './store.ts';

let folder: ReturnType<typeof temporaryFolder>;
let store: Store;

const state = (n: number): Json => ({ title: `State ${n}` });
const path = (file: string) => join(folder.directory, file);
const inQuarantine = () => filesBelow(path('quarantine'));

/** Note 1 in three checkpoints and one edit since, note 2 beside it. */
beforeEach(async () => {
  folder = temporaryFolder();
  store = await freshStore(folder.directory);
  await store.commit(edit(note(2), null, { title: 'Neighbour' }));
  for (let n = 1; n <= 3; n += 1) {
    await store.commit(edit(note(1), n === 1 ? null : state(n - 1), state(n)));
    await store.checkpoint();
  }
});
afterEach(async () => {
  await store.close();
  folder.remove();
});

async function again(meanwhile: () => void): Promise<void> {
  await store.close();
  meanwhile();
  store = await reopened(folder.directory);
}

const notes = async () => [(await store.read(note(1)))?.data, (await store.read(note(2)))?.data];
const allThere = [state(3), { title: 'Neighbour' }];

describe('a document’s file', () => {
  test.each([
    ['one bit turned', (bytes: Buffer) => bytes.with(bytes.length - 5, (bytes.at(-5) ?? 0) ^ 1), 'hash'],
    ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2), 'hash'],
    ['emptied', () => Buffer.alloc(0), 'unreadable'],
    ['filled with zeros', (bytes: Buffer) => Buffer.alloc(bytes.length), 'unreadable'],
    ['replaced by null', () => Buffer.from('null'), 'unreadable'],
    ['given a byte order mark', (b: Buffer) => Buffer.concat([Buffer.from('\ufeff'), b]), 'unreadable'],
  ])('%s: the newest state is restored, the file kept aside and named', async (_, how, what) => {
    await again(() => spoil(path(noteFile(1)), how));
    expect(await notes()).toEqual(allThere);
    expect(store.damage).toEqual([{ file: noteFile(1), what, outcome: 'restored' }]);
    expect(inQuarantine()).toHaveLength(1);
    await store.close();
    store = await reopened(folder.directory);
    expect(await notes()).toEqual(allThere);
    expect(await store.verify()).toEqual([]);
  });

  test('gone: it is restored and never an empty record', async () => {
    await again(() => rmSync(path(noteFile(1))));
    expect(store.keys('note')).toHaveLength(2);
    expect(await notes()).toEqual(allThere);
    expect(store.damage).toEqual([{ file: noteFile(1), what: 'missing', outcome: 'restored' }]);
  });

  test('put in the place of another is not taken for it', async () => {
    await again(() => copyFileSync(path(noteFile(2)), path(noteFile(1))));
    expect(await notes()).toEqual(allThere);
    expect(store.damage).toMatchObject([{ file: noteFile(1), outcome: 'restored' }]);
  });

  test('put back to an older state, as a sync folder does, does not bring that state back', async () => {
    const old = filesBelow(path('generations/note')).find((name) => name.startsWith(note(1).id)) ?? '';
    await again(() => copyFileSync(path(`generations/note/${old}`), path(noteFile(1))));
    expect(await notes()).toEqual(allThere);
    expect(store.damage).toMatchObject([{ file: noteFile(1), what: 'conflict', outcome: 'restored' }]);
    expect(inQuarantine()).toHaveLength(1);
  });

  test('lost with all its history: the last generation stands, and it is said that edits are lost', async () => {
    await again(() => {
      rmSync(path(noteFile(1)));
      for (const file of filesBelow(path('history'))) rmSync(path(`history/${file}`));
    });
    expect(await notes()).toEqual([state(2), { title: 'Neighbour' }]);
    expect(store.damage).toContainEqual({ file: noteFile(1), what: 'missing', outcome: 'older' });
    const entry = await store.commit(edit(note(1), state(2), state(9)));
    expect(entry.seq).toBeGreaterThan(5);
  });

  test('lost with everything that could tell: an error that names it, and the others as they were', async () => {
    await again(() => {
      rmSync(path('history'), { recursive: true });
      rmSync(path('generations'), { recursive: true });
      writeFileSync(path(noteFile(1)), 'gone');
    });
    await expect(store.read(note(1))).rejects.toMatchObject({ code: 'damaged', detail: noteFile(1) });
    expect((await store.read(note(2)))?.data).toEqual({ title: 'Neighbour' });
    await expect(store.commit(edit(note(1), null, state(1)))).rejects.toMatchObject({ code: 'damaged' });
    expect(store.damage).toContainEqual({ file: noteFile(1), what: 'unreadable', outcome: 'lost' });
  });
});

describe('changed by another program', () => {
  test('while it is open: the other version is kept as a conflict copy', async () => {
    await store.read(note(1));
    spoil(path(noteFile(1)), (bytes) => Buffer.concat([bytes, Buffer.from('added outside')]));
    await store.commit(edit(note(1), state(3), state(4)));
    await store.checkpoint();
    expect(store.damage).toEqual([{ file: noteFile(1), what: 'conflict', outcome: 'kept' }]);
    const [copy = ''] = inQuarantine();
    expect(readFileSync(path(`quarantine/${copy}`), 'utf8')).toContain('added outside');
    expect(readFileSync(path(noteFile(1)), 'utf8')).toContain('State 4');
  });

  test('doubled by a sync folder: the copies are named and the document stays one', async () => {
    const copy = noteFile(1).replace('.json', ' (conflicted copy).json');
    copyFileSync(path(noteFile(1)), path(copy));
    copyFileSync(path('library.json'), path('library (2).json'));
    expect(await store.verify()).toEqual([
      { file: 'library (2).json', what: 'conflict', outcome: 'kept' },
      { file: copy, what: 'conflict', outcome: 'kept' },
    ]);
    expect(store.keys('note')).toHaveLength(2);
  });

  test('renamed while it is open: verification puts it back', async () => {
    renameSync(path(noteFile(1)), path(`${noteFile(1)}.old`));
    await store.verify();
    expect(store.damage).toContainEqual({ file: noteFile(1), what: 'missing', outcome: 'restored' });
    await store.checkpoint();
    expect(existsSync(path(noteFile(1)))).toBe(true);
  });
});

describe('the journal', () => {
  const live = () => path(`journal/${filesBelow(path('journal'))[0]}`);

  test('a last line cut short is no edit; nothing before it is touched', async () => {
    await store.commit(edit(note(1), state(3), state(4)));
    const crashed = readFileSync(live());
    await again(() => {
      for (const file of filesBelow(path('journal'))) rmSync(path(`journal/${file}`));
      const [retired = ''] = filesBelow(path('history')).slice(-1);
      rmSync(path(`history/${retired}`));
      writeFileSync(path(`journal/${retired}`), Buffer.concat([crashed, Buffer.from('{"seq":7,"prev":"')]));
    });
    expect(await notes()).toEqual([state(4), { title: 'Neighbour' }]);
    expect(store.damage).toMatchObject([{ what: 'journal', outcome: 'kept' }]);
    await store.commit(edit(note(1), state(4), state(5)));
    await again(() => undefined);
    expect(await notes()).toEqual([state(5), { title: 'Neighbour' }]);
  });

  test('a damaged line before a good one is named, and the document stands as far as it is known', async () => {
    await store.commit(edit(note(1), state(3), state(4)));
    await store.commit(edit(note(1), state(4), state(5)));
    await store.commit(edit(note(2), { title: 'Neighbour' }, { title: 'Still here' }));
    const beside = join(folder.root, 'crashed');
    await store.copyTo(beside);
    const [segment = ''] = filesBelow(join(beside, 'journal'));
    spoil(join(beside, 'journal', segment), (bytes) => {
      const at = bytes.indexOf('State 4');
      return bytes.with(at, 0x54);
    });
    const hurt = await reopened(beside);
    expect((await hurt.read(note(2)))?.data).toEqual({ title: 'Still here' });
    expect((await hurt.read(note(1)))?.data).toEqual(state(3));
    expect(hurt.damage).toContainEqual({ file: `journal/${segment}`, what: 'journal', outcome: 'lost' });
    expect(hurt.damage).toContainEqual({ file: noteFile(1), what: 'conflict', outcome: 'older' });
    expect(filesBelow(join(beside, 'quarantine'))).toHaveLength(2);
    await hurt.commit(edit(note(1), state(3), state(6)));
    await hurt.close();
    const after = await reopened(beside);
    expect((await after.read(note(1)))?.data).toEqual(state(6));
    await after.close();
  });

  test('gone: the documents stand, and numbers are not given twice', async () => {
    const { seq } = store;
    await again(() => rmSync(path('journal'), { recursive: true }));
    expect(await notes()).toEqual(allThere);
    expect((await store.commit(edit(note(1), state(3), state(4)))).seq).toBe(seq + 1);
    await again(() => undefined);
    expect(await notes()).toEqual([state(4), { title: 'Neighbour' }]);
  });

  test('a rotated segment that does not hold is found by verification', async () => {
    const [first = ''] = filesBelow(path('history'));
    spoil(path(`history/${first}`), (bytes) => bytes.with(bytes.length - 30, 0));
    expect(await store.verify()).toEqual([{ file: `history/${first}`, what: 'journal', outcome: 'lost' }]);
    expect(await store.readAt(note(1), 4)).toEqual(state(2));
    await expect(store.readAt(note(1), 2)).rejects.toMatchObject({ code: 'damaged' });
  });

  test('a rotated segment that is missing is found by verification', async () => {
    const [, second = ''] = filesBelow(path('history'));
    rmSync(path(`history/${second}`));
    expect(await store.verify()).toMatchObject([{ what: 'journal', outcome: 'lost' }]);
  });
});

describe('the index', () => {
  test.each([
    ['damaged', () => spoil(path('index/state.json'), (bytes) => bytes.with(20, 0)), 1],
    [
      'without its rows',
      () => rmSync(path(`index/${filesBelow(path('index')).find((f) => f.startsWith('note'))}`)),
      1,
    ],
    ['gone', () => rmSync(path('index'), { recursive: true }), 0],
  ])('%s: it is built anew', async (_, how, damages) => {
    await again(how);
    expect(store.keys('note')).toHaveLength(2);
    expect(store.row(note(1))).toBe('State 3');
    expect(store.damage).toHaveLength(damages);
    expect(await notes()).toEqual(allThere);
  });

  test('of another form is built anew, and that is no damage', async () => {
    await store.close();
    const { titles } = await import('../../tests/fixtures/store.ts');
    const { openStore } = await import('./store.ts');
    const loud = { ...titles, version: 2, row: () => 'LOUD' };
    store = await openStore(folder.directory, loud);
    expect(store.row(note(1))).toBe('LOUD');
    expect(store.damage).toEqual([]);
  });

  test('built anew, it names a document that cannot be had and lists the others', async () => {
    await again(() => {
      for (const part of ['index', 'generations']) rmSync(path(part), { recursive: true });
      for (const file of filesBelow(path('history')))
        spoil(path(`history/${file}`), (bytes) => bytes.fill(0));
      writeFileSync(path(noteFile(1)), '');
    });
    expect(store.keys('note')).toEqual([note(2)]);
    expect(store.damage).toContainEqual({ file: noteFile(1), what: 'unreadable', outcome: 'lost' });
    expect(inQuarantine()).toHaveLength(1);
  });
});

test('a damaged generation is set aside and costs nothing', async () => {
  const [generation = ''] = filesBelow(path('generations/note'));
  spoil(path(`generations/note/${generation}`), () => Buffer.from('[]'));
  expect(await store.verify()).toEqual([
    { file: `generations/note/${generation}`, what: 'unreadable', outcome: 'kept' },
  ]);
  expect(inQuarantine()).toHaveLength(1);
  expect(await notes()).toEqual(allThere);
});
