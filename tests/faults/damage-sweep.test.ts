import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Json } from '../../core/model/patch.ts';
import { type Store, StoreError } from '../../main/store/store.ts';
import { countOf, Random, seedOf } from '../fixtures/random.ts';
import { edit, filesBelow, freshStore, note, reopened, temporaryFolder } from '../fixtures/store.ts';

const ROUNDS = countOf('DAMAGES', 1);
const NOTES = 4;
/** Forms that were not filed. */
const FORMS = [note(21).id, note(22).id];
const WORDS = 'Рӯзи ҷумъа was fair. '.repeat(30);

/** What can happen to a file. Each gives bytes that differ from the ones it was given. */
const damages: Record<string, (bytes: Buffer, random: Random) => Buffer> = {
  'bits turned': (bytes, random) => {
    const copy = Buffer.from(bytes);
    const places = new Set(Array.from({ length: 1 + random.below(64) }, () => random.below(copy.length * 8)));
    for (const place of places) copy[place >> 3] = (copy[place >> 3] ?? 0) ^ (1 << (place & 7));
    return copy;
  },
  'cut off': (bytes, random) => bytes.subarray(0, random.below(bytes.length)),
  'a block zeroed': (bytes, random) => {
    const start = random.below(bytes.length);
    return Buffer.from(bytes).fill(0, start, Math.min(bytes.length, start + 512));
  },
  'filled with zeros': (bytes) => Buffer.alloc(bytes.length),
  emptied: () => Buffer.alloc(0),
  null: () => Buffer.from('null'),
  'a byte order mark': (bytes) => Buffer.concat([Buffer.from('\ufeff'), bytes]),
  'bad UTF-8': (bytes, random) => {
    const at = random.below(bytes.length);
    return Buffer.concat([bytes.subarray(0, at), Buffer.from([0xff, 0xfe, 0xc3]), bytes.subarray(at)]);
  },
  'its beginning gone': (bytes, random) => bytes.subarray(1 + random.below(bytes.length)),
  missing: (bytes) => bytes,
};

let folder: ReturnType<typeof temporaryFolder>;
let blob: string;
/** What each note is at the end. */
const last: Json[] = [];

/** A library with everything in it, left as a process that died leaves it: edits in the journal, no lock. */
beforeAll(async () => {
  folder = temporaryFolder();
  const store = await freshStore(folder.directory);
  blob = await store.putBlob(Buffer.from(WORDS));
  for (let round = 1; round <= 4; round += 1) {
    for (let n = 0; n < NOTES; n += 1) {
      // One note rests after its first checkpoint, so that its file and the journal differ in age.
      if (n === 3 && round > 1) continue;
      const after: Json = { title: `Note ${n}, state ${round}`, text: WORDS, blobs: [blob] };
      await store.commit(edit(note(n), last[n] ?? null, after));
      last[n] = after;
    }
    if (round < 4) await store.checkpoint();
  }
  for (const id of FORMS) await store.keepForm(id, { typed: WORDS, in: id });
  await store.copyTo(join(folder.root, 'crashed'));
  await store.close();
});
afterAll(() => folder.remove());

/** Every state a note ever had, so that a state that never was is noticed. */
function known(n: number): readonly Json[] {
  return [1, 2, 3, 4].map((round) => ({ title: `Note ${n}, state ${round}`, text: WORDS, blobs: [blob] }));
}

async function look(store: Store, file: string): Promise<{ wrong: number; lost: number }> {
  let wrong = 0;
  let lost = 0;
  for (let n = 0; n < NOTES; n += 1) {
    const concerns = file.includes(note(n).id) || /^(journal|history|index)\//.test(file);
    try {
      const stored = await store.read(note(n));
      if (JSON.stringify(stored?.data) === JSON.stringify(last[n])) continue;
      wrong += 1;
      if (stored !== null) expect(known(n)).toContainEqual(stored.data);
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      lost += 1;
    }
    expect(concerns, `${file} has nothing to do with note ${n}`).toBe(true);
  }
  return { wrong, lost };
}

