import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
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
import { intercept, type Operation, systemError } from './intercept.ts';

let folder: ReturnType<typeof temporaryFolder>;
let store: Store;
let restore: () => void = () => undefined;

const one: Json = { title: 'One', text: 'x'.repeat(20_000) };
const two: Json = { title: 'Two', text: 'x'.repeat(20_000) };

beforeEach(async () => {
  folder = temporaryFolder();
  store = await freshStore(folder.directory);
  await store.commit(edit(note(1), null, one));
  await store.checkpoint();
});
afterEach(async () => {
  restore();
  restore = () => undefined;
  await store.close();
  folder.remove();
});

/** From now on, `decide` answers before every changing call; null lets it pass. */
async function disk(decide: (operation: Operation) => string | null): Promise<void> {
  restore();
  restore = await intercept(async (operation) => {
    const code = decide(operation);
    if (code !== null) throw systemError(code, operation.path);
    return operation.go();
  });
}

/** A disk with so many bytes left: a write takes what fits, the next says it is full. Nothing is ever given back. */
async function diskWith(bytes: number): Promise<void> {
  restore();
  let left = bytes;
  restore = await intercept(async (operation) => {
    if (operation.name !== 'write') {
      if (left === 0 && (operation.name === 'open' || operation.name === 'mkdir'))
        throw systemError('ENOSPC', operation.path);
      return operation.go();
    }
    if (left === 0) throw systemError('ENOSPC', operation.path);
    const taken = Math.min(left, operation.bytes);
    left -= taken;
    return operation.go(taken);
  });
}

async function reopen(): Promise<void> {
  restore();
  restore = () => undefined;
  await store.close();
  store = await reopened(folder.directory);
}

describe('a full disk', () => {
  test('refuses the edit at once, keeps what stands, and takes the edit when there is space again', async () => {
    const before = readFileSync(join(folder.directory, noteFile(1)));
    await diskWith(0);
    await expect(store.commit(edit(note(1), one, two))).rejects.toMatchObject({ code: 'disk-full' });
    expect(await store.read(note(1))).toMatchObject({ data: one });
    expect(readFileSync(join(folder.directory, noteFile(1)))).toEqual(before);
    restore();
    await store.commit(edit(note(1), one, two));
    await reopen();
    expect((await store.read(note(1)))?.data).toEqual(two);
    expect(await store.verify()).toEqual([]);
  });

  test('at any point of an edit and its checkpoint: old or new, whole, nothing acknowledged is lost', async () => {
    const large: Json = { title: 'Large', text: 'y'.repeat(40_000) };
    let standing: Json = one;
    for (let space = 0; space <= 190_000; space += 4_096) {
      const next: Json = { ...(large as object), space } as Json;
      await diskWith(space);
      const acknowledged = await store.commit(edit(note(1), standing, next)).then(
        () => true,
        (error: unknown) => {
          expect(error).toMatchObject({ code: 'disk-full' });
          return false;
        },
      );
      if (acknowledged) standing = next;
      await store.checkpoint().catch((error: unknown) => expect(error).toMatchObject({ code: 'disk-full' }));
      expect((await store.read(note(1)))?.data).toEqual(standing);
      await reopen();
      expect((await store.read(note(1)))?.data).toEqual(standing);
      expect(store.damage).toEqual([]);
      expect(filesBelow(join(folder.directory, 'temporary'))).toEqual([]);
    }
    expect(standing).toMatchObject({ title: 'Large' });
    expect(await store.verify()).toEqual([]);
  });

  test('at any point of storing a form: it is as it was or as it is, whole; it can be filed, and the others stand', async () => {
    const [typed, other] = [note(21).id, note(22).id];
    await store.keepForm(other, one);
    await store.keepForm(typed, { words: 'очередь' });
    let standing: Json = { words: 'очередь' };
    for (let space = 0; space <= 45_000; space += 2_048) {
      const next: Json = { words: 'очередь '.repeat(2_000), space };
      await diskWith(space);
      const acknowledged = await store.keepForm(typed, next).then(
        () => true,
        (error: unknown) => {
          expect(error).toMatchObject({ code: 'disk-full' });
          return false;
        },
      );
      if (acknowledged) standing = next;
      expect(filesBelow(join(folder.directory, 'temporary'))).toEqual([]);
      await reopen();
      expect(await store.forms()).toEqual([
        { id: typed, form: standing },
        { id: other, form: one },
      ]);
      expect(store.damage).toEqual([]);
    }
    expect(standing).toHaveProperty('space');
    // What was filed is gone even then: to forget takes no space.
    await diskWith(0);
    await store.dropForm(typed);
    await reopen();
    expect((await store.forms()).map(({ id }) => id)).toEqual([other]);
  });

  test('when the library is opened: it can be read and copied, and the reason is said', async () => {
    await store.close();
    await diskWith(0);
    store = await reopened(folder.directory);
    expect(store.readOnlyBecause?.code).toBe('disk-full');
    expect((await store.read(note(1)))?.data).toEqual(one);
    restore();
    await store.copyTo(join(folder.root, 'elsewhere'));
    const copy = await reopened(join(folder.root, 'elsewhere'));
    await copy.commit(edit(note(1), one, two));
    await copy.close();
  });

  test('a blob that does not fit leaves nothing behind', async () => {
    await diskWith(100);
    await expect(store.putBlob(Buffer.alloc(1_000))).rejects.toMatchObject({ code: 'disk-full' });
    expect(filesBelow(folder.directory).filter((file) => /^(blobs|temporary)/.test(file))).toEqual([]);
  });
});

