import { expect, type Locator, type Page } from '@playwright/test';

interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Drags as a hand does: takes hold, waits until the browser has begun, goes there, and stays a moment so that the place
 * under the pointer is known before it is let go. `shows` is what must be seen there.
 */
export async function drag(page: Page, from: Point, to: Point, shows?: Locator): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x - 6, from.y + 8, { steps: 4 });
  await page.waitForTimeout(150);
  await page.mouse.move(to.x, to.y, { steps: 10 });
  for (const aside of [1, 0, 1, 0]) {
    await page.waitForTimeout(60);
    await page.mouse.move(to.x + aside, to.y);
  }
  if (shows) await expect(shows).toBeVisible();
  await page.mouse.up();
}
