import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { checkout } from '../checkout.ts';

const place = join(checkout, 'node_modules', '.cache', 'precis', 'building');

/**
 * Runs `work` while no other process of this checkout does: two commands started at once on a stale build
 * would otherwise empty each other's `out/`. The turn of a process that has died is taken over.
 */
export async function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
  mkdirSync(join(place, '..'), { recursive: true });
  while (!take()) await pause(200);
  try {
    return await work();
  } finally {
    rmSync(place, { force: true });
  }
}

function take(): boolean {
  try {
    writeFileSync(place, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (!holderLives()) rmSync(place, { force: true });
    return false;
  }
}

function holderLives(): boolean {
  try {
    // Empty for the instant between its making and its writing: then somebody lives.
    const holder = readFileSync(place, 'utf8');
    return holder === '' || process.kill(Number(holder), 0);
  } catch {
    return false;
  }
}
