import { dirname } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import './bridge.ts';
import { launch, type Precis } from './harness.ts';
import { palette } from './palette.ts';
import { removeFolder } from './remove.ts';
import { launchSample } from './sample.ts';

/** What a demanding reader notices in the window: nothing cut, the focus where the hand is, states that are true. */

const size = (precis: Precis, width: number, height: number) =>
  precis.app.evaluate(
    ({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setContentSize(to.width, to.height),
    { width, height },
  );

/** Edits a record by its number, as another window would. */
const edit = (page: Page, kind: 'fact' | 'line', number: number, fields: Record<string, unknown>) =>
  page.evaluate(
    async ([of, which, changed]) => {
      const all = await window.precis.call(`${of}:all`, {});
      const found = all.ok ? all.value.find(({ record }) => record.number === which)?.record : undefined;
      if (!found) throw new Error(`there is no ${of} ${which}`);
      const done = await window.precis.call(`${of}:edit`, { id: found.id, fields: changed });
      if (!done.ok) throw new Error(JSON.stringify(done.problems));
      return found.id;
    },
    [kind, number, fields] as const,
  );

test('figures are read whole in a narrow window, and the history of one comes into sight by its name', async () => {
  const precis = await launchSample();
  const page = precis.window;
  await size(precis, 1024, 700);
  await palette(page, 'Facts');
  const cells = page.getByRole('gridcell', { name: 'Russian Interior Ministry', exact: true });
  await expect(cells.first()).toBeVisible();
  for (const cell of await cells.all())
    expect(
      await cell.evaluate(
        (box) => box.scrollWidth <= box.clientWidth && box.scrollHeight < box.clientHeight + 8,
      ),
    ).toBe(true);

  await page.getByRole('row').filter({ hasText: 'F 2' }).first().click();
  await palette(page, 'History');
  const history = page.getByRole('region', { name: 'History' });
  await expect(history.locator(':focus')).toHaveCount(1);
  await expect(history).toBeInViewport({ ratio: 1 });
  await precis.close();
});

test('a form left open stands beside the check and leaves its list the keys', async () => {
  const precis = await launchSample();
  const page = precis.window;
  const { keyboard } = page;
  const inspector = page.locator('[data-region="inspector"]');
  await palette(page, 'Labour migration and the Tajik');
  await page.locator('[data-section]').first().waitFor();
  await keyboard.press('Control+Shift+k');
  const findings = page.locator('[data-finding]');
  await expect(findings.first()).toBeFocused();
  // Something is typed into the form of what a finding is about, and one goes on.
  const mine = findings.filter({ hasText: /L.4: nobody has cleared/ }).first();
  await mine.click();
  await expect(inspector.getByRole('heading', { name: /^L.4/ })).toBeVisible();
  await keyboard.press('e');
  await expect(inspector.locator('form :focus')).toHaveCount(1);
  await inspector.locator('form textarea:visible').first().fill('Typed and left.');
  await findings.first().click();
  await expect(inspector.locator('form')).toHaveCount(0);
  const steps = await mine.evaluate((row) => [...document.querySelectorAll('[data-finding]')].indexOf(row));
  for (let step = 0; step < steps; step += 1) await keyboard.press('ArrowDown');
  await expect(inspector.locator('form')).toBeVisible();
  await expect(mine).toBeFocused();
  await precis.close();
});

test('a briefing as it stood shows its evidence as it stood', async () => {
  const precis = await launchSample();
  const page = precis.window;
  await palette(page, 'Labour migration and the Tajik');
  const chip = page.getByRole('article').locator('[data-chip]').filter({ hasText: 'people refused' }).first();
  await expect(chip).toContainText('143,000');
  await edit(page, 'fact', 1, { value: 150_000 });
  await expect(chip).toContainText('150,000');
  await palette(page, 'As it stood');
  await expect(page.getByText('Evidence is shown as it stood then', { exact: false })).toBeVisible();
  await expect(chip).toContainText('143,000');
  await page.keyboard.press('Escape');
  await expect(chip).toContainText('150,000');
  await precis.close();
});

test('an edit taken back and brought again is no change to a finalised version', async () => {
  const precis = await launchSample();
  const page = precis.window;
  await edit(page, 'line', 1, { validUntil: '2030-01-01' });
  const briefing = await page.evaluate(async () => {
    const all = await window.precis.call('briefing:all', {});
    const [first] = all.ok ? all.value : [];
    if (!first) throw new Error('there is no briefing');
    return first.record.title;
  });
  await palette(page, briefing.slice(0, 30));
  await page.locator('[data-section]').first().waitFor();
  await page.keyboard.press('Control+p');
  await page
    .getByText(/Page 1 of \d/)
    .first()
    .waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Finalise version 1' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Finalise version 1' }).click();
  const shows = page.getByRole('button', { name: 'Show version 1' });
  const makes = page.getByRole('button', { name: 'Finalise version 2' });
  await page.getByRole('button', { name: 'Back to the draft' }).click({ timeout: 60_000 });
  await expect(shows).toBeVisible();
  const does = (what: 'edit:undo' | 'edit:redo') =>
    page.evaluate(async (command) => {
      const done = await window.precis.call(command, {});
      if (!done.ok) throw new Error(JSON.stringify(done.problems));
    }, what);
  await does('edit:undo');
  await expect(makes).toBeVisible();
  await does('edit:redo');
  await expect(shows).toBeVisible();
  await precis.close();
});

