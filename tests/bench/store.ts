/*
 * The store on a real disk: a capture against a bare append with its sync, an edit of a large document against one of
 * a small and against writing the whole file, opening a large library against parsing its rows, a checkpoint.
 * Run: npx tsx tests/bench/store.ts [sources]. Put TMPDIR on the disk to be measured: a tmpfs syncs for nothing.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import * as fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Json } from '../../core/model/patch.ts';
import { createLibrary, openStore, type Store, type StoreIndex } from '../../main/store/store.ts';

const SOURCES = Number(process.argv[2] ?? 10_000);
const QUOTES = SOURCES * 5;
const TIMES = 300;

interface Item {
  readonly title: string;
  readonly tags: readonly string[];
  readonly body: string;
}
const index: StoreIndex = {
  version: 1,
  row: ({ kind, id }, data, revision) => {
    const { title, tags } = data as unknown as Item;
    return { kind, id, title, tags, date: '2024-10-07', marking: 'clear', toConfirm: 0, revision };
  },
};
const calm = { checkpointEvery: 1e9, idleMilliseconds: 1e9 };
const id = (n: number) => `01J${String(n).padStart(23, '0')}`;
const item = (n: number, bytes: number): Item => ({
  title: `Record ${n} of the library, with a title of about the usual length`,
  tags: [id(n % 40)],
  body: 'word '.repeat(bytes / 5),
});
const edit = (kind: string, n: number, before: unknown, after: unknown) => ({
  command: 'bench:edit',
  group: id(Math.floor(Math.random() * 1e9)),
  by: 'bench',
  changes: [{ kind, id: id(n), before: before as Json, after: after as Json }],
});

const time = async <T>(work: () => Promise<T> | T): Promise<[number, T]> => {
  const start = performance.now();
  const value = await work();
  return [performance.now() - start, value];
};
const percentile = (values: readonly number[], p: number) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * p)] ?? 0;
const median = (values: readonly number[]) => percentile(values, 0.5);
const row = (what: string, value: number, unit: string) =>
  console.log(`${what.padEnd(52)} ${value.toFixed(value < 10 ? 2 : 0).padStart(8)} ${unit}`);

const folder = mkdtempSync(join(tmpdir(), 'precis-bench-'));
try {
  await captures();
  await largeDocuments();
  await opening();
} finally {
  rmSync(folder, { recursive: true });
}

async function fresh(name: string): Promise<Store> {
  await createLibrary(join(folder, name), item(0, 100) as unknown as Json);
  return openStore(join(folder, name), index, calm);
}

/** Bare appends and captures in turn, so that both see the same disk. */
async function captures(): Promise<void> {
  const store = await fresh('captures');
  const bare = await fs.open(join(folder, 'bare'), 'ax');
  const appended: number[] = [];
  const captured: number[] = [];
  for (let n = 0; n < TIMES; n += 1) {
    const record = item(n, 250);
    const line = Buffer.from(`${JSON.stringify(edit('quote', n, null, record))}\n`);
    appended.push(
      (
        await time(async () => {
          await bare.write(line);
          await bare.datasync();
        })
      )[0],
    );
    captured.push((await time(() => store.commit(edit('quote', n, null, record))))[0]);
  }
  row('append and fdatasync, median', median(appended), 'ms');
  row('capture, median', median(captured), 'ms');
  row('  capture ÷ append', median(captured) / median(appended), '(goal ≤ 1.5 with the round trip)');
  row('capture, p95', percentile(captured, 0.95), 'ms (goal ≤ 4)');
  const [together] = await time(() =>
    Promise.all(
      Array.from({ length: 100 }, (_, n) => store.commit(edit('quote', TIMES + n, null, item(n, 250)))),
    ),
  );
  row('100 captures of one tick, each', together / 100, 'ms');
  const [folded] = await time(() => store.checkpoint());
  row(`checkpoint of ${TIMES + 100} new documents`, folded, 'ms');
  await bare.close();
  await store.close();
}

