import { expect, type Page, test } from '@playwright/test';
import iconv from 'iconv-lite';
import './bridge.ts';
import { pagesPdf, wordsAt } from '../fixtures/import-pdf.ts';
import { launch, type Precis } from './harness.ts';

const russian =
  'Министр сообщил, что граждане не были допущены на территорию страны. Стороны договорились завершить работу над протоколом.\n';
const article = (figure: string): string =>
  `<html lang="en"><head><title>Talks</title></head><body><h1>Talks on the border</h1><p>In all, ${figure} persons were refused entry in the first nine months of the year, the ministry said on Tuesday, and the experts are to meet again in November.</p></body></html>`;
const part = (name: string, body: string): string =>
  `--b\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; filename="${name}"\r\n\r\n${body}\r\n`;
const mail = `From: a@desk.example\r\nTo: b@desk.example\r\nSubject: Drafts\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nHere they are.\r\n${part('later.html', article('134,000'))}${part('scan.pdf', '%PDF-1.4')}--b--\r\n`;

/** Lets files fall into the window, as from a folder. */
async function drop(page: Page, files: Readonly<Record<string, Uint8Array | string>>): Promise<void> {
  const given = Object.entries(files).map(([name, bytes]) => [name, [...Buffer.from(bytes)]] as const);
  await page.evaluate((all) => {
    const dataTransfer = new DataTransfer();
    for (const [name, bytes] of all) dataTransfer.items.add(new File([new Uint8Array(bytes)], name));
    window.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, given);
}

test.describe('files on their way in', () => {
  let precis: Precis;
  test.beforeEach(async () => {
    precis = await launch();
  });
  test.afterEach(() => precis.close());

  const row = (name: string) => precis.window.getByRole('row').filter({ hasText: name });

  test('what became of them is said; an encoding and a language that were guessed wrong are changed', async () => {
    const { window } = precis;
    await drop(window, {
      'note.txt': iconv.encode(russian, 'koi8-r'),
      'unknown.txt': Uint8Array.from(
        { length: 600 },
        (_, at) => [0x81, 0x8d, 0x8f, 0x90, 0x9d, 0x41][at % 6] ?? 0,
      ),
      'empty.docx': '',
    });
    await expect(window.getByText('1 frozen, 1 kept without a text, 1 not taken')).toBeVisible();
    await row('note.txt').click();
    await expect(row('note.txt')).toContainText('KOI8-R');

    const choose = async (field: string, option: string) => {
      await window.getByRole('button', { name: field }).click();
      await window.getByRole('option', { name: option, exact: true }).click();
    };
    await choose('Language', 'Tajik');
    await expect(row('note.txt')).toContainText('Tajik');
    await choose('Encoding', 'CP866');
    await window.getByRole('button', { name: 'Read again as CP866' }).click();
    await expect(row('note.txt')).toContainText('CP866');
    await choose('Encoding', 'KOI8-R');
    await window.getByRole('button', { name: 'Read again as KOI8-R' }).click();
    await expect(row('note.txt')).toContainText('KOI8-R');
    await row('note.txt').getByRole('button', { name: 'Open' }).click();
    await expect(window.getByText('Министр сообщил').first()).toBeVisible();

    await window.getByRole('tab', { name: 'Import' }).click();
    await row('unknown.txt').click();
    await choose('Encoding', 'Windows-1252');
    await window.getByRole('button', { name: 'Read again as Windows-1252' }).click();
    await expect(row('unknown.txt')).not.toContainText('kept as it came');
  });

  test('what came with a message is told of file by file, and a near copy becomes a version', async () => {
    const { window } = precis;
    await drop(window, { 'article.html': article('143,000') });
    await expect(row('article.html')).toContainText('Frozen as S 1');
    await drop(window, { 'drafts.eml': mail });
    await expect(row('drafts.eml')).toContainText('with 2 attachments, 2 to look at');
    await row('drafts.eml').click();
    await expect(window.getByText('“scan.pdf” breaks off before its end.')).toBeVisible();
    await window.getByRole('button', { name: /^Make S \d a new version of S 1$/ }).click();
    await expect(row('drafts.eml')).toContainText('with 2 attachments, 1 to look at');

    await row('article.html').getByRole('button', { name: 'Open' }).click();
    await expect(window.getByText('A newer version is held')).toBeVisible();
    // What cannot be read says why, whenever it is opened.
    await window.keyboard.press('Control+K');
    await window.keyboard.type('scan.pdf');
    await window.keyboard.press('Enter');
    await expect(window.getByText('“scan.pdf” breaks off before its end.')).toBeVisible();
    await expect(window.getByRole('button', { name: /Save the file as it came/ })).toBeVisible();
  });

  test('the pages beside a text go where they are scrolled to, and the text follows', async () => {
    const { window } = precis;
    const lines = (page: number): string =>
      Array.from({ length: 25 }, (_, at) =>
        wordsAt(`${at + 1}. Words of page ${page}.`, 20, 380 - at * 14),
      ).join('\n');
    const pages = Array.from({ length: 8 }, (_, at) => lines(at + 1));
    await drop(window, { 'pages.pdf': pagesPdf(pages) });
    await row('pages.pdf').getByRole('button', { name: 'Open' }).click();
    await window.getByRole('button', { name: 'Original' }).click();
    const pane = window.getByRole('region', { name: 'Page as it was' });
    await expect(pane.locator('canvas').first()).toBeVisible();
    const top = () => pane.evaluate((area) => area.scrollTop);
    await pane.hover();
    for (let step = 1; step <= 6; step += 1) {
      await window.mouse.wheel(0, 250);
      await expect.poll(top).toBe(step * 250);
    }
    // The caret has come along, and pulls nothing back.
    await expect(window.locator('[data-line="1"]')).toHaveCount(0);
    await expect.poll(top).toBe(1_500);
  });
});