test('a pack begins with the output seen last, after a restart too', async () => {
  const precis = await launchSample();
  const { library, userData } = precis;
  const preview = async (page: Page) => {
    await palette(page, 'Labour migration and the Tajik');
    await expect(page.getByRole('article').first()).toBeVisible();
    await page.keyboard.press('Control+p');
    return page.getByRole('tablist', { name: 'Outputs' }).getByRole('tab', { selected: true });
  };
  const chosen = await preview(precis.window);
  await expect(chosen).not.toContainText('Speaking copy');
  await precis.window.getByRole('tab', { name: /^Speaking copy/ }).click();
  await expect(chosen).toContainText('Speaking copy');
  // What is remembered is written once the window has been quiet for a moment.
  await precis.window.waitForTimeout(500);
  await precis.app.close();

  const again = await launch({ library, userData });
  // The tab is open as it was; closed and opened anew it still begins so.
  const tabs = again.window.getByRole('tablist', { name: 'Outputs' });
  await expect(tabs.getByRole('tab', { selected: true })).toContainText('Speaking copy');
  await again.window.keyboard.press('Control+w');
  await expect(await preview(again.window)).toContainText('Speaking copy');
  await again.close();
  await removeFolder(dirname(userData));
});

test('words that a narrow column cuts are read whole under the pointer', async () => {
  const precis = await launchSample();
  const page = precis.window;
  await size(precis, 1024, 700);
  await palette(page, 'Quotes');
  const cell = page
    .getByRole('row')
    .filter({ hasText: 'Shutting the door' })
    .getByText('Shutting the door')
    .first();
  await cell.hover();
  await expect(page.locator('[title*="and of the people they live among"]')).toHaveCount(1);
  await page.getByRole('row').first().hover();
  await expect(page.locator('[title*="and of the people they live among"]')).toHaveCount(0);
  await precis.close();
});

test('dialogs take Enter from any line, and Esc gives the focus back', async () => {
  const precis = await launchSample();
  const page = precis.window;
  const { keyboard } = page;
  const dialog = page.getByRole('dialog');
  await palette(page, 'Facts');
  const table = page.getByRole('treegrid');
  await expect(table).toBeFocused();

  await keyboard.press('Control+Shift+v');
  await expect(dialog.getByRole('textbox', { name: 'Text' })).toBeFocused();
  await keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(table).toBeFocused();

  await page.getByRole('button', { name: /^May be said/ }).focus();
  await keyboard.press('Enter');
  await expect(dialog.getByLabel('What may be said')).toBeFocused();
  await keyboard.press('Tab');
  await keyboard.type('K. L.');
  await keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'May be said, K. L.' })).toBeVisible();

  await keyboard.press('Control+Shift+v');
  await keyboard.insertText('Trains will run at night, the minister said.');
  await dialog.getByLabel('Published by').focus();
  await keyboard.type('Rail Gazette');
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('document', { name: /Trains will/ })).toContainText('Trains will run at night');
  await precis.close();
});

test('a successor finds what is promised, under way and stale on one page, and goes on to the record', async () => {
  const { window: page, close } = await launchSample();
  try {
    await palette(page, 'Handover');
    const table = page.getByRole('treegrid', { name: 'Handover' });
    const promise = table.getByRole('row', { name: /Hand over the list of questions/ });
    await promise.waitFor();
    const names = await table.getByRole('row').allTextContents();
    const at = (words: string) => names.findIndex((name) => name.includes(words));
    expect(at('Promised')).toBeGreaterThanOrEqual(0);
    expect(at('Hand over the list of questions')).toBeGreaterThan(at('Promised'));
    expect(at('Hand over the list of questions')).toBeLessThan(at('Under way'));
    expect(names[at('Hand over the list of questions')]).toContain('overdue');
    expect(at('Concept of a common labour market')).toBeGreaterThan(at('To be looked at again'));
    await promise.click();
    await expect(promise).toHaveAttribute('aria-selected', 'true');
    await expect(page.getByRole('region', { name: 'Inspector' })).toContainText('Hand over the list');
  } finally {
    await close();
  }
});
