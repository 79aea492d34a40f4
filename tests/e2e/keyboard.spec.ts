import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { palette } from './palette.ts';
import { removeFolder } from './remove.ts';
import { launchSample } from './sample.ts';

/** A briefing built without the mouse: words, a table, a list of evidence, a picture, a position, a tag. */

const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

let scratch: string;
test.beforeEach(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'precis-keys-'));
  await writeFile(join(scratch, 'map.png'), Buffer.from(PIXEL, 'base64'));
});
test.afterEach(() => removeFolder(scratch));

/** Puts something in at the cursor: the menu opens there, letters go to the entry. */
async function add(page: Page, what: string): Promise<void> {
  await page.keyboard.press('Control+Shift+A');
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.type(what);
  await expect(page.getByRole('menuitem', { name: new RegExp(`^${what}`, 'i') })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem')).toHaveCount(0);
}

test('a briefing is written, filled, placed and tagged by keyboard alone', async () => {
  const precis = await launchSample();
  const page = precis.window;
  const { keyboard } = page;
  const focused = page.locator(':focus');
  page.on('filechooser', (chooser) => void chooser.setFiles(join(scratch, 'map.png')));

  await keyboard.press('Control+n');
  await expect(focused).toHaveAccessibleName('Title');
  await keyboard.type('By keys');
  await keyboard.press('Enter');
  const text = page.getByRole('textbox', { name: /^Text of section 1 / });
  await expect(text).toBeFocused();
  const section = page.getByRole('region', { name: /^1 / });

  await keyboard.type('A line.');
  await keyboard.press('Enter');
  await add(page, 'plain');
  await expect(text).toBeFocused();
  await keyboard.type('Year');
  await keyboard.press('Tab');
  await keyboard.type('Sum');
  await add(page, 'remove the c');
  await expect(section.locator('tr').first().locator('td')).toHaveText(['Year', '']);

  // What was put in is selected: what is sent from the unused goes into it.
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowDown');
  await keyboard.type('After it.');
  await add(page, 'facts');
  await keyboard.press('F6');
  const cards = page.getByRole('listbox', { name: 'Unused' });
  await expect(cards.locator(':focus')).toBeVisible();
  const facts = cards.getByRole('option', { name: /^F / });
  await keyboard.press('Shift+Tab');
  await expect(focused).toHaveRole('searchbox');
  await keyboard.type('people');
  await keyboard.press('Tab');
  await expect(facts.first()).toBeFocused();
  await keyboard.press('Enter');
  await expect(section.locator('[data-gathered]')).toHaveCount(1);

  await keyboard.press('Escape');
  await expect(focused).toHaveRole('treeitem');
  await keyboard.press('Enter');
  await expect(text).toBeFocused();
  await keyboard.press('Control+End');
  await add(page, 'picture');
  await expect(focused).toHaveAccessibleName('Caption');
  await keyboard.type('The valley');
  await keyboard.press('Enter');
  await expect(section.locator('figure')).toContainText('The valley');

  // As it stood before the picture came, and back.
  await palette(page, 'As it stood');
  const earlier = page.getByRole('button', { name: 'A step earlier' });
  await expect(earlier).toBeFocused();
  await expect(page.getByText(/step \d+ of \d+/)).toBeVisible();
  for (const _ of ['caption', 'picture']) await keyboard.press('Enter');
  await expect(section.locator('figure')).toHaveCount(0);
  await expect(section).toContainText('A line.');
  await keyboard.press('Escape');
  await expect(section.locator('figure')).toContainText('The valley');
  await expect(text).toBeFocused();

  await palette(page, 'New position');
  await expect(focused).toHaveAccessibleName('Who');
  await keyboard.type('State D');
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  await keyboard.type('Night trains');
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await expect(page.getByText(/^P.\d+ is filed/).last()).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await palette(page, 'Positions');
  await expect(focused).toHaveRole('gridcell');
  await keyboard.press('t');
  await expect(focused).toHaveRole('combobox');
  await keyboard.type('transport / rail');
  await keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByText('rail', { exact: true })).toBeVisible();
  await keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('navigation').getByText('transport / rail')).toBeVisible();
  await precis.close();
});