/** Expects every form as it was typed, but for the one whose file was hurt, which is not there. */
async function lookAtForms(store: Store, file: string): Promise<void> {
  const whole = FORMS.filter((id) => file !== `forms/${id}.json`);
  const forms = await store.forms();
  expect(forms.map(({ id }) => id).sort()).toEqual(whole);
  for (const { id, form } of forms) expect(form).toEqual({ typed: WORDS, in: id });
}

test('whatever happens to one file: the library opens, names it, restores what can be had, touches nothing else', async () => {
  const seed = seedOf('damage');
  const random = new Random(seed);
  const crashed = join(folder.root, 'crashed');
  const files = filesBelow(crashed);
  const outcomes = new Map<string, number>();
  for (let round = 0; round < ROUNDS; round += 1)
    for (const file of files)
      for (const [name, damage] of Object.entries(damages)) {
        const where = `FAULT_SEED=${seed}: ${file}, ${name}, round ${round}`;
        const hurt = join(folder.root, 'hurt');
        cpSync(crashed, hurt, { recursive: true });
        const path = join(hurt, file);
        const original = readFileSync(path);
        const bytes = damage(original, random);
        if (name === 'missing') rmSync(path);
        else writeFileSync(path, bytes);
        try {
          const outcome = await opened(hurt, file, bytes, name === 'missing');
          outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
        } catch (error) {
          throw new Error(where, { cause: error });
        }
        rmSync(hurt, { recursive: true });
      }
  process.stdout.write(`damage: ${files.length} files, ${JSON.stringify(Object.fromEntries(outcomes))}\n`);
}, 600_000);

async function opened(hurt: string, file: string, bytes: Buffer, missing: boolean): Promise<string> {
  const store = await reopened(hurt);
  const { wrong, lost } = await look(store, file);
  await lookAtForms(store, file);
  await store.verify();
  const named = store.damage.map((one) => one.file);
  const ofJournal = file.startsWith('journal/');
  const journalTail = ofJournal && isBeginning(bytes) && bytes.at(-1) === 0x0a;
  // An unfinished end may be an edit that was acknowledged, or one that was being written: it is named, no more.
  const unfinished = ofJournal && bytes.at(-1) !== 0x0a;
  const derived = file.startsWith('index/') && missing;
  // Nothing can tell that a journal lost its very tail, that a generation or a form is gone, or an index to be built.
  const silent = journalTail || derived || (missing && /^(generations|journal|forms)\//.test(file));
  if (!silent) expect(named.length, 'something is named').toBeGreaterThan(0);
  if (!/^(journal|history|index)\//.test(file)) {
    if (!silent) expect(named).toContain(file);
    expect(wrong + lost, 'newest state of every note').toBe(0);
  }
  if (wrong + lost > 0 && !silent && !unfinished)
    expect(store.damage.some(({ outcome }) => outcome !== 'kept')).toBe(true);
  const before = await Promise.all([0, 1, 2, 3].map((n) => store.read(note(n)).catch(() => null)));
  await store.commit(edit(note(9), null, { title: 'Life goes on' }));
  await store.close();

  const again = await reopened(hurt, { readOnly: true });
  expect((await again.read(note(9)))?.data).toEqual({ title: 'Life goes on' });
  const after = await Promise.all([0, 1, 2, 3].map((n) => again.read(note(n)).catch(() => null)));
  expect(after.map((one) => one?.data)).toEqual(before.map((one) => one?.data));
  await again.close();
  const what = file.split('/')[0] ?? file;
  return `${what}: ${wrong + lost === 0 ? 'all restored' : lost > 0 ? 'some lost' : 'some older'}${silent ? ', not to be seen' : ''}`;
}

/** True where the bytes are how the journal begins, its first line at least. */
function isBeginning(bytes: Buffer): boolean {
  const journal = join(folder.root, 'crashed', 'journal');
  const original = readFileSync(join(journal, filesBelow(journal)[0] ?? ''));
  return bytes.length > original.indexOf(0x0a) && original.subarray(0, bytes.length).equals(bytes);
}