async function largeDocuments(): Promise<void> {
  const store = await fresh('large');
  const sizes = { '0.1 MB': 100_000, '10 MB': 10_000_000 };
  const spent: Record<string, number[]> = { '0.1 MB': [], '10 MB': [] };
  const standing: Record<string, Item & { readonly note?: string }> = {};
  for (const [n, [name, bytes]] of Object.entries(sizes).entries()) {
    // Many members, as a large briefing has, not one long string.
    const large = {
      ...item(n, 0),
      parts: Array.from({ length: bytes / 1_000 }, (_, part) => `${part} `.padEnd(995, 'w')),
    };
    standing[name] = large;
    await store.commit(edit('briefing', n, null, large));
  }
  await store.checkpoint();
  for (let time_ = 0; time_ < TIMES; time_ += 1)
    for (const [n, name] of Object.keys(sizes).entries()) {
      const before = (await store.read({ kind: 'briefing', id: id(n) }))?.data as unknown as Item;
      const after = { ...before, note: `typed ${time_}` };
      spent[name]?.push((await time(() => store.commit(edit('briefing', n, before, after))))[0]);
    }
  const whole: number[] = [];
  for (let n = 0; n < 5; n += 1)
    whole.push(
      (
        await time(async () => {
          const handle = await fs.open(join(folder, `whole-${n}`), 'wx');
          await handle.writeFile(JSON.stringify(standing['10 MB']));
          await handle.sync();
          await handle.close();
        })
      )[0],
    );
  const [small, big] = [median(spent['0.1 MB'] ?? []), median(spent['10 MB'] ?? [])];
  row('edit in a document of 0.1 MB, median', small, 'ms');
  row('edit in a document of 10 MB, median', big, 'ms');
  row('  10 MB ÷ 0.1 MB', big / small, '(goal ≤ 1.2)');
  row('the whole 10 MB file written and synced', median(whole), 'ms');
  row('  whole file ÷ edit', median(whole) / big, '(goal ≥ 100)');
  const [folded] = await time(() => store.checkpoint());
  row('checkpoint of both', folded, 'ms');
  await store.close();
}

async function opening(): Promise<void> {
  const directory = join(folder, 'many');
  const store = await fresh('many');
  const filled = performance.now();
  for (let start = 0; start < SOURCES + QUOTES; start += 500)
    await Promise.all(
      Array.from({ length: 500 }, (_, more) => {
        const n = start + more;
        return store.commit(
          n < SOURCES ? edit('source', n, null, item(n, 600)) : edit('quote', n, null, item(n, 250)),
        );
      }),
    );
  row(`${SOURCES + QUOTES} documents made durable`, performance.now() - filled, 'ms');
  row('  and folded into files', (await time(() => store.close()))[0], 'ms');

  const rows = (await fs.readdir(join(directory, 'index')))
    .filter((name) => name.endsWith('.rows'))
    .map((name) => readFileSync(join(directory, 'index', name), 'utf8'));
  const parse = () => rows.map((text) => JSON.parse(`[${text.slice(0, -2)}]`) as unknown[]);
  const parsed: number[] = [];
  const opened: number[] = [];
  const listed: number[] = [];
  for (let n = 0; n < 7; n += 1) {
    parsed.push((await time(parse))[0]);
    const [ms, again] = await time(() => openStore(directory, index, calm));
    opened.push(ms);
    listed.push((await time(() => again.keys('source').map((key) => again.row(key))))[0]);
    await again.close();
  }
  row(`JSON.parse of ${SOURCES + QUOTES} rows`, median(parsed), 'ms');
  row('open, ready to write', median(opened), 'ms');
  row(`  and the rows of ${SOURCES} sources`, median(listed), 'ms');
  row('  open and list ÷ parse', (median(opened) + median(listed)) / median(parsed), '');
  rmSync(join(directory, 'index'), { recursive: true });
  const [anew, last] = await time(() => openStore(directory, index, calm));
  row('open with the index gone, everything read', anew, 'ms');
  await last.close();
}
