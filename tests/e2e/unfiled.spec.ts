import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import './bridge.ts';
import { launch, type Precis, ready } from './harness.ts';
import { removeFolder } from './remove.ts';

/** What was typed and not filed: it survives the window, the app and its death, and two windows never share it. */
test.describe.configure({ timeout: 90_000 });

let scratch: string;
test.beforeEach(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'precis-unfiled-'));
});
test.afterEach(() => removeFolder(scratch));
const folders = () => ({ library: join(scratch, 'library'), userData: join(scratch, 'data') });

async function openSource(page: Page): Promise<string> {
  const pasted = await page.evaluate(() =>
    window.precis.call('source:paste', {
      text: 'The queue at the crossing grew by 12 percent in March 2025.\n\nDrivers wait for two days.',
      fields: { title: 'Queues', published: '2025-04-01', language: 'en' },
    }),
  );
  if (!pasted.ok || !pasted.value.made) throw new Error('the text was not pasted');
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type('Queues');
  await page.getByRole('option').first().waitFor();
  await page.waitForTimeout(300);
  await page.keyboard.press('Enter');
  await page.locator('[data-line="1"]').waitFor();
  return pasted.value.made.id;
}

/** Opens the form of a fact for the line the caret is in. */
async function openFact(page: Page): Promise<void> {
  await page.getByRole('document', { name: /Queues/ }).focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+End');
  await page.keyboard.press('f');
  await form(page).waitFor();
}
const form = (page: Page) => page.getByRole('form', { name: 'New fact' });
const statement = (page: Page) => form(page).getByLabel('Statement', { exact: true });
const status = (page: Page) => page.getByRole('region', { name: 'Status' });
const filed = (page: Page) =>
  page.evaluate(async () => {
    const all = await window.precis.call('fact:all', {});
    return all.ok ? all.value.map(({ record }) => record.statement) : [];
  });
/** Until what was typed is on disk: it is kept a moment after the last key. */
const kept = (count: number) =>
  expect.poll(async () => (await readdir(join(folders().library, 'forms'))).length).toBe(count);

test('a form that was not filed stands as it was left after kill -9, with its words, and can be filed', async () => {
  let precis = await launch(folders());
  await openSource(precis.window);
  await openFact(precis.window);
  await statement(precis.window).fill('Очереди выросли на 12 процентов');
  await kept(1);
  await precis.window.waitForTimeout(1_200);
  await precis.kill();

  precis = await launch(folders());
  const page = precis.window;
  await expect(statement(page)).toHaveValue('Очереди выросли на 12 процентов');
  await expect(form(page).getByRole('note')).toContainText('Not filed yet');
  await statement(page).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => filed(page)).toEqual(['Очереди выросли на 12 процентов']);
  await kept(0);
  // It was no edit: the one before it is what undo takes back.
  await page.evaluate(() => window.precis.call('edit:undo', {}));
  await expect.poll(() => filed(page)).toEqual([]);
  await precis.close();
});

