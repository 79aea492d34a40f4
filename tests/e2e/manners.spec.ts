import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, type Page, test } from '@playwright/test';
import { findRuntime } from '../../scripts/runtime/find.ts';
import { sandboxArgs } from '../../scripts/runtime/sandbox.ts';
import './bridge.ts';
import { launch, type Precis } from './harness.ts';
import { removeFolder } from './remove.ts';

/** What a desktop user takes for granted: windows, keys, languages, sizes, restarts, full disks. */
test.describe.configure({ timeout: 60_000 });

let scratch: string;
test.beforeEach(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'precis-manners-'));
});
test.afterEach(() => removeFolder(scratch));
const folders = () => ({ library: join(scratch, 'library'), userData: join(scratch, 'data') });

/** A briefing of two sections, opened. */
async function openBriefing({ window }: Precis): Promise<void> {
  await window.getByRole('navigation').first().waitFor();
  await window.keyboard.press('Control+n');
  await window.getByLabel('Title').fill('Queues at the crossing');
  await window.keyboard.press('Enter');
  await window.locator('[data-section]').first().waitFor();
}
const editor = (window: Page, at: number) =>
  window.locator('[data-section]').nth(at).getByRole('textbox').last();

/** Types at the end of a section, as a hand does. */
async function type(window: Page, at: number, words: string): Promise<void> {
  await editor(window, at).click();
  await window.keyboard.press('Control+End');
  await window.waitForTimeout(80);
  await window.keyboard.type(words);
}

/** Presses a key as another layout gives it: the character of that layout, the position of the key. */
async function press(window: Page, key: string, code: string, modifiers = 0): Promise<void> {
  const session = await window.context().newCDPSession(window);
  const one = { key, code, modifiers, ...(modifiers === 0 ? { text: key } : {}) };
  await session.send('Input.dispatchKeyEvent', { type: modifiers === 0 ? 'keyDown' : 'rawKeyDown', ...one });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key, code, modifiers });
  await session.detach();
}
const CTRL = 2;

test('two windows show one library, and quitting keeps what is being typed in both', async () => {
  const precis = await launch(folders());
  const first = precis.window;
  await openBriefing(precis);
  const opened = precis.app.waitForEvent('window');
  await first.keyboard.press('Control+Alt+n');
  const second = await opened;
  await second.locator('[data-section]').first().waitFor();
  await expect.poll(() => second.title()).toBe('Queues at the crossing — library — Précis');
  await type(first, 0, 'Seen in the other window.');
  await expect(editor(second, 0)).toContainText('Seen in the other window.');

  // The language is the person's, not the window's: both change at once, and back.
  await second.keyboard.press('Control+,');
  await second.getByRole('radiogroup').getByText('Русский').click();
  await expect(first.getByRole('navigation').getByText('Источники')).toBeVisible();
  await second.getByRole('radiogroup').getByText('English').click();
  await expect(first.getByRole('navigation').getByText('Sources')).toBeVisible();
  await second.keyboard.press('Control+w');

  await type(first, 1, 'Typed last in the first.');
  await type(second, 2, 'Typed last in the second.');
  const gone = new Promise((resolve) => precis.app.process().once('exit', resolve));
  // The window may be gone before the key is up again.
  await second.keyboard.press('Control+q').catch(() => {});
  await gone;

  const again = await launch(folders());
  await expect(editor(again.window, 0)).toContainText('Seen in the other window.');
  await expect(editor(again.window, 1)).toContainText('Typed last in the first.');
  await expect(editor(again.window, 2)).toContainText('Typed last in the second.');
  await again.close();
});

test('undo and redo go across kinds and a restart; what cannot be undone is said', async () => {
  let precis = await launch(folders());
  await precis.window.getByRole('navigation').first().waitFor();
  await precis.window.keyboard.press('Control+z');
  await expect(precis.window.getByText('There is nothing to undo.').last()).toBeVisible();
  await precis.window.evaluate(async () => {
    await window.precis.call('tag:add', { name: 'Borders' });
    await window.precis.call('place:add', { name: { en: 'Almaty' } } as never);
  });
  await openBriefing(precis);
  const kinds = async () =>
    precis.window.evaluate(async () => {
      const state = await window.precis.call('library:state', {});
      return state.ok ? state.value.rows.map(({ kind }) => kind).sort() : [];
    });
  const before = await kinds();
  expect(before).toContain('briefing');
  await precis.close();

  precis = await launch(folders());
  const { keyboard } = precis.window;
  await precis.window.locator('[data-section]').first().waitFor();
  await precis.window.getByRole('tab', { name: /Queues/ }).focus();
  await keyboard.press('Control+z');
  await expect.poll(kinds).not.toContain('briefing');
  await keyboard.press('Control+z');
  await expect.poll(async () => (await kinds()).length).toBe(before.length - 2);
  await keyboard.press('Control+Shift+z');
  await keyboard.press('Control+y');
  await expect.poll(kinds).toEqual(before);
  await precis.close();
});

