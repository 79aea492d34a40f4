import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { ministryTemplate, withFiles } from '../fixtures/house-word.ts';
import type { Precis } from './harness.ts';
import { removeFolder } from './remove.ts';
import { launchSample } from './sample.ts';

/** A house's own templates: brought in by the system's dialogs, mapped, chosen in a pack, taken out again. */

let precis: Precis;
let scratch: string;
test.beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'precis-house-'));
  await writeFile(join(scratch, 'Ministry.dotx'), await ministryTemplate());
  await writeFile(
    join(scratch, 'Macros.dotm'),
    withFiles(await ministryTemplate(), { 'word/vbaProject.bin': 'x' }),
  );
  precis = await launchSample();
});
test.afterAll(async () => {
  await precis.close();
  await removeFolder(scratch);
});

const answer = (path: string) =>
  precis.app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
  }, path);

test('a template for paper and one for Word are added, mapped and printed with', async () => {
  const { window: page } = precis;
  await page.keyboard.press('Control+,');
  await expect(page.getByRole('heading', { name: 'House templates' })).toBeVisible();
  await answer(resolve('docs/guide/sample-house'));
  await page.getByRole('button', { name: 'Add a folder for paper' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Ministry of Roads and Rivers' })).toBeVisible();

  await answer(join(scratch, 'Macros.dotm'));
  await page.getByRole('button', { name: 'Add a Word template' }).click();
  await expect(page.getByText('This Word template holds macros').last()).toBeVisible();
  await answer(join(scratch, 'Ministry.dotx'));
  await page.getByRole('button', { name: 'Add a Word template' }).click();
  const word = page.getByRole('listitem').filter({ hasText: 'of 18 mapped' });
  await expect(word).toContainText('14 styles');
  await word.getByRole('button', { name: 'Map the styles' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Speaking copy' }).click();
  await page.getByRole('option', { name: 'Ministry body' }).click();
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(word).toContainText('15 styles');

  // One that is chosen for every pack is what the pack opens with.
  await page.getByRole('button', { name: 'On paper' }).click();
  await page.getByRole('option', { name: 'Ministry of Roads and Rivers' }).click();
  await expect(page.getByRole('button', { name: 'On paper' })).toContainText('Ministry of Roads and Rivers');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Labour migration and the Tajik');
  await page.getByRole('option').first().waitFor();
  await page.waitForTimeout(300);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('treeitem').first()).toBeVisible();
  await page.keyboard.press('Control+p');
  await expect(page.getByRole('button', { name: 'On paper' })).toContainText('Ministry of Roads and Rivers');
});
