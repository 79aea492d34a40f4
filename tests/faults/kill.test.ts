import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { countOf, Random, seedOf } from '../fixtures/random.ts';
import { filesBelow, freshStore, reopened, temporaryFolder } from '../fixtures/store.ts';
import { bundled } from './bundle.ts';
import { type Acknowledged, check } from './oracle.ts';
import { begin, settle } from './typed-forms.ts';

const KILLS = countOf('KILLS', 60);
/** Kills of one library, before the next begins anew. */
const ONE_LIBRARY = 12;
const OPERATIONS = 400;
const MILLISECONDS = 250;

let writer: string;
beforeAll(async () => {
  writer = await bundled('killed-writer');
});
afterAll(() => rmSync(dirname(writer), { recursive: true }));

/** Lets a writer work until it dies, and adds what it acknowledged. */
function killOne(
  directory: string,
  random: Random,
  firstMove: number,
  acknowledged: Acknowledged,
): Promise<void> {
  const dieIn = random.below(2) === 0 ? 0 : 1 + random.below(OPERATIONS);
  const args = [writer, directory, String(random.below(2 ** 31)), String(dieIn), String(firstMove)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  let complaint = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint += text;
  });
  const killer = setTimeout(
    () => child.kill('SIGKILL'),
    dieIn === 0 ? 20 + random.below(MILLISECONDS) : 4 * MILLISECONDS,
  );
  return new Promise((resolve, reject) => {
    child.on('close', (code, signal) => {
      clearTimeout(killer);
      if (signal !== 'SIGKILL')
        return reject(new Error(`The writer ended by itself (${code}): ${complaint}`));
      for (const line of said.split('\n').slice(0, -1)) {
        const [what, first = '', second = ''] = line.split(' ');
        if (what === 'opened') expect(line).toBe('opened false');
        if (what === 'done') acknowledged.edits.set(Number(first), second);
        if (what === 'blob') acknowledged.blobs.push(first);
        if (what === 'typing') begin(acknowledged.forms, Number(first), Number(second));
        if (what === 'typed') settle(acknowledged.forms, Number(first), Number(second));
      }
      resolve();
    });
  });
}

test(
  `${KILLS} kills at random moments: every acknowledged edit and form stands, whole`,
  async () => {
    const seed = seedOf('kill');
    const random = new Random(seed);
    let edits = 0;
    for (let begun = 0; begun < KILLS; begun += ONE_LIBRARY) {
      const folder = temporaryFolder();
      const acknowledged: Acknowledged = { edits: new Map(), blobs: [], forms: new Map() };
      try {
        await (await freshStore(folder.directory)).close();
        for (let n = 0; n < Math.min(ONE_LIBRARY, KILLS - begun); n += 1) {
          await killOne(folder.directory, random, 1 + n * 10_000, acknowledged);
          const readOnly = random.below(2) === 0;
          const store = await reopened(folder.directory, { readOnly });
          expect(store.readOnly).toBe(readOnly);
          await check(store, acknowledged, random);
          await store.close();
          if (!readOnly) expect(filesBelow(`${folder.directory}/temporary`)).toEqual([]);
        }
        edits += acknowledged.edits.size;
      } catch (error) {
        throw new Error(`FAULT_SEED=${seed}, library ${begun / ONE_LIBRARY}`, { cause: error });
      } finally {
        folder.remove();
      }
    }
    process.stdout.write(`kill: ${KILLS} kills, ${edits} acknowledged edits\n`);
  },
  60_000 + KILLS * 5_000,
);