test('keys of a Russian layout do what they say', async () => {
  const precis = await launch(folders());
  const page = precis.window;
  await page.evaluate(() =>
    window.precis.call('source:paste', {
      text: 'The queue at the crossing grew by 12 percent in March 2025.',
      fields: { title: 'Queues', published: '2025-04-01', language: 'en' },
    }),
  );
  await press(page, 'л', 'KeyK', CTRL);
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type('Queues');
  await page.getByRole('option').first().waitFor();
  await page.waitForTimeout(300);
  await page.keyboard.press('Enter');
  const text = page.getByRole('document', { name: /Queues/ });
  await expect(text).toBeFocused();
  for (const [character, code, heading] of [
    ['ф', 'KeyA', 'New fact'],
    ['ц', 'KeyW', 'New quote'],
    ['д', 'KeyL', 'New agreement'],
  ] as const) {
    await text.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+End');
    await press(page, character, code);
    await expect(page.getByRole('heading', { name: heading })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('heading', { name: heading })).toHaveCount(0);
  }
  await press(page, 'б', 'Comma', CTRL);
  await expect(page.getByRole('tab', { name: 'Settings' })).toBeVisible();
  await precis.close();
});

test('a choice far down a page moves the page, never the window; a dialog leaves the focus to somebody', async () => {
  const precis = await launch(folders());
  const page = precis.window;
  await precis.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.unmaximize();
    window?.setContentSize(1024, 700);
  });
  await page.keyboard.press('Control+,');
  await page.getByText('Night', { exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'night');
  const top = () =>
    page.evaluate(() => document.querySelector('#root')?.firstElementChild?.getBoundingClientRect().top);
  expect(await top()).toBe(0);
  await page.getByRole('navigation').getByRole('button', { name: 'Lines to take' }).click();
  // The button that opens the dialog goes with the empty view.
  await page.getByRole('main').getByRole('button', { name: 'New line' }).last().click();
  await page.keyboard.type('We support an early signature.');
  await page.getByRole('button', { name: /^Make/ }).click();
  await expect(page.getByRole('main').getByText('We support an early signature.')).toBeVisible();
  await expect(page.locator('[data-region] :focus, [data-region]:focus')).toHaveCount(1);
  await precis.close();
});

test('what was open, folded, widened and enlarged comes back', async () => {
  let precis = await launch(folders());
  let page = precis.window;
  await openBriefing(precis);
  const width = () => page.evaluate(() => window.innerWidth);
  const whole = await width();
  await page.getByRole('navigation').getByText('Sources').click();
  await page.keyboard.press('Control+Shift+B');
  await expect(page.getByRole('navigation').getByText('Sources')).toHaveCount(0);
  await page.keyboard.press('Control+\\');
  await expect(page.getByRole('tab', { name: /beside/ })).toBeVisible();
  await page.evaluate(() => window.precis.call('window:remember', { theme: 'night' }));
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('Control+=');
  await expect.poll(width).toBe(Math.round(whole / 2));
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  await expect.poll(overflow).toBe(0);
  // What is remembered is written once the window has been quiet for a moment.
  await page.waitForTimeout(500);
  await precis.close();

  precis = await launch({ ...folders(), library: null });
  page = precis.window;
  await expect(page.getByRole('tab', { name: /beside/ })).toBeVisible();
  expect(await width()).toBe(Math.round(whole / 2));
  expect(await page.locator('html').getAttribute('data-theme')).toBe('night');
  await page.keyboard.press('Control+0');
  await expect.poll(width).toBe(whole);
  await expect(page.getByRole('navigation').getByText('Sources')).toHaveCount(0);
  await precis.close();
});

test('a library that is gone, is none or is of a newer Précis is said at the start', async () => {
  const { library, userData } = folders();
  await mkdir(userData);
  await mkdir(join(scratch, 'letters'));
  await writeFile(join(scratch, 'letters', 'a.txt'), 'a letter');
  for (const [folder, words] of [
    ['gone', /is not there/],
    ['letters', /is not a Précis library/],
  ] as const) {
    await writeFile(join(userData, 'preferences.json'), JSON.stringify({ library: join(scratch, folder) }));
    const precis = await launch({ userData, library: null });
    await expect(precis.window.getByRole('alert').filter({ hasText: words })).toHaveCount(1);
    await expect(precis.window.getByRole('button', { name: 'Open one' })).toBeVisible();
    await precis.close();
  }
  const made = await launch({ library, userData });
  await made.window.evaluate(() => window.precis.call('tag:add', { name: 'Borders' }));
  await made.close();
  const file = join(library, 'library.json');
  const later = (await readFile(file, 'utf8')).replace('"format":1,', '"format":999,');
  const [, sealed = ''] = /"sha256":"(\w+)"/.exec(later) ?? [];
  const hash = createHash('sha256').update(later.replace(sealed, '')).digest('hex');
  await writeFile(file, later.replace(sealed, hash));
  const newer = await launch({ userData, library: null });
  await expect(newer.window.getByRole('alert').filter({ hasText: 'newer Précis' })).toHaveCount(1);
  await expect(newer.window.getByRole('navigation').getByText('Sources')).toBeVisible();
  await newer.close();
});

