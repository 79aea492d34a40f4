import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, type Page, test } from '@playwright/test';
import './bridge.ts';
import { launch, type Precis } from './harness.ts';

/** The walk that must always work, as an analyst does it: collect, mark, organise, print; by keyboard and by mouse. */
test.describe.configure({ timeout: 120_000 });

const article = [
  'Talks on labour migration',
  'Minister Sirojiddin Muhriddin said at the CIS Council on 7 October 2024:',
  '“The ban on entry cannot stand, and it will not stand.”',
  'More than 143,000 people were refused entry to Russia in 2024, it was said.',
  'He will finalise the Agreement on mutual recognition of documents.',
].join('\n\n');

let scratch: string;
test.beforeEach(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'precis-walk-'));
});
test.afterEach(() => rm(scratch, { recursive: true, force: true }));

/** The system's own dialogs answer as a person would: this file, please. */
function answerSaveDialog({ app }: Precis, path: string): Promise<void> {
  return app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, path);
}

async function pdfText(path: string): Promise<string> {
  const { stdout } = await promisify(execFile)('pdftotext', ['-layout', path, '-']);
  return stdout.replaceAll('\u00a0', ' ').replaceAll('\u2060', '');
}

const notice = (window: Page, words: RegExp) => expect(window.getByText(words).last()).toBeVisible();

/** What must stand in the pack, whatever hand made it. */
async function expectPack(path: string): Promise<void> {
  const text = await pdfText(path);
  expect(text).toContain('Labour migration at the CIS');
  expect(text).toContain('“The ban on entry cannot stand, and it will not stand.”');
  expect(text).toMatch(/Sirojiddin Muhriddin/);
  expect(text).toContain('143,000');
  expect(text).toContain('Agreement on mutual recognition of documents');
  expect(text).toMatch(/Q 1.*S 1.*line/s);
  expect(text).toMatch(/Page 1 of \d/);
  expect(text).toContain('TLP:CLEAR');
  // The annexed text, its lines numbered, its evidence in the margin.
  expect(text).toMatch(/\d\s+“The ban on entry cannot stand.*Q 1/s);
}

test('by keyboard alone, and still there after a restart', async () => {
  const folders = { library: join(scratch, 'library'), userData: join(scratch, 'data') };
  const precis = await launch(folders);
  const page = precis.window;
  const { keyboard } = page;
  const focused = page.locator(':focus');
  await page.getByText('Bring in the first source').waitFor();

  await keyboard.press('Control+Shift+V');
  await expect(focused).toHaveRole('textbox');
  await keyboard.insertText(article);
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  await keyboard.insertText('Asia Courier');
  await keyboard.press('Control+Enter');
  await notice(page, /Frozen as S.1/);
  await expect(page.getByRole('dialog')).toHaveCount(0);

  const selectLine = async (line: number) => {
    // Pressed in the very moment in which the text is drawn, the key may come before what it does.
    await expect(async () => {
      await keyboard.press('Control+l');
      await expect(focused).toHaveRole('textbox', { timeout: 500 });
    }).toPass();
    await keyboard.type(String(line));
    await keyboard.press('Enter');
    await expect(focused).toHaveRole('document');
    await keyboard.press('Shift+End');
  };
  const file = async (line: number, key: string, heading: string, filed: RegExp) => {
    await selectLine(line);
    await keyboard.press(key);
    await expect(page.getByRole('heading', { name: heading })).toBeVisible();
    await expect(page.locator('[data-region="inspector"] :focus')).toBeVisible();
    await keyboard.press('Enter');
    await notice(page, filed);
    await expect(focused).toHaveRole('document');
  };
  // The second paragraph takes two lines.
  await file(4, 'q', 'New quote', /Filed as Q.1/);
  await file(5, 'f', 'New fact', /Filed as F.1/);
  await file(7, 'a', 'New agreement', /Filed as A.1/);

  await keyboard.press('Control+n');
  await expect(focused).toHaveAccessibleName('Title');
  await keyboard.type('Labour migration at the CIS');
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await expect(page.getByRole('listbox')).toBeVisible();
  await keyboard.type('Inf');
  await keyboard.press('Enter');
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await expect(page.getByRole('treeitem', { name: /Summary/ })).toBeVisible();

  await expect(async () => {
    await keyboard.press('F6');
    await expect(page.locator('[data-region="inspector"] :focus')).toBeVisible({ timeout: 300 });
  }).toPass();
  await keyboard.press('ArrowLeft');
  await expect(page.getByRole('tab', { name: /Unused/, selected: true })).toBeVisible();
  await expect(async () => {
    await keyboard.press('Tab');
    await expect(page.getByRole('list', { name: 'Unused' }).locator(':focus')).toBeVisible({ timeout: 300 });
  }).toPass();
  for (const left of [2, 1, 0]) {
    await keyboard.press('Enter');
    await expect(
      page.getByRole('tab', { name: left === 0 ? /^Unused/ : new RegExp(`Unused ${left}`) }),
    ).toBeVisible();
  }
  await expect(page.getByRole('region', { name: '1 Summary' })).toContainText(
    'The ban on entry cannot stand',
  );

  await answerSaveDialog(precis, join(scratch, 'pack.pdf'));
  await keyboard.press('Control+p');
  await expect(page.getByText(/Page 1 of \d/).first()).toBeVisible({ timeout: 30_000 });
  await keyboard.press('Control+k');
  await keyboard.type('Save PDF');
  await keyboard.press('Enter');
  await expect(async () => expectPack(join(scratch, 'pack.pdf'))).toPass({ timeout: 20_000 });
  await precis.close();

  const again = await launch(folders);
  await expect(again.window.getByText('Labour migration at the CIS').first()).toBeVisible();
  const order = await again.window.evaluate(async () => {
    const all = await window.precis.call('briefing:all', {});
    if (!all.ok) return [];
    return all.value[0]?.record.sections[0]?.items.map((item) =>
      item.item === 'evidence' ? item.ref.kind : item.item,
    );
  });
  expect(order).toHaveLength(3);
  await again.close();
});
