import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { applyPatches, type Json } from '../../core/model/patch.ts';
import {
  edit,
  filesBelow,
  freshStore,
  note,
  noteFile,
  reopened,
  temporaryFolder,
  titles,
} from '../../tests/fixtures/store.ts';
import { createLibrary, openStore, type Store } from './store.ts';

let folder: ReturnType<typeof temporaryFolder>;
let store: Store;
const open: Store[] = [];

beforeEach(async () => {
  folder = temporaryFolder();
  store = await freshStore(folder.directory);
  open.push(store);
});
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
  folder.remove();
});

async function again(): Promise<Store> {
  await store.close();
  store = await reopened(folder.directory);
  open.push(store);
  return store;
}

const one: Json = { title: 'One', words: ['a', 'b'] };
const two: Json = { title: 'Two', words: ['a', 'b', 'c'] };

describe('a new library', () => {
  test('holds its own document and nothing else', async () => {
    expect(store.keys()).toEqual([{ kind: 'library', id: 'library' }]);
    expect((await store.read({ kind: 'library', id: 'library' }))?.data).toEqual({ title: 'The library' });
    expect(store.damage).toEqual([]);
  });

  test('is made in an empty or missing folder only', async () => {
    await expect(createLibrary(folder.directory, {})).rejects.toMatchObject({ code: 'not-empty' });
    const busy = join(folder.root, 'busy');
    mkdirSync(busy);
    writeFileSync(join(busy, 'mine.txt'), 'kept');
    await expect(createLibrary(busy, {})).rejects.toMatchObject({ code: 'not-empty' });
    expect(filesBelow(busy)).toEqual(['mine.txt']);
    const missing = join(folder.root, 'new', 'one');
    await createLibrary(missing, { title: 'Made' });
    expect(filesBelow(missing)).toContain('library.json');
  });

  test('a folder that is none is refused and left alone', async () => {
    const other = join(folder.root, 'other');
    mkdirSync(other);
    writeFileSync(join(other, 'library.json'), '{"books": []}');
    await expect(openStore(other, titles)).rejects.toMatchObject({ code: 'not-a-library' });
    await expect(openStore(join(other, 'nowhere'), titles)).rejects.toMatchObject({ code: 'not-a-library' });
    // A file of that name stands in the way of a new one, too.
    await expect(createLibrary(join(other, 'library.json'), {})).rejects.toMatchObject({
      code: 'not-a-library',
    });
    expect(filesBelow(other)).toEqual(['library.json']);
  });
});

