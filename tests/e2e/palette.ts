import { expect, type Page } from '@playwright/test';

/** Finds or does by the palette. */
export async function palette(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: 'Find or do anything' })).toBeFocused();
  await page.keyboard.type(words);
  await page
    .getByRole('option', { name: new RegExp(words, 'i') })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Find or do anything' })).toHaveCount(0);
}
