import { execFile } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, type Page, test } from '@playwright/test';
import './bridge.ts';
import { drag } from './drag.ts';
import { launch, type Precis } from './harness.ts';
import { removeFolder } from './remove.ts';

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
test.afterEach(() => removeFolder(scratch));

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
  await expect(page.getByRole('listbox')).toHaveCount(0);
  await expect(focused).toHaveRole('button');
  // Past the language and the way to begin with a document.
  for (const _ of ['language', 'document', 'make']) await keyboard.press('Tab');
  await keyboard.press('Enter');
  await expect(page.getByRole('treeitem', { name: /Summary/ })).toBeVisible();

  // One begins to write at once; what is unused stands beside it, one key away.
  await expect(focused).toHaveAccessibleName(/^Text of section 1/);
  await keyboard.press('F6');
  await expect(page.getByRole('listbox', { name: 'Unused' }).locator(':focus')).toBeVisible();
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

test('by mouse: drop a file, drag over words, drag evidence into a section', async () => {
  const precis = await launch();
  const page = precis.window;
  const text = page.getByRole('document', { name: /^Text of/ });
  await page.getByText('Bring in the first source').waitFor();
  const dropped = await page.evaluateHandle((words) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([words], 'talks.txt', { type: 'text/plain' }));
    return transfer;
  }, article);
  await page.dispatchEvent('main', 'dragenter', { dataTransfer: dropped });
  await page.dispatchEvent('main', 'dragover', { dataTransfer: dropped });
  await page.dispatchEvent('main', 'drop', { dataTransfer: dropped });
  await page.getByRole('navigation').getByText('Sources').click();
  await page.getByText('Talks on labour migration').last().dblclick();
  await expect(text).toBeVisible();

  await expect(text).toContainText('The ban on entry');

  /** Drags over words as a hand does, by where they are drawn. */
  const select = async (words: string) => {
    const box = await text.evaluate((root, exact) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent?.indexOf(exact) ?? -1;
        if (at < 0 || !node.parentElement?.closest('[data-line]')) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + exact.length);
        const { left, right, top, height } = range.getBoundingClientRect();
        return { left, right, middle: top + height / 2 };
      }
      return null;
    }, words);
    if (box === null) throw new Error(`“${words}” is not drawn.`);
    await page.mouse.move(box.left + 1, box.middle);
    await page.mouse.down();
    await page.mouse.move(box.right - 20, box.middle, { steps: 5 });
    await page.mouse.move(box.right - 1, box.middle, { steps: 3 });
    await page.mouse.up();
  };
  const bar = page.getByRole('toolbar', { name: 'What the words become' });
  for (const [words, kind] of [
    ['The ban on entry cannot stand, and it will not stand.', 'Quote'],
    ['More than 143,000 people were refused entry to Russia in 2024', 'Fact'],
    ['Agreement on mutual recognition of documents', 'Agreement'],
  ] as const) {
    await select(words);
    await bar.getByRole('button', { name: kind }).click();
    await page.getByRole('button', { name: `File ${kind.toLowerCase()}` }).click();
    await notice(page, new RegExp(`Filed as ${kind[0]}.1`));
  }

  // Found again: a list, a click, the source at the words.
  await page.getByRole('navigation').getByText('Facts', { exact: true }).click();
  await page.getByRole('main').getByText('143,000').dblclick();
  await expect(text).toBeVisible();

  await page.keyboard.press('Control+n');
  await page.getByLabel('Title').fill('Labour migration at the CIS');
  await page.getByRole('button', { name: /Template/ }).click();
  await page.getByRole('option', { name: /Information note/ }).click();
  await page.getByRole('button', { name: /Make it/ }).click();
  await page.getByRole('tab', { name: /Unused/ }).click();
  const background = page.getByRole('region', { name: '2 Background' });
  for (const card of ['Q 1', 'F 1', 'A 1']) {
    const from = page
      .getByRole('listbox', { name: 'Unused' })
      .getByRole('option', { name: new RegExp(card.replace(' ', '.')) });
    const [start, end] = [await from.boundingBox(), await background.boundingBox()];
    if (!start || !end) throw new Error('Nothing to drag, or nowhere to.');
    await drag(page, { x: start.x + 60, y: start.y + 15 }, { x: end.x + 150, y: end.y + end.height - 64 });
    await expect(from).toHaveCount(0);
  }
  await expect(background).toContainText('The ban on entry cannot stand');

  await answerSaveDialog(precis, join(scratch, 'pack.pdf'));
  await page.getByRole('button', { name: 'Print pack' }).click();
  await expect(page.getByText(/Page 1 of \d/).first()).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: 'PDF', exact: true }).click();
  await expect(async () => expectPack(join(scratch, 'pack.pdf'))).toPass({ timeout: 20_000 });
  await precis.close();
});
