import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import type { Precis } from './harness.ts';
import { launchSample } from './sample.ts';

/** axe finds nothing on any screen, in either theme. */
test.describe.configure({ mode: 'serial', timeout: 180_000 });

/** Opens something by its name in the palette, as a person would. */
async function open(window: Page, words: string): Promise<void> {
  await window.keyboard.press('Control+k');
  await window.getByRole('dialog').waitFor();
  await window.keyboard.type(words);
  await window.waitForTimeout(300);
  await window.keyboard.press('Enter');
  await window.waitForTimeout(900);
}

const library = (name: string) => async (window: Page) => {
  await window.getByRole('navigation').getByText(name, { exact: true }).first().click();
  await window.waitForTimeout(700);
};

/** Every screen, and how one gets there. Dialogs are closed again with Escape. */
const screens: Readonly<Record<string, (window: Page) => Promise<void>>> = {
  start: async () => {},
  palette: async (window) => {
    await window.keyboard.press('Control+k');
    await window.getByRole('dialog').waitFor();
  },
  keys: async (window) => {
    await window.keyboard.press('Escape');
    await window.keyboard.press('?');
    await window.waitForTimeout(400);
  },
  paste: async (window) => {
    await window.keyboard.press('Escape');
    await window.keyboard.press('Control+Shift+v');
    await window.waitForTimeout(400);
  },
  sources: async (window) => {
    await window.keyboard.press('Escape');
    await library('Sources')(window);
  },
  reader: (window) => open(window, 'Dushanbe raises'),
  facts: library('Facts'),
  quotes: library('Quotes'),
  agreements: library('Agreements'),
  positions: library('Positions'),
  lines: library('Lines to take'),
  actors: library('Actors'),
  events: library('Events'),
  handover: (window) => open(window, 'Handover'),
  actor: (window) => open(window, 'Sirojiddin'),
  briefing: (window) => open(window, 'Labour migration and the Tajik'),
  pack: async (window) => {
    await window.keyboard.press('Control+p');
    await window.waitForTimeout(4_000);
  },
  search: async (window) => {
    await window.keyboard.press('Control+Shift+f');
    await window.waitForTimeout(500);
    await window.keyboard.type('deported');
    await window.waitForTimeout(1_200);
  },
  settings: async (window) => {
    await window.keyboard.press('Control+,');
    await window.waitForTimeout(600);
  },
};

for (const theme of ['day', 'night'] as const) {
  test(`every screen, ${theme}`, async () => {
    const precis: Precis = await launchSample({ theme });
    try {
      for (const [name, go] of Object.entries(screens)) {
        await go(precis.window);
        const { violations } = await new AxeBuilder({ page: precis.window }).setLegacyMode(true).analyze();
        const found = violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
        );
        expect.soft(found, `${name}, ${theme}`).toEqual([]);
      }
    } finally {
      await precis.close();
    }
  });
}
