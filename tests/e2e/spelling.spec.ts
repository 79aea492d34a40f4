import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { z } from 'zod';
import type { Precis } from './harness.ts';
import { removeFolder } from './remove.ts';
import { launchSample } from './sample.ts';

/** Spelling in the real window: what is underlined is what the menu of the word says, by the key that opens it. */
test.describe.configure({ mode: 'serial', timeout: 120_000 });

/** Of Chromium's net log, what tells the addresses that were asked for. */
const netLog = z.object({
  constants: z.object({ logEventTypes: z.record(z.string(), z.number()) }),
  events: z.array(z.object({ params: z.object({ url: z.string().optional() }).optional() })),
});

/** A menu of the system as it was asked for: it cannot be looked into, so it is not opened. */
interface Asked {
  menu?: Electron.Menu | null;
}

let precis: Precis;
let scratch: string;
test.beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'precis-spelling-'));
  // Chromium's own record of all it asks the network for, the fetching of dictionaries included.
  precis = await launchSample({}, [`--log-net-log=${join(scratch, 'net.json')}`]);
  await precis.app.evaluate(({ Menu }) => {
    Menu.prototype.popup = function (this: Electron.Menu) {
      (globalThis as Asked).menu = this;
    };
  });
  await openBriefing();
});
test.afterAll(async () => {
  await precis.close();
  await removeFolder(scratch);
});

/** Does or opens the first thing that the palette finds. */
async function runAction(words: string): Promise<void> {
  const { window } = precis;
  await window.keyboard.press('Control+k');
  await window.getByRole('dialog').waitFor();
  await window.keyboard.type(words);
  await window.getByRole('option').first().waitFor();
  await window.waitForTimeout(300);
  await window.keyboard.press('Enter');
}
async function openBriefing(): Promise<void> {
  await runAction('Labour migration and the Tajik');
  await editor().waitFor();
}
const editor = () => precis.window.locator('[data-section] [contenteditable="true"]').first();

/** Words of the menu that Shift F10 opens with the cursor inside a word; of the word's spelling only. */
async function menuOf(word: string): Promise<readonly string[]> {
  const { window, app } = precis;
  await window.evaluate((wanted) => {
    const field = document.activeElement;
    if (field instanceof HTMLTextAreaElement) {
      const at = field.value.indexOf(wanted) + 1;
      field.setSelectionRange(at, at);
      return;
    }
    const walker = document.createTreeWalker(field ?? document, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at >= 0) return getSelection()?.collapse(node, at + 1);
    }
    throw new Error(`${wanted} is nowhere`);
  }, word);
  await app.evaluate(() => {
    (globalThis as Asked).menu = null;
  });
  await window.keyboard.press('Shift+F10');
  await expect.poll(() => app.evaluate(() => (globalThis as Asked).menu != null)).toBe(true);
  const labels = await app.evaluate(() => (globalThis as Asked).menu?.items.map(({ label }) => label) ?? []);
  return labels.slice(0, labels.indexOf('Cut')).filter((label) => label !== '');
}
const choose = (label: string) =>
  precis.app.evaluate((_electron, wanted) => {
    (globalThis as Asked).menu?.items.find((item) => item.label === wanted)?.click();
  }, label);
/** Waits until a word is underlined, and gives its menu. */
async function underlined(word: string): Promise<readonly string[]> {
  await expect(async () => {
    expect(await menuOf(word)).toContain(`Add “${word}” to your words`);
  }).toPass();
  return menuOf(word);
}
const isRight = async (word: string) => expect(await menuOf(word), word).toEqual([]);
const storedText = () =>
  precis.window.evaluate(async () => {
    const all = await window.precis.call('briefing:all', {});
    return JSON.stringify(all.ok && all.value[0]?.record.sections);
  });
const startItem = async (text: string) => {
  await editor().focus();
  await precis.window.keyboard.press('Control+End');
  await precis.window.waitForTimeout(80);
  await precis.window.keyboard.press('Enter');
  await precis.window.keyboard.insertText(text);
};