describe('a sync that fails', () => {
  test('once: the edit goes to a new segment and is synced there; the old file is never trusted again', async () => {
    const synced: string[] = [];
    let failures = 1;
    await disk(({ name, path }) => {
      if (name === 'datasync' && failures > 0) {
        failures -= 1;
        return 'EIO';
      }
      if (name === 'datasync' || name === 'sync') synced.push(path);
      return null;
    });
    await store.commit(edit(note(1), one, two));
    const segments = filesBelow(join(folder.directory, 'journal'));
    expect(segments).toHaveLength(2);
    expect(synced.at(-1)).toContain(segments[1]);
    await reopen();
    expect((await store.read(note(1)))?.data).toEqual(two);
    expect(await store.verify()).toEqual([]);
  });

  test('always: the edit is refused and is not there after a restart', async () => {
    await disk(({ name }) => (name === 'datasync' || name === 'sync' ? 'EIO' : null));
    await expect(store.commit(edit(note(1), one, two))).rejects.toMatchObject({ code: 'io' });
    expect((await store.read(note(1)))?.data).toEqual(one);
    restore();
    await store.commit(edit(note(2), null, one));
    await reopen();
    expect((await store.read(note(1)))?.data).toEqual(one);
    expect((await store.read(note(2)))?.data).toEqual(one);
    expect(await store.verify()).toEqual([]);
  });

  test('while a form is stored: it is refused, stands as it was or as it is, and is taken when the disk is well', async () => {
    const { id } = note(21);
    await store.keepForm(id, one);
    await disk(({ name }) => (name === 'datasync' || name === 'sync' ? 'EIO' : null));
    await expect(store.keepForm(id, two)).rejects.toMatchObject({ code: 'io' });
    restore();
    expect([one, two]).toContainEqual((await store.forms())[0]?.form);
    await store.keepForm(id, two);
    await reopen();
    expect(await store.forms()).toEqual([{ id, form: two }]);
    expect(store.damage).toEqual([]);
  });

  test('in a checkpoint: edits go on, and the next checkpoint makes up for it', async () => {
    await store.commit(edit(note(1), one, two));
    await disk(({ name, path }) => (name === 'sync' && path.includes('temporary') ? 'EIO' : null));
    await expect(store.checkpoint()).rejects.toMatchObject({ code: 'io' });
    await store.commit(edit(note(2), null, one));
    restore();
    await store.checkpoint();
    expect(filesBelow(join(folder.directory, 'journal'))).toHaveLength(1);
    await reopen();
    expect((await store.read(note(1)))?.data).toEqual(two);
    expect(await store.verify()).toEqual([]);
  });
});

test('writes that take fewer bytes than they were given are carried on', async () => {
  restore = await intercept(({ name, bytes, go }) => (name === 'write' ? go(Math.ceil(bytes / 3)) : go()));
  await store.commit(edit(note(1), one, two));
  await store.checkpoint();
  await reopen();
  expect((await store.read(note(1)))?.data).toEqual(two);
  expect(store.damage).toEqual([]);
});

test('a file that another program holds for a moment is waited for', async () => {
  let busy = 3;
  await disk(({ name }) => {
    if (name !== 'rename' || busy === 0) return null;
    busy -= 1;
    return 'EBUSY';
  });
  await store.commit(edit(note(1), one, two));
  await store.checkpoint();
  expect(busy).toBe(0);
  expect(readFileSync(join(folder.directory, noteFile(1)), 'utf8')).toContain('Two');
});

test.each(['EROFS', 'EACCES', 'EPERM'])('a place that says %s is opened for reading', async (code) => {
  await store.close();
  await disk(() => code);
  store = await reopened(folder.directory);
  expect(store.readOnlyBecause?.code).toBe('read-only');
  expect((await store.read(note(1)))?.data).toEqual(one);
});