test('a form left by Esc, by another form or by closing its window waits and is gone on with', async () => {
  const precis = await launch(folders());
  const page = precis.window;
  await openSource(page);
  await openFact(page);
  // One in which nothing was typed is given up.
  await page.keyboard.press('Escape');
  await expect(form(page)).toHaveCount(0);
  await expect(status(page)).not.toContainText('not filed');
  await openFact(page);
  await statement(page).fill('Left by Esc');
  // What was discarded can be had back.
  await page.getByRole('button', { name: 'Discard' }).click();
  await expect(form(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Have it back' }).click();
  await expect(statement(page)).toHaveValue('Left by Esc');
  await page.keyboard.press('Escape');
  await expect(form(page)).toHaveCount(0);
  await expect(status(page)).toContainText('1 not filed');

  const opened = precis.app.waitForEvent('window');
  await page.keyboard.press('Control+Alt+n');
  const second = await opened;
  await second.locator('[data-line="1"]').waitFor();
  // What waits in one window is not in the other.
  await expect(status(second)).not.toContainText('not filed');
  await openFact(second);
  await statement(second).fill('Left in the second window');
  // As a person closes it: to the protocol's own way of closing, a window looks as if it was only loaded anew.
  await (await precis.app.browserWindow(second)).evaluate((window) => window.close());
  await expect(status(page)).toContainText('2 not filed');

  await status(page).getByRole('button', { name: '2 not filed' }).click();
  await expect(page.getByRole('dialog').getByRole('listitem')).toHaveCount(2);
  await page
    .getByRole('listitem')
    .filter({ hasText: 'Left in the second window' })
    .getByRole('button', { name: /Go on/ })
    .click();
  await expect(statement(page)).toHaveValue('Left in the second window');
  await statement(page).press('Enter');
  await expect.poll(() => filed(page)).toEqual(['Left in the second window']);
  await status(page).getByRole('button', { name: '1 not filed' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Discard/ })
    .click();
  await expect(page.getByRole('dialog').getByRole('status')).toContainText('Nothing is waiting');
  await kept(0);
  await precis.close();
});

test('changes to a record and words in a dialog are kept too; what changed elsewhere is said first', async () => {
  let precis = await launch(folders());
  let page = precis.window;
  const source = await openSource(page);
  await openFact(page);
  await statement(page).fill('First words');
  await page.keyboard.press('Enter');
  await expect.poll(() => filed(page)).toEqual(['First words']);
  const edits = () => page.getByRole('form', { name: /F\s1/ });
  const words = () => edits().getByLabel('Statement', { exact: true });
  await page.keyboard.press('e');
  await words().fill('My words');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('New line');
  await page.getByRole('option').first().waitFor();
  await page.waitForTimeout(300);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('textbox').first().fill('Ask about the second lane');
  await kept(2);
  await page.waitForTimeout(1_200);
  await precis.kill();

  precis = await launch(folders());
  page = precis.window;
  await status(page).getByRole('button', { name: '2 not filed' }).click();
  const waiting = (text: string) => page.getByRole('dialog').getByRole('listitem').filter({ hasText: text });
  await waiting('My words').getByRole('button', { name: /Go on/ }).click();
  await expect(words()).toHaveValue('My words');
  await page.evaluate(async () => {
    const all = await window.precis.call('fact:all', {});
    const id = all.ok ? all.value[0]?.record.id : undefined;
    if (id) await window.precis.call('fact:edit', { id, fields: { statement: 'Theirs', measure: 'queue' } });
  });
  await words().press('Enter');
  await expect(edits().getByText(/Changed elsewhere meanwhile to “Theirs”/)).toBeVisible();
  await words().press('Enter');
  await expect.poll(() => filed(page)).toEqual(['My words']);
  const measure = await page.evaluate(async () => {
    const all = await window.precis.call('fact:all', {});
    return all.ok ? all.value[0]?.record.measure : '';
  });
  expect(measure).toBe('queue');

  await status(page).getByRole('button', { name: '1 not filed' }).click();
  await waiting('Ask about the second lane').getByRole('button', { name: /Go on/ }).click();
  await expect(page.getByRole('dialog').getByRole('textbox').first()).toHaveValue(
    'Ask about the second lane',
  );
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await kept(0);

  // The source goes while a form of its words is open: that is said, and the words stay.
  await openFact(page);
  await statement(page).fill('Whose source went');
  await kept(1);
  await page.waitForTimeout(1_200);
  await precis.kill();
  precis = await launch(folders());
  page = precis.window;
  await page.evaluate((id) => window.precis.call('source:remove', { id, evenIfUsed: true }), source);
  await page.waitForTimeout(500);
  await precis.kill();
  precis = await launch(folders());
  page = precis.window;
  await expect(form(page).getByRole('alert')).toContainText('no longer in the library');
  await expect(statement(page)).toHaveValue('Whose source went');
  await precis.close();
});

/** The window stays, whatever happens to its page. */
const windows = (precis: Precis) =>
  precis.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

test('a page that is loaded anew or stops while one types keeps the window and the words', async () => {
  const precis = await launch(folders());
  const page = precis.window;
  await openSource(page);
  await openFact(page);
  await statement(page).fill('Typed just before');
  // Within the pause after which it is kept.
  await precis.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.reload());
  await expect(page.getByText('One form that was not filed stands as it was left.').last()).toBeVisible();
  await expect(statement(page)).toHaveValue('Typed just before');
  expect(await windows(precis)).toBe(1);

  await page.keyboard.press('Control+n');
  await page.getByLabel('Title').fill('Queues in spring');
  await page.keyboard.press('Enter');
  const paragraph = () => page.locator('[data-section]').first().getByRole('textbox').last();
  await paragraph().click();
  await page.keyboard.type('Half a sentence');
  const loaded = page.waitForEvent('load');
  await precis.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.reload());
  await loaded;
  await ready(page);
  await expect(paragraph()).toContainText('Half a sentence');
  expect(await windows(precis)).toBe(1);

  // Once what was typed is on disk the process of the page is ended, as by a crash.
  await page.waitForTimeout(2_000);
  await precis.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    const loaded = new Promise<void>((resolve) =>
      window?.webContents.once('did-finish-load', () => resolve()),
    );
    window?.webContents.forcefullyCrashRenderer();
    return loaded;
  });
  // Playwright has lost the page with its process.
  const body = () =>
    precis.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
        '[document.body.innerText, ...[...document.querySelectorAll("textarea")].map((area) => area.value)].join("|")',
      ),
    );
  await expect.poll(body).toContain('This window stopped and was loaded anew.');
  await expect.poll(body).toContain('Half a sentence');
  expect(await body()).toContain('Typed just before');

  // A second time so soon the person is asked.
  await precis.app.evaluate(({ dialog }) => {
    Object.assign(dialog, { showMessageBox: async () => ({ response: 1, checkboxChecked: false }) });
  });
  const gone = new Promise((resolve) => precis.app.process().once('exit', resolve));
  await precis.app
    .evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer())
    .catch(() => undefined);
  await gone;
});

test('a drag in the text while a form is open takes the words dragged over, and a cancelled dialog can be had back', async () => {
  const precis = await launch(folders());
  const page = precis.window;
  await openSource(page);
  await openFact(page);
  await statement(page).focus();
  const words = await page.locator('[data-line] [data-offset]').last().boundingBox();
  if (!words) throw new Error('the last line is not drawn');
  const y = words.y + words.height / 2;
  await page.mouse.move(words.x + 1, y);
  await page.mouse.down();
  await page.mouse.move(words.x + 40, y, { steps: 4 });
  await page.mouse.move(words.x + words.width + 20, y, { steps: 4 });
  await page.mouse.up();
  await expect
    .poll(() => page.evaluate(() => String(document.getSelection())))
    .toBe('Drivers wait for two days.');

  await page.keyboard.press('Control+Shift+v');
  const pasted = page.getByRole('dialog').getByRole('textbox').first();
  await pasted.fill('Half a text');
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('button', { name: 'Have it back' }).click();
  await expect(pasted).toHaveValue('Half a text');
  await precis.close();
});