describe('edits', () => {
  test('are there after reopening, before and after a checkpoint', async () => {
    await store.commit(edit(note(1), null, one));
    await again();
    expect(await store.read(note(1))).toEqual({ revision: 2, data: one });
    await store.commit(edit(note(1), one, two));
    await store.checkpoint();
    await store.commit(edit(note(2), null, one));
    await again();
    expect((await store.read(note(1)))?.data).toEqual(two);
    expect((await store.read(note(2)))?.data).toEqual(one);
    expect(store.keys('note')).toEqual([note(1), note(2)]);
    expect(store.row(note(1))).toBe('Two');
    expect(store.seq).toBe(4);
  });

  test('built on what no longer stands are refused, and nothing of them is kept', async () => {
    await store.commit(edit(note(1), null, one));
    const changes = [
      { ...note(2), before: null, after: one },
      { ...note(1), before: two, after: one },
    ];
    const refused = store.commit({ command: 'note:edit', group: 'g', by: '', changes });
    await expect(refused).rejects.toMatchObject({ code: 'conflict' });
    expect(await store.read(note(2))).toBeNull();
    await again();
    expect(store.keys('note')).toEqual([note(1)]);
  });

  test('of one tick are durable in one append, each with its own outcome', async () => {
    const results = await Promise.allSettled([
      store.commit(edit(note(1), null, one)),
      store.commit(edit(note(1), one, two)),
      store.commit(edit(note(1), one, two)),
      store.commit(edit(note(2), null, one)),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
    await again();
    expect((await store.read(note(1)))?.data).toEqual(two);
    expect(store.seq).toBe(4);
  });

  test('that change nothing are not journalled', async () => {
    await store.commit(edit(note(1), null, one));
    const entry = await store.commit(edit(note(1), one, { ...(one as object) } as Json));
    expect(entry.seq).toBe(2);
    expect(await store.history({ key: note(1) })).toHaveLength(1);
  });

  test('a removal stays one after a checkpoint and after a crash before it', async () => {
    await store.commit(edit(note(1), null, one));
    await store.checkpoint();
    await store.commit(edit(note(1), one, null));
    const beside = await openStore(folder.directory, titles, { readOnly: true });
    expect(await beside.read(note(1))).toBeNull();
    await again();
    expect(await store.read(note(1))).toBeNull();
    expect(filesBelow(folder.directory)).not.toContain(noteFile(1));
    expect(store.damage).toEqual([]);
  });

  test('a record that the index cannot describe is refused before anything is written', async () => {
    const strict = {
      ...titles,
      row: (_: unknown, data: Json) => {
        if (data === 'bad') throw new TypeError('bad');
        return null;
      },
    };
    await store.close();
    store = await openStore(folder.directory, strict);
    open.push(store);
    await expect(store.commit(edit(note(1), null, 'bad'))).rejects.toThrow('bad');
    expect(store.seq).toBe(1);
  });

  test('any sequence of states of any JSON comes back as it was', async () => {
    const json = fc.jsonValue({ maxDepth: 4 }).map((value) => JSON.parse(JSON.stringify(value)) as Json);
    await fc.assert(
      fc.asyncProperty(fc.array(json, { minLength: 1, maxLength: 6 }), async (states) => {
        let before = (await store.read(note(7)))?.data ?? null;
        for (const after of states) {
          await store.commit(edit(note(7), before, after));
          before = after;
        }
        await again();
        expect((await store.read(note(7)))?.data ?? null).toEqual(before);
      }),
      { numRuns: 25 },
    );
  });
});

describe('undo', () => {
  test('takes back a group over several documents, and can be taken back itself', async () => {
    await store.commit(edit(note(1), null, one, 'first'));
    const both = [
      { ...note(1), before: one, after: two },
      { ...note(2), before: null, after: one },
    ];
    await store.commit({ command: 'note:edit', group: 'second', by: '', changes: both });
    await store.commit(edit(note(2), one, two, 'second'));
    const undone = await store.undo('second', 'B. Analyst');
    expect((await store.read(note(1)))?.data).toEqual(one);
    expect(await store.read(note(2))).toBeNull();
    await again();
    await store.undo(undone.group, 'B. Analyst');
    expect((await store.read(note(1)))?.data).toEqual(two);
    expect((await store.read(note(2)))?.data).toEqual(two);
  });

  test('is refused, naming the document, where a later edit touched the same place', async () => {
    await store.commit(edit(note(1), null, one, 'first'));
    await store.commit(edit(note(1), one, { ...(one as object), title: 'Changed' } as Json, 'second'));
    await store.commit(
      edit(
        note(1),
        { ...(one as object), title: 'Changed' } as Json,
        { ...(one as object), title: 'Later' } as Json,
      ),
    );
    const refused = store.undo('second', '');
    await expect(refused).rejects.toMatchObject({
      code: 'undo-conflict',
      detail: expect.stringContaining(note(1).id),
    });
    expect(store.row(note(1))).toBe('Later');
  });

  test('leaves later edits of other places as they are', async () => {
    await store.commit(edit(note(1), null, one));
    await store.commit(edit(note(1), one, { title: 'New', words: ['a', 'b'] }, 'title'));
    await store.commit(edit(note(1), { title: 'New', words: ['a', 'b'] }, { title: 'New', words: ['z'] }));
    await store.undo('title', '');
    expect((await store.read(note(1)))?.data).toEqual({ title: 'One', words: ['z'] });
  });

  test('of a group that is unknown or was taken back already says so', async () => {
    await store.commit(edit(note(1), null, one, 'first'));
    await store.undo('first', '');
    await expect(store.undo('first', '')).rejects.toMatchObject({ code: 'nothing-to-undo' });
    await expect(store.undo('never', '')).rejects.toMatchObject({ code: 'nothing-to-undo' });
  });
});

describe('history', () => {
  test('tells every edit, newest first, over rotated segments', async () => {
    await store.commit(edit(note(1), null, one, 'a'));
    await store.checkpoint();
    await store.commit(edit(note(2), null, one, 'b'));
    await store.checkpoint();
    await store.commit(edit(note(1), one, two, 'c'));
    expect((await store.history({ key: note(1) })).map(({ group }) => group)).toEqual(['c', 'a']);
    expect((await store.history({ limit: 2 })).map(({ seq }) => seq)).toEqual([4, 3]);
    expect((await store.history({ before: 3, limit: 1 })).map(({ group }) => group)).toEqual(['a']);
  });

  test('gives a document as it stood after any edit', async () => {
    const states: Json[] = [null, one, two, { title: 'Three', words: [] }, null, one];
    for (let n = 1; n < states.length; n += 1) {
      await store.commit(edit(note(1), states[n - 1] ?? null, states[n] ?? null));
      if (n === 2) await store.checkpoint();
    }
    for (let n = 0; n < states.length; n += 1) expect(await store.readAt(note(1), n + 1)).toEqual(states[n]);
  });

  test('an entry carries patches that lead there and back', async () => {
    await store.commit(edit(note(1), null, one));
    const entry = await store.commit(edit(note(1), one, two));
    expect(applyPatches(one, entry.changes[0]?.patches ?? [])).toEqual(two);
    expect(applyPatches(two, entry.inverse[0]?.patches ?? [])).toEqual(one);
  });
});

describe('checkpoints', () => {
  test('move the journal into the documents and keep three generations', async () => {
    let before: Json = null;
    for (let n = 1; n <= 6; n += 1) {
      await store.commit(edit(note(1), before, { title: `State ${n}` }));
      before = { title: `State ${n}` };
      await store.checkpoint();
    }
    const files = filesBelow(folder.directory);
    expect(files.filter((file) => file.startsWith('generations/note/'))).toEqual(
      [4, 5, 6].map((seq) => `generations/note/${note(1).id}.${seq}.json`),
    );
    expect(files.filter((file) => file.startsWith('journal/'))).toHaveLength(1);
    expect(readFileSync(join(folder.directory, noteFile(1)), 'utf8')).toContain('State 6');
    expect(files.filter((file) => file.startsWith('temporary/'))).toEqual([]);
  });

  test('happen by themselves after enough edits, while edits go on', async () => {
    await store.close();
    store = await reopened(folder.directory, { checkpointEvery: 5 });
    open.push(store);
    let before: Json = null;
    for (let n = 1; n <= 40; n += 1) {
      await store.commit(
        edit(note(n % 3), n > 3 ? { title: `State ${n - 3}` } : null, { title: `State ${n}` }),
      );
      before = { title: `State ${n}` };
    }
    expect(filesBelow(join(folder.directory, 'history')).length).toBeGreaterThan(1);
    await again();
    expect((await store.read(note(40 % 3)))?.data).toEqual(before);
    expect(await store.verify()).toEqual([]);
  });

  test('happen by themselves when nothing is edited for a while', async () => {
    await store.close();
    store = await reopened(folder.directory, { idleMilliseconds: 20 });
    open.push(store);
    await store.commit(edit(note(1), null, one));
    await expect.poll(() => filesBelow(folder.directory)).toContain(noteFile(1));
  });
});

describe('blobs', () => {
  test('are stored once and verified when they are read', async () => {
    const hash = await store.putBlob(Buffer.from('frozen text'));
    expect(await store.putBlob(Buffer.from('frozen text'))).toBe(hash);
    expect(Buffer.from(await store.getBlob(hash)).toString()).toBe('frozen text');
    writeFileSync(join(folder.directory, 'blobs', hash), 'Frozen text');
    await expect(store.getBlob(hash)).rejects.toMatchObject({ code: 'damaged' });
    await expect(store.getBlob('0'.repeat(64))).rejects.toMatchObject({ code: 'missing-blob' });
    expect(store.damage).toContainEqual({ file: `blobs/${hash}`, what: 'hash', outcome: 'lost' });
    await store.putBlob(Buffer.from('frozen text'));
    expect(Buffer.from(await store.getBlob(hash)).toString()).toBe('frozen text');
  });

  test('one that a document needs and is not there is noticed', async () => {
    const hash = await store.putBlob(Buffer.from('needed'));
    await store.commit(edit(note(1), null, { title: 'With text', blobs: [hash, 'a'.repeat(64)] }));
    expect(await store.verify()).toEqual([
      { file: `blobs/${'a'.repeat(64)}`, what: 'missing', outcome: 'lost' },
    ]);
  });
});

test('a copy is a library of its own with everything in it', async () => {
  const hash = await store.putBlob(Buffer.from('text'));
  await store.commit(edit(note(1), null, one));
  await store.checkpoint();
  await store.commit(edit(note(1), one, two));
  const target = join(folder.root, 'copy');
  await store.copyTo(target);
  await expect(store.copyTo(target)).rejects.toMatchObject({ code: 'not-empty' });
  await expect(store.copyTo(join(folder.directory, 'inside'))).rejects.toMatchObject({ code: 'not-empty' });
  const copy = await reopened(target);
  open.push(copy);
  expect(copy.readOnly).toBe(false);
  expect((await copy.read(note(1)))?.data).toEqual(two);
  expect(await copy.readAt(note(1), 2)).toEqual(one);
  expect(Buffer.from(await copy.getBlob(hash)).toString()).toBe('text');
  expect(await copy.verify()).toEqual([]);
});

test('a folder that was moved away takes no edit unseen, and takes it once it is back', async () => {
  await store.commit(edit(note(1), null, one));
  const away = `${folder.directory}-elsewhere`;
  renameSync(folder.directory, away);
  await expect(store.commit(edit(note(1), one, two))).rejects.toMatchObject({ code: 'io' });
  renameSync(away, folder.directory);
  expect((await store.read(note(1)))?.data).toEqual(one);
  await store.commit(edit(note(1), one, two));
  const reader = await again();
  expect((await reader.read(note(1)))?.data).toEqual(two);
  expect(reader.damage).toEqual([]);
});