test('files given to the app are brought in; a second start only hands them over', async () => {
  const [one, two] = [join(scratch, 'one.txt'), join(scratch, 'two.txt')];
  await writeFile(one, 'The first file was given at the start of the app.');
  await writeFile(two, 'The second file was given while the window was open.');
  const precis = await launch({ ...folders(), args: [one] });
  const row = (name: string) => precis.window.getByRole('main').getByText(name).first();
  await expect(row('one.txt')).toBeVisible();
  const runtime = await findRuntime();
  await promisify(execFile)(
    runtime.executable,
    [...sandboxArgs(), ...runtime.appArgs, `--user-data-dir=${precis.userData}`, two],
    { timeout: 15_000 },
  );
  await expect(row('two.txt')).toBeVisible();
  expect(precis.app.windows()).toHaveLength(1);
  await precis.close();
});

/** From now on the disk under a folder takes nothing more, or takes it again. */
function fillDisk({ app }: Precis, folder: string, full: boolean): Promise<void> {
  return app.evaluate(
    async (_electron, given) => {
      const fs = process.getBuiltinModule('node:fs/promises');
      const { readlinkSync } = process.getBuiltinModule('node:fs');
      const handle = await fs.open(process.execPath);
      const prototype = Object.getPrototypeOf(handle);
      await handle.close();
      prototype.givenWrite ??= prototype.write;
      prototype.write = function (...args: unknown[]) {
        return given.full && readlinkSync(`/proc/self/fd/${this.fd}`).startsWith(given.folder)
          ? Promise.reject(Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC' }))
          : this.givenWrite(...args);
      };
    },
    { folder, full },
  );
}

test('a full disk is said, and what is typed is held until there is space, here or elsewhere', async () => {
  const precis = await launch(folders());
  const page = precis.window;
  const status = page.getByRole('region', { name: 'Status' });
  await openBriefing(precis);
  await type(page, 0, 'Before. ');
  await expect(status).toContainText('Saved');
  await fillDisk(precis, precis.library, true);
  await type(page, 0, 'While it was full. ');
  await expect(status).toContainText('Not saved');
  await expect(page.getByText(/The disk is full/).first()).toBeVisible();

  // Closing asks, and staying keeps the words.
  await precis.app.evaluate(({ dialog }) => {
    // Electron's own signature has overloads that a stand-in need not have.
    dialog.showMessageBox = (async (_window: unknown, { message }: { message: string }) => {
      process.env.ASKED = message;
      return { response: 0, checkboxChecked: false };
    }) as typeof dialog.showMessageBox;
  });
  await page.keyboard.press('Control+q');
  await expect.poll(() => precis.app.evaluate(() => process.env.ASKED)).toContain('could not be saved');

  await fillDisk(precis, precis.library, false);
  await expect(status).not.toContainText('Not saved');

  // Full again: a copy elsewhere is made and opened, and takes what was held.
  await fillDisk(precis, precis.library, true);
  await type(page, 0, 'Held for the copy.');
  await expect(status).toContainText('Not saved');
  const copy = join(scratch, 'copy');
  await precis.app.evaluate(({ dialog }, folder) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [folder] });
  }, copy);
  await page.getByRole('button', { name: 'Save a copy' }).click();
  await expect(page.getByText(copy).first()).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Open library');
  await page.getByRole('option').first().waitFor();
  await page.waitForTimeout(300);
  await page.keyboard.press('Enter');
  await expect.poll(() => page.title()).toContain('Précis');
  await expect(status).not.toContainText('Not saved', { timeout: 15_000 });
  await precis.close();
  const again = await launch({ userData: precis.userData, library: copy });
  await again.window.getByRole('navigation').first().waitFor();
  const stored = await again.window.evaluate(async () =>
    JSON.stringify(await window.precis.call('briefing:all', {})),
  );
  expect(stored).toContain('Before. While it was full. Held for the copy.');
  await again.close();
});

test('F6 goes round the regions, Escape back to the text, and a dialog gives the focus back', async () => {
  const precis = await launch(folders());
  const page = precis.window;
  await openBriefing(precis);
  const region = () =>
    page.evaluate(() => document.activeElement?.closest('[data-region]')?.getAttribute('data-region'));
  await editor(page, 0).click();
  const seen: (string | null | undefined)[] = [];
  for (let step = 0; step < 4; step += 1) {
    await page.keyboard.press('F6');
    await page.waitForTimeout(60);
    seen.push(await region());
  }
  expect(seen).toEqual(['inspector', 'status', 'library', 'left']);
  await page.keyboard.press('Shift+F6');
  await expect.poll(region).toBe('library');
  await page.keyboard.press('Escape');
  await expect.poll(region).toBe('left');
  for (const keys of ['Control+k', 'Control+Shift+V', 'Control+n']) {
    await editor(page, 1).click();
    await page.keyboard.press(keys);
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(editor(page, 1), keys).toBeFocused();
  }
  await precis.close();
});
