import { mkdir } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { buildWhenStale } from '../../scripts/build/build.ts';
import { hasDisplay, startVirtualDisplay } from '../../scripts/system/display.ts';
import { launchSample } from '../e2e/sample.ts';

/** `npm run pictures`: the pictures of the README and the guide, taken from the sample library in the real window. */
const folder = 'docs/pictures';
const SIZE = { width: 1280, height: 800 };

/** Milliseconds for a view to be drawn and still. */
const STILL = 900;

async function open(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type(words);
  await page.waitForTimeout(400);
  await page.keyboard.press('Enter');
  await page.waitForTimeout(STILL);
}

const pictures: readonly (readonly [string, (page: Page) => Promise<void>])[] = [
  [
    'paste',
    async (page) => {
      await page.keyboard.press('Control+Shift+v');
      await page.waitForTimeout(STILL);
      await page.keyboard.insertText(
        'Talks on labour migration\n\nThe minister said on 7 October that “the ban cannot stand”.\n',
      );
      await page.waitForTimeout(200);
    },
  ],
  [
    'reader',
    async (page) => {
      await page.keyboard.press('Escape');
      await open(page, 'Shutting the door');
      await page.waitForTimeout(STILL);
    },
  ],
  [
    'facts',
    async (page) => {
      await page.getByRole('navigation').getByText('Facts', { exact: true }).click();
      await page.waitForTimeout(STILL);
    },
  ],
  [
    'briefing',
    async (page) => {
      await open(page, 'Labour migration and the Tajik');
      await page.getByRole('button', { name: 'Check', exact: true }).click();
      await page.waitForTimeout(STILL);
    },
  ],
  [
    'pack',
    async (page) => {
      await page.keyboard.press('Control+p');
      await page
        .getByText(/Page 1 of \d/)
        .first()
        .waitFor({ timeout: 60_000 });
      await page.waitForTimeout(STILL);
    },
  ],
];

const display = hasDisplay() ? undefined : await startVirtualDisplay();
if (display) process.env.DISPLAY = display.display;
await buildWhenStale();
await mkdir(folder, { recursive: true });
const precis = await launchSample();
await precis.app.evaluate(({ BrowserWindow }, { width, height }) => {
  BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
}, SIZE);
for (const [name, go] of pictures) {
  await go(precis.window);
  // Away from what would show its tooltip.
  await precis.window.mouse.move(SIZE.width / 12, SIZE.height - 60);
  await precis.window.waitForTimeout(STILL);
  await precis.window.screenshot({ path: `${folder}/${name}.png` });
  process.stdout.write(`${folder}/${name}.png\n`);
}
await precis.close();
display?.close();
