import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import './bridge.ts';
import { launchSample } from './sample.ts';

/** Files below a folder in whose bytes the words can be read. */
async function filesWith(folder: string, words: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.filter((one) => one.isFile())) {
    const file = join(entry.parentPath, entry.name);
    if ((await readFile(file)).includes(words)) found.push(file);
  }
  return found;
}

test('a source is removed for good from its menu, once its number is typed', async () => {
  const precis = await launchSample();
  const { window: page, library } = precis;
  const secret = 'the delegation left before the soup, saying nothing of the dam to anybody at all';
  const made = await page.evaluate(async (words) => {
    const fields = { title: 'A dinner remembered', kind: 'telegram' as const };
    const pasted = await window.precis.call('source:paste', { text: `It is told that ${words}.`, fields });
    const id = pasted.ok ? (pasted.value.made?.id ?? '') : '';
    const text = await window.precis.call('source:text', { id });
    if (!text.ok) return null;
    const start = text.value.text.indexOf(words);
    const end = start + words.length;
    const anchor = { source: id, start, end, exact: words, before: '', after: '', state: 'exact' as const };
    await window.precis.call('mark:add', { anchors: [anchor] });
    return pasted.ok ? pasted.value.made : null;
  }, secret);
  expect(await filesWith(library, secret)).not.toEqual([]);

  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type('A dinner remembered');
  await page.getByRole('option', { name: /^A dinner remembered/ }).click();
  await page.locator('[data-line="1"]').waitFor();
  await page.getByRole('toolbar').getByRole('button', { name: 'More' }).first().click();
  await page.getByRole('menuitem', { name: 'Remove for good…' }).click();
  const dialog = page.getByRole('dialog', { name: `Remove S ${made?.number} for good` });
  await expect(dialog).toContainText('With it goes 1 record of its words');
  const button = dialog.getByRole('button', { name: 'Remove for good' });
  await expect(button).toBeDisabled();
  await dialog.getByLabel('To confirm').fill(`s${made?.number}`);
  await button.click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(/is removed for good/).last()).toBeVisible();
  await expect(page.getByRole('navigation').getByText('A dinner remembered')).toHaveCount(0);
  expect(await filesWith(library, secret)).toEqual([]);
  await page.keyboard.press('Control+z');
  await expect(page.getByText('There is nothing to undo.').last()).toBeVisible();
  await precis.close();
  expect(await filesWith(library, secret)).toEqual([]);
});
