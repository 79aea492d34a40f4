import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import './bridge.ts';
import type { Precis } from './harness.ts';
import { removeFolder } from './remove.ts';
import { launchSample } from './sample.ts';

/** Everything out by the window: the library, a briefing with all it rests on, stopped in the middle. */
test.describe.configure({ mode: 'serial', timeout: 120_000 });

let precis: Precis;
let folder: string;

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'precis-export-'));
  precis = await launchSample();
});
test.afterAll(async () => {
  await precis?.close();
  await removeFolder(folder);
});

/** What the system's dialog answers from now on. */
const answer = (path: string) =>
  precis.app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
  }, path);

/** Runs an action by its name in the palette. */
async function act(words: string): Promise<void> {
  const { window: page } = precis;
  await page.keyboard.press('Control+k');
  await page.keyboard.type(words);
  await expect(page.getByRole('option').first()).toContainText(words);
  await page.keyboard.press('Enter');
}

/** Waits till the window says it. */
const said = (words: RegExp) =>
  expect(precis.window.getByText(words).first()).toBeVisible({ timeout: 60_000 });

test('the library goes out into a new folder of the one that is chosen, twice beside each other', async () => {
  await answer(folder);
  await act('Export everything');
  await said(/files are written to/);
  expect(await readdir(folder)).toEqual(expect.arrayContaining(['briefings', 'records', 'sources']));
  await act('Export everything');
  await said(/written to .*Sample library, \d{4}/);
  const [inside] = (await readdir(folder)).filter((name) => name.startsWith('Sample library'));
  expect(await readdir(join(folder, inside ?? ''))).toContain('sources');
});

test('the briefing goes out from its pack, with the sources it rests on', async () => {
  const { window: page } = precis;
  const to = join(folder, 'part');
  await answer(to);
  await act('Labour migration and the Tajik');
  await expect(page.getByRole('treeitem').first()).toBeVisible();
  await page.keyboard.press('Control+p');
  await expect(page.getByRole('button', { name: 'Word', exact: true })).toBeVisible();
  await act('Export with its sources');
  await said(/written to .*part/);
  const [briefing = ''] = await readdir(join(to, 'briefings'));
  expect((await readFile(join(to, 'briefings', briefing, 'note.docx'))).subarray(0, 2).toString()).toBe('PK');
  expect((await readdir(join(to, 'sources'))).length).toBeGreaterThan(2);
});

test('an export is stopped from the status line, and says what stays', async () => {
  const { window: page } = precis;
  const to = join(folder, 'stopped');
  await answer(to);
  // Enough to print that it takes longer than the second after which the status line tells of it.
  await page.evaluate(async () => {
    const bytes = new TextEncoder().encode(
      `# Roads\n\n${'The bridge is closed until spring. '.repeat(400)}\n`,
    );
    for (let n = 0; n < 12; n += 1)
      await window.precis.call('briefing:from-document', { file: { name: `roads ${n}.md`, bytes } });
  });
  await act('Export everything');
  await page.getByRole('button', { name: 'Stop', exact: true }).click({ timeout: 30_000 });
  await said(/The export was stopped/);
  const files = (await readdir(to, { recursive: true })).filter((name) => /\.(pdf|docx)$/.test(name));
  expect(files.length).toBeLessThan(60);
});
