import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import './bridge.ts';
import { launch } from './harness.ts';
import { removeFolder } from './remove.ts';

/** What the window was told is saved is there after the process was killed in the middle of the work. */
test('every edit that was answered survives kill -9, and nothing half done is left', async () => {
  const scratch = await mkdtemp(join(tmpdir(), 'precis-kill-'));
  const [library, userData] = [join(scratch, 'library'), join(scratch, 'data')];
  const acknowledged: string[] = [];
  for (let round = 0; round < 3; round += 1) {
    const precis = await launch({ library, userData });
    const names = Array.from({ length: 400 }, (_, i) => `${round}-${i}`);
    await precis.window.exposeFunction('acknowledge', (name: string) => void acknowledged.push(name));
    const work = precis.window
      .evaluate(async (all) => {
        const { acknowledge } = window as unknown as { acknowledge: (name: string) => Promise<void> };
        for (const name of all) {
          const result = await window.precis.call('tag:add', { name });
          if (result.ok) await acknowledge(name);
        }
      }, names)
      .catch(() => {});
    await expect
      .poll(() => acknowledged.filter((name) => name.startsWith(`${round}-`)).length)
      .toBeGreaterThan(20);
    await precis.kill();
    await work;
  }
  const precis = await launch({ library, userData });
  const state = await precis.window.evaluate(async () => {
    const result = await window.precis.call('library:state', {});
    return result.ok
      ? {
          names: result.value.rows.map(({ title }) => title),
          damage: result.value.damage,
          numbers: result.value.rows.map(({ number }) => number),
        }
      : null;
  });
  await precis.close();
  expect(state?.damage).toEqual([]);
  for (const name of acknowledged) expect(state?.names).toContain(name);
  expect(new Set(state?.numbers).size).toBe(state?.numbers.length);
  const files = await readdir(library, { recursive: true });
  expect(files.filter((file) => /\.(?:tmp|new)/.test(file))).toEqual([]);
  await removeFolder(scratch);
});
