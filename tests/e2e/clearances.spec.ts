import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { allItems } from '../../core/model/briefing.ts';
import { plainText } from '../../core/model/narrative.ts';
import { editedDraft, inRun, struck, tracked } from '../fixtures/returned-draft.ts';
import { launch, type Precis, ready } from './harness.ts';
import { removeFolder } from './remove.ts';
import { launchSample } from './sample.ts';

/** A draft goes out in Word and comes back with changes. What is asserted is what is stored. */
test.describe.configure({ mode: 'serial', timeout: 120_000 });

let precis: Precis;
let page: Page;
let scratch: string;
test.beforeAll(async () => {
  precis = await launchSample();
  page = precis.window;
  scratch = await mkdtemp(join(tmpdir(), 'precis-drafts-'));
});
test.afterAll(async () => {
  await precis.close();
  await removeFolder(scratch);
});

const MIME = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const dialog = (name: string) => page.getByRole('dialog', { name });
const row = (number: number) => page.locator(`[data-change="${number}"]`);

async function stored() {
  const result = await page.evaluate(() => window.precis.call('briefing:all', {}));
  const [first] = result.ok ? result.value : [];
  if (!first) throw new Error('the briefing was not read');
  return first.record;
}
const words = async () =>
  allItems(await stored())
    .flatMap((item) => (item.item === 'paragraph' ? [plainText(item.runs)] : []))
    .join('\n');

async function openBriefing(): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Labour migration and the Tajik');
  await page
    .getByRole('option', { name: /Labour migration and the Tajik presidency/ })
    .first()
    .click();
  await expect(page.getByRole('button', { name: 'Check', exact: true })).toBeVisible();
}

test('the next draft is made of two sides, its Word file saved, its units wait', async () => {
  const path = join(scratch, 'draft.docx');
  await precis.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, path);
  await openBriefing();
  await page.keyboard.press('Control+Shift+L');
  await page.getByRole('button', { name: 'Make draft 2' }).click();
  const making = dialog('Make draft 2');
  await making.getByRole('radio', { name: 'Two sides' }).check({ force: true });
  await making.getByRole('checkbox', { name: /Press Office/ }).uncheck({ force: true });
  await making.getByRole('button', { name: 'Make draft and save Word file' }).click();
  await expect(making).toBeHidden({ timeout: 60_000 });
  await expect(
    page.getByRole('button', { name: /Legal Department, draft 2: waiting since today/ }),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: /Press Office, draft 2: not asked/ })).toBeVisible();
  expect((await readFile(path)).subarray(0, 2).toString()).toBe('PK');
  expect((await stored()).drafts.map(({ number, output }) => [number, output])).toEqual([[2, 'two-sides']]);
});

test('an answer is chosen in its cell with the keyboard alone', async () => {
  await page.getByRole('button', { name: /Legal Department, draft 2/ }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('button', { name: /Press Office, draft 2/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Cleared, no comment' }).press('Enter');
  await expect(
    page.getByRole('button', { name: /Press Office, draft 2: cleared, no comment/ }),
  ).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: /Press Office, draft 2: not asked/ })).toBeVisible();
});

test('the returned file is read: one change to accept, verbatim words refused at once', async () => {
  const back = editedDraft(await readFile(join(scratch, 'draft.docx')), (xml) =>
    inRun(
      inRun(xml, 'soonest', `${struck('soonest')}${tracked('first')}`),
      'no hurry',
      `${struck('no hurry')}${tracked('no great hurry')}`,
    ),
  );
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Read a returned draft' }).click();
  await (await chooser).setFiles({ name: 'back.docx', mimeType: MIME, buffer: Buffer.from(back) });
  const reading = dialog('Read a returned draft');
  await expect(reading.getByRole('button', { name: /Legal Department/ })).toBeVisible();
  await reading.getByRole('button', { name: 'Read', exact: true }).click();
  await expect(page.locator('[data-change]')).toHaveCount(2);
  const verbatim = page.locator('[data-change]', { hasText: 'Inside verbatim words' });
  await expect(verbatim).toContainText('no hurry');
  await expect(verbatim).toContainText('refused');
  await expect(verbatim).toContainText(/S\s\d+, line \d+ reads/);
  await expect(
    page.getByRole('button', { name: /Legal Department, draft 2: returned, 1 change/ }),
  ).toBeVisible();
});

for (const theme of ['night', 'day'] as const)
  test(`the grid and the changes can be used by everybody, ${theme}`, async () => {
    await page.evaluate((chosen) => window.precis.call('window:remember', { theme: chosen }), theme);
    await page.reload();
    await ready(page);
    await expect(page.locator('[data-change]')).toHaveCount(2);
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual(
      [],
    );
  });

test('Enter accepts the change in hand, and it is there after a restart', async () => {
  const number = await page.locator('[data-change]', { hasText: 'soonest' }).getAttribute('data-change');
  await row(Number(number)).focus();
  await page.keyboard.press('Enter');
  await expect(row(Number(number))).toContainText('accepted');
  expect(await words()).toContain('at a border first.');
  const { library, userData, app } = precis;
  await app.close();
  precis = await launch({ library, userData });
  page = precis.window;
  await ready(page);
  await expect(row(Number(number))).toContainText('accepted');
  expect(await words()).toContain('at a border first.');
});

test('one step takes back both the words and the mark that they were accepted', async () => {
  await page.keyboard.press('Control+z');
  await expect(page.locator('[data-change]', { hasText: 'soonest' })).toContainText('Accept');
  expect(await words()).toContain('at a border soonest.');
  expect(Object.values((await stored()).returned[0]?.settled ?? {}).map(({ how }) => how)).toEqual([
    'refused',
  ]);
});

test('Backspace refuses, and the unit is settled', async () => {
  const change = page.locator('[data-change]', { hasText: 'soonest' });
  await change.focus();
  await page.keyboard.press('Backspace');
  await expect(change).toContainText('refused');
  await expect(
    page.getByRole('button', { name: /Legal Department, draft 2: returned, settled/ }),
  ).toBeVisible();
  expect(await words()).toContain('at a border soonest.');
});

test('a file that is dropped and is no draft says so, and nothing is kept of it', async () => {
  await page.locator('[data-drop^="returned:"]').evaluate((element, type) => {
    const data = new DataTransfer();
    data.items.add(new File(['PK\u0003\u0004no'], 'broken.docx', { type }));
    element.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  }, MIME);
  await dialog('Read a returned draft').getByRole('button', { name: 'Read', exact: true }).click();
  await expect(page.getByText(/“broken.docx” (?:is|ends|cannot)/).first()).toBeVisible();
  expect((await stored()).returned).toHaveLength(1);
});
