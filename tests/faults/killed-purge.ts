/*
 * A process that purges a note from a library (see `fixtures/purged.ts`) and kills itself in one of the operations on
 * the disk. Arguments: library, blob, number of the operation to die in, whether that one is done first.
 */
import { writeSync } from 'node:fs';
import { purgeOf } from '../fixtures/purged.ts';
import { reopened } from '../fixtures/store.ts';
import { intercept } from './intercept.ts';

const [directory = '', blob = '', dieIn = '0', done = 'no'] = process.argv.slice(2);
const store = await reopened(directory);
let operations = 0;
await intercept(async ({ go, bytes, name }) => {
  operations += 1;
  if (operations !== Number(dieIn)) return go();
  if (name === 'write') await go(Math.floor(bytes / 2));
  else if (done === 'yes') await go();
  process.kill(process.pid, 'SIGKILL');
  return new Promise(() => undefined);
});
await store.purge(purgeOf(blob));
writeSync(1, 'purged');
process.kill(process.pid, 'SIGKILL');
