import { expect, type Page, test } from '@playwright/test';
import { type Section, walkSections } from '../../core/model/briefing.ts';
import { plainText } from '../../core/model/narrative.ts';
import { briefDocx } from '../fixtures/brief-docx.ts';
import { launch, type Precis } from './harness.ts';

/** An old brief in Word opens as a draft, and points are put under points. What is asserted is what is stored. */
test.describe.configure({ mode: 'serial', timeout: 60_000 });

let precis: Precis;
let page: Page;
test.beforeAll(async () => {
  precis = await launch();
  page = precis.window;
});
test.afterAll(() => precis.close());

const MIME = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const dialog = (name: string) => page.getByRole('dialog', { name });

async function stored(title: string): Promise<readonly Section[]> {
  const result = await page.evaluate(() => window.precis.call('briefing:all', {}));
  if (!result.ok) throw new Error('the briefings were not read');
  return result.value.find(({ record }) => record.title === title)?.record.sections ?? [];
}
const count = (kind: 'briefing' | 'source') =>
  page.evaluate(async (of) => {
    const all = await window.precis.call(`${of}:all`, {});
    return all.ok ? all.value.length : -1;
  }, kind);

async function choose(name: string, bytes: Uint8Array): Promise<void> {
  await page.keyboard.press('Control+n');
  const chooser = page.waitForEvent('filechooser');
  await dialog('New briefing').getByRole('button', { name: 'From a document…' }).click();
  await (await chooser).setFiles({ name, mimeType: MIME, buffer: Buffer.from(bytes) });
}

/** Files let go over a part of the page; `hover` only holds them there. */
const drop = (place: string, name: string, bytes: Uint8Array, type: 'dragenter' | 'drop') =>
  page
    .locator(place)
    .first()
    .evaluate(
      (element, { base64, called, mime, event }) => {
        const data = new DataTransfer();
        const file = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        data.items.add(new File([file], called, { type: mime }));
        element.dispatchEvent(new DragEvent(event, { dataTransfer: data, bubbles: true, cancelable: true }));
      },
      { base64: Buffer.from(bytes).toString('base64'), called: name, mime: MIME, event: type },
    );

test('a Word brief becomes sections, what is lost is said, and one step takes it back', async () => {
  await choose('old.docx', await briefDocx());
  const lost = dialog('Opened as a draft');
  await expect(lost.getByRole('listitem')).toHaveText([
    '1 line of headers and footers',
    '1 picture; a line says where it stood',
  ]);
  await lost.getByRole('button', { name: 'Go to the draft' }).click();
  await expect(page.locator('[data-section]')).toHaveCount(4);
  expect(
    walkSections(await stored('Visit to the dam')).map(({ section, depth }) => [depth, section.title]),
  ).toEqual([
    [0, 'Introduction'],
    [0, 'Background'],
    [1, 'The two sides'],
    [0, 'Summary'],
  ]);
  await page.keyboard.press('Control+z');
  await expect.poll(() => count('briefing')).toBe(0);
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(() => count('briefing')).toBe(1);
});

test('Tab puts a point under the one before it, Shift Tab and Enter bring it back', async () => {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Visit to the dam');
  await page.getByRole('option').first().waitFor();
  await page.waitForTimeout(300);
  await page.keyboard.press('Enter');
  const last = page.locator('li', { hasText: 'Close it' });
  await last.click();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('by hand');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.type('or by motor');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('at night');
  const drawn = async () => {
    const item = walkSections(await stored('Visit to the dam')).at(-1)?.section.items[0];
    return item?.item === 'list'
      ? item.entries.map((runs, i) => '>'.repeat(item.places?.[i]?.depth ?? 0) + plainText(runs))
      : [];
  };
  const before = ['Open the gate', '>in spring', '>and in autumn', 'Close it', '>by hand', '>>or by motor'];
  await expect.poll(drawn).toEqual([...before, '>at night']);
  await page.keyboard.press('Shift+Tab');
  await expect.poll(drawn).toEqual([...before, 'at night']);

  // The same by mouse: the bar over selected words leaves the selection as it is.
  await page.keyboard.press('Shift+Home');
  const bar = page.getByRole('toolbar', { name: 'Format' });
  await bar.getByRole('button', { name: 'Under the point before' }).click();
  await expect.poll(drawn).toEqual([...before, '>at night']);
  await bar.getByRole('button', { name: 'Back by one level' }).click();
  await expect.poll(drawn).toEqual([...before, 'at night']);
});

test('what is no document is refused in words; a drop on the briefings is a draft, a drop elsewhere a source', async () => {
  await choose('locked.docx', Buffer.from('no Word file at all'));
  await expect(page.getByRole('alert')).toContainText('“locked.docx” is called DOCX');
  expect(await count('briefing')).toBe(1);

  await page
    .getByRole('navigation', { name: 'Library' })
    .getByRole('button', { name: /^Briefings/ })
    .click();
  const list = 'main [data-drop="draft"]';
  await drop(list, 'second.docx', await briefDocx(), 'dragenter');
  await expect(page.getByText('Drop to open as a draft')).toBeVisible();
  await drop(list, 'second.docx', await briefDocx(), 'drop');
  await dialog('Opened as a draft').getByRole('button', { name: 'Go to the draft' }).click();
  expect([await count('briefing'), await count('source')]).toEqual([2, 0]);

  await drop('main', 'third.docx', await briefDocx(), 'drop');
  await expect.poll(() => count('source')).toBe(1);
  expect(await count('briefing')).toBe(2);
});
