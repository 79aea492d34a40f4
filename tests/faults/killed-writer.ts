/*
 * A process that edits a library until it dies, and says on its standard output what was acknowledged.
 * Arguments: library, seed, number of the disk operation to die in (0: somebody else kills it), first move.
 */
import { writeSync } from 'node:fs';
import type { Store } from '../../main/store/store.ts';
import { Random } from '../fixtures/random.ts';
import { reopened } from '../fixtures/store.ts';
import { ACCOUNTS, type Account, accountOf, nextMove } from './accounts.ts';
import { intercept } from './intercept.ts';
import { typeIn } from './typed-forms.ts';

const [directory = '', seed = '1', dieIn = '0', firstMove = '1'] = process.argv.slice(2);
const random = new Random(Number(seed));
const say = (line: string) => writeSync(1, `${line}\n`);

let operations = 0;
await intercept(async ({ go, bytes, name }) => {
  operations += 1;
  if (operations !== Number(dieIn)) return go();
  if (name === 'write') await go(random.below(bytes + 1));
  else if (random.below(2) === 0) await go();
  process.kill(process.pid, 'SIGKILL');
  return new Promise(() => undefined);
});

const store = await reopened(directory, { checkpointEvery: 4 + random.below(20), idleMilliseconds: 5 });
say(`opened ${store.readOnly}`);
const states: (Account | null)[] = [];
for (let n = 0; n < ACCOUNTS; n += 1) states.push(await accountOf(store, n));
for (let move = Number(firstMove); ; ) move = await burst(store, move);

async function burst(store: Store, first: number): Promise<number> {
  let move = first;
  const jobs: Promise<void>[] = [];
  for (let more = 1 + random.below(4); more > 0; more -= 1, move += 1) {
    const edit = nextMove(random, states, move);
    jobs.push(store.commit(edit).then(({ seq, group }) => void say(`done ${seq} ${group}`)));
  }
  if (random.below(2) === 0)
    jobs.push(
      typeIn(
        store,
        random,
        move,
        (form, step) => void say(`typing ${form} ${step}`),
        (form, step) => void say(`typed ${form} ${step}`),
      ),
    );
  await Promise.all(jobs);
  const chance = random.below(12);
  if (chance === 0) {
    const { seq, group } = await store.undo(`m${move - 1}`, 'test');
    say(`done ${seq} ${group}`);
    for (let n = 0; n < ACCOUNTS; n += 1) states[n] = await accountOf(store, n);
  }
  if (chance === 1)
    say(`blob ${await store.putBlob(Buffer.from(`text ${move}`.repeat(random.below(5_000))))}`);
  if (chance === 2) await new Promise((resolve) => setTimeout(resolve, 8));
  return move;
}