test('wrong words in English and Russian are underlined, right ones of either English are not', async () => {
  await startItem('The wrld agrees on the colour and the color; переговоры о мигрции ещё идут.');
  expect(await underlined('wrld')).toContain('world');
  expect(await underlined('мигрции')).toContain('миграции');
  for (const word of ['agrees', 'colour', 'color', 'переговоры', 'ещё']) await isRight(word);
});

test('a suggestion takes the place of the word, and is stored', async () => {
  await underlined('мигрции');
  await choose('миграции');
  await expect(editor()).toContainText('переговоры о миграции ещё идут');
  await underlined('wrld');
  await choose('world');
  await expect(editor()).toContainText('The world agrees');
  await expect
    .poll(storedText)
    .toContain('The world agrees on the colour and the color; переговоры о миграции ещё идут.');
});

test('names of the library are right in their cases, words with Tajik letters and Tajik passages are left alone', async () => {
  const name = await precis.window.evaluate(async () => {
    const added = await window.precis.call('actor:add', {
      kind: 'person',
      names: [
        { text: 'Фирдавс Ншонзода', language: 'ru', preferred: true },
        { text: 'Firdavs Nshonzoda', language: 'en', preferred: true },
      ],
    });
    return added.ok;
  });
  expect(name).toBe(true);
  await startItem('Встреча с Ншонзодой в Қӯрғонтеппа была крткой. Nshonzoda’s wrds were few.');
  await underlined('крткой');
  await underlined('wrds');
  for (const word of ['Ншонзодой', 'Қӯрғонтеппа', 'Nshonzoda'])
    await expect(async () => isRight(word)).toPass();
  await startItem('Ҷаласаи корӣ оид ба масъалаи муҳоҷират дар вазорати меҳнат баргузор шуд.');
  await precis.window.waitForTimeout(1_000);
  for (const word of ['оид', 'вазорати', 'баргузор']) await isRight(word);
});

test('a word of one’s own is right from then on, and kept, until it is taken out', async () => {
  const { window } = precis;
  await startItem('The readmishn clause stands.');
  await underlined('readmishn');
  await choose('Add “readmishn” to your words');
  await expect(async () => isRight('readmishn')).toPass();
  const kept: unknown = JSON.parse(await readFile(join(precis.userData, 'preferences.json'), 'utf8'));
  expect(kept).toMatchObject({ words: ['readmishn'] });
  await window.keyboard.press('Control+,');
  await window.getByRole('button', { name: 'Take readmishn out of your words' }).click();
  await expect(window.getByText('Words of your own')).toHaveCount(0);
});

test('spelling is off where the person says so, and on again', async () => {
  const { window } = precis;
  const box = window.getByRole('checkbox', { name: 'Check spelling' });
  await expect(box).toBeChecked();
  await box.press('Space');
  await expect(box).not.toBeChecked();
  await openBriefing();
  await startItem('One wrng word.');
  await window.waitForTimeout(1_000);
  await isRight('wrng');
  await choose('Check spelling');
  await startItem('Anothr word.');
  await underlined('Anothr');
});

test('a field of one’s own words is checked, a source that is pasted is not', async () => {
  const { window } = precis;
  await runAction('New comment');
  const comment = window.getByRole('dialog').locator('textarea');
  await comment.fill('Said once, and nver again.');
  await comment.press('Home');
  expect(await underlined('nver')).toContain('never');
  await window.keyboard.press('Escape');
  await window.keyboard.press('Control+Shift+v');
  const pasted = window.getByRole('dialog').locator('textarea');
  await pasted.fill('Said once, and nver again.');
  await window.waitForTimeout(1_000);
  await isRight('nver');
});

test('nothing was asked of the network, and no word lies in Chromium’s own file', async () => {
  const files = await readdir(precis.userData);
  expect(files.filter((file) => file.startsWith('Custom Dictionary'))).toEqual(['Custom Dictionary.txt']);
  expect(await readdir(join(precis.userData, 'Custom Dictionary.txt'))).toEqual([]);
  await precis.app.close();
  const { constants, events } = netLog.parse(JSON.parse(await readFile(join(scratch, 'net.json'), 'utf8')));
  expect(constants.logEventTypes).toHaveProperty('URL_REQUEST_START_JOB');
  expect(events.length).toBeGreaterThan(0);
  expect(events.flatMap(({ params }) => params?.url ?? [])).toEqual([]);
});
