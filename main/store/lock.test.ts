import { spawn } from 'node:child_process';
import { chmodSync, chownSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  edit,
  filesBelow,
  freshStore,
  note,
  reopened,
  temporaryFolder,
  titles,
} from '../../tests/fixtures/store.ts';
import { seal } from './envelope.ts';
import { takeLock } from './lock.ts';
import { openStore, type Store } from './store.ts';

let folder: ReturnType<typeof temporaryFolder>;
let store: Store;

beforeEach(async () => {
  folder = temporaryFolder();
  store = await freshStore(folder.directory);
  await store.commit(edit(note(1), null, { title: 'One' }));
});
afterEach(async () => {
  await store.close();
  folder.remove();
});

/** Debian's `nobody`; any number that owns nothing would do. */
const NOBODY = 65_534;

const lockFile = () => join(folder.directory, 'lock');
const holder = () => JSON.parse(readFileSync(lockFile(), 'utf8')) as Record<string, unknown>;

test('a second opener reads, names the holder and writes nothing', async () => {
  const before = filesBelow(folder.directory);
  const second = await reopened(folder.directory);
  expect(second.readOnly).toBe(true);
  expect(second.heldBy).toContain(`process ${process.pid}`);
  expect((await second.read(note(1)))?.data).toEqual({ title: 'One' });
  await expect(second.commit(edit(note(2), null, 1))).rejects.toMatchObject({ code: 'locked' });
  await expect(second.undo('g', '')).rejects.toMatchObject({ code: 'locked' });
  await expect(second.putBlob(Buffer.from('x'))).rejects.toMatchObject({ code: 'locked' });
  expect(await second.verify()).toEqual([]);
  await second.close();
  expect(filesBelow(folder.directory)).toEqual(before);
  await store.commit(edit(note(2), null, { title: 'Two' }));
});

test('one that only reads takes no lock and leaves nothing behind', async () => {
  await store.close();
  const before = filesBelow(folder.directory);
  const reader = await openStore(folder.directory, titles, { readOnly: true });
  expect(reader.heldBy).toBeNull();
  await expect(reader.commit(edit(note(2), null, 1))).rejects.toMatchObject({ code: 'read-only' });
  await reader.close();
  expect(filesBelow(folder.directory)).toEqual(before);
});

test('the lock goes when the library is closed', async () => {
  await store.close();
  expect(filesBelow(folder.directory)).not.toContain('lock');
  store = await reopened(folder.directory);
  expect(store.readOnly).toBe(false);
});

test.each([
  ['whose process is gone', (pid: number) => ({ pid })],
  ['whose number another process has now', () => ({ pid: process.pid, started: 'another boot/1' })],
])('a lock %s is taken over', async (_, changes) => {
  const gone = spawn('true');
  await new Promise((resolve) => gone.on('exit', resolve));
  await store.close();
  store = await reopened(folder.directory);
  const stale = JSON.stringify({ ...holder(), ...changes(gone.pid ?? 0) });
  await store.close();
  writeFileSync(lockFile(), stale);
  store = await reopened(folder.directory);
  expect(store.readOnly).toBe(false);
  expect(holder().pid).toBe(process.pid);
});

test('a lock of another machine is broken only when a person says so', async () => {
  const foreign = JSON.stringify({ ...holder(), host: 'another-desk', nonce: 'n' });
  await store.close();
  writeFileSync(lockFile(), foreign);
  store = await reopened(folder.directory);
  expect(store.heldBy).toContain('another-desk');
  expect(readFileSync(lockFile(), 'utf8')).toBe(foreign);
  store = await reopened(folder.directory, { breakLock: true });
  expect(store.readOnly).toBe(false);
});

test('a lock file that is garbage does not shut a library for good', async () => {
  await store.close();
  writeFileSync(lockFile(), '');
  store = await reopened(folder.directory);
  expect(store.readOnly).toBe(false);
});

test('of many that come at once to a dead holder’s lock, one has it', async () => {
  const stale = { ...holder(), started: 'another boot/1' };
  await store.close();
  for (let round = 0; round < 15; round += 1) {
    writeFileSync(lockFile(), JSON.stringify({ ...stale, nonce: `stale${round}` }));
    const all = await Promise.allSettled(Array.from({ length: 8 }, () => takeLock(folder.directory, false)));
    const taken = all.filter((one) => one.status === 'fulfilled');
    expect(taken).toHaveLength(1);
    await taken[0]?.value.release();
    expect(filesBelow(folder.directory).filter((file) => file.startsWith('lock'))).toEqual([]);
  }
});

test('one that died while it took a lock over does not shut the library', async () => {
  const stale = { ...holder(), started: 'another boot/1' };
  await store.close();
  writeFileSync(lockFile(), JSON.stringify({ ...stale, nonce: 'first' }));
  writeFileSync(`${lockFile()}.first.taken`, JSON.stringify({ ...stale, nonce: 'second' }));
  store = await reopened(folder.directory);
  expect(store.readOnly).toBe(false);
  expect(filesBelow(folder.directory).filter((file) => file.startsWith('lock'))).toEqual(['lock']);
});

test('a machine that slept while another broke its lock writes nothing more', async () => {
  const foreign = JSON.stringify({ ...holder(), host: 'another-desk', nonce: 'n' });
  writeFileSync(lockFile(), foreign);
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3_600_000 });
  await expect(store.commit(edit(note(2), null, 1))).rejects.toMatchObject({ code: 'locked' });
  vi.useRealTimers();
  expect(store.readOnly).toBe(true);
  expect(store.heldBy).toContain('another-desk');
  const before = filesBelow(folder.directory);
  await store.close();
  expect(filesBelow(folder.directory)).toEqual(before);
  expect(readFileSync(lockFile(), 'utf8')).toBe(foreign);
});

test('a library of a newer format is opened for reading, with the reason', async () => {
  await store.close();
  const file = join(folder.directory, 'library.json');
  const { bytes } = seal({ kind: 'library', id: 'library' }, 1, { title: 'From later' });
  const later = bytes.toString().replace('"format":1', '"format":2');
  const { createHash } = await import('node:crypto');
  const [, sha = ''] = /"sha256":"(\w+)"/.exec(later) ?? [];
  const hash = createHash('sha256').update(later.replace(sha, '')).digest('hex');
  writeFileSync(file, later.replace(sha, hash));
  const before = filesBelow(folder.directory);
  store = await reopened(folder.directory);
  expect(store.readOnlyBecause?.code).toBe('newer-format');
  expect((await store.read({ kind: 'library', id: 'library' }))?.data).toEqual({ title: 'From later' });
  await expect(store.commit(edit(note(2), null, 1))).rejects.toMatchObject({ code: 'newer-format' });
  expect(filesBelow(folder.directory)).toEqual(before);
});

test('a folder that may not be written to is opened for reading', async () => {
  await store.close();
  const root = process.getuid?.() === 0;
  // Nothing is forbidden to root: the library is given to somebody, and looked at as them.
  if (root)
    for (const path of ['', ...readdirSync(folder.root, { recursive: true, encoding: 'utf8' })])
      chownSync(join(folder.root, path), NOBODY, NOBODY);
  chmodSync(folder.directory, 0o500);
  if (root) process.seteuid?.(NOBODY);
  try {
    store = await reopened(folder.directory);
    expect(store.readOnlyBecause?.code).toBe('read-only');
    expect((await store.read(note(1)))?.data).toEqual({ title: 'One' });
  } finally {
    if (root) process.seteuid?.(0);
    chmodSync(folder.directory, 0o700);
  }
});
