import { expect, type Page, test } from '@playwright/test';
import './bridge.ts';
import type { Precis } from './harness.ts';
import { launchSample } from './sample.ts';

/** A version goes out in named copies; something in it was wrong; those who hold it are told what, and why. */
test.describe.configure({ mode: 'serial' });

let precis: Precis;
let page: Page;

test.beforeAll(async () => {
  precis = await launchSample();
  page = precis.window;
});
test.afterAll(() => precis.close());

const versions = () =>
  page.evaluate(async () => {
    const all = await window.precis.call('pack:all', {});
    return all.ok ? all.value.map(({ record }) => record) : [];
  });

test('who gets the next version is named before it is finalised, and a copy is looked at as it will print', async () => {
  const title = await page.evaluate(async () => {
    const all = await window.precis.call('briefing:all', {});
    return (all.ok && all.value[0]?.record.title) || '';
  });
  await page.keyboard.press('Control+k');
  await page.keyboard.type(title.slice(0, 30));
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator('[data-section]').first().waitFor();
  await page.keyboard.press('Control+p');
  await expect(page.getByText(/^Page 1 of \d+$/)).toBeVisible({ timeout: 60_000 });
  await page.getByRole('tab', { name: /^Note/ }).click();
  await page.getByRole('button', { name: 'Name them' }).click();
  const dialog = page.getByRole('dialog', { name: 'Named copies' });
  for (const holder of ['Deputy Minister', 'Embassy, Dushanbe']) {
    await dialog.getByRole('button', { name: 'Add a copy' }).click();
    await page.keyboard.type(holder);
  }
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await page.getByRole('button', { name: /Shown as/ }).click();
  await page.getByRole('option', { name: 'copy 2 of 2: Embassy, Dushanbe' }).click();
  await expect(
    page.getByRole('button', { name: /Shown as.*copy 2 of 2|copy 2 of 2.*Shown as/ }),
  ).toBeVisible();
});

test('every holder has a file of their own', async () => {
  await page.getByRole('button', { name: 'Finalise version 1' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('Who holds copy 2')).toHaveValue('Embassy, Dushanbe');
  await dialog.getByRole('button', { name: 'Finalise version 1' }).click();
  await expect(dialog).toBeHidden({ timeout: 60_000 });
  const [version] = await versions();
  expect(version?.files.map(({ options }) => options.copy?.holder ?? null)).toEqual([
    null,
    'Deputy Minister',
    'Embassy, Dushanbe',
  ]);
  await page.getByRole('button', { name: /^Note, copy 2/ }).click();
  await expect(page.getByText('byte for byte')).toBeVisible();
  await page.getByRole('button', { name: 'Back to the draft' }).click();
});

test('a corrigendum is chosen and reasoned by the keyboard', async () => {
  const changed = await page.evaluate(async () => {
    const all = await window.precis.call('fact:all', {});
    const fact = all.ok ? all.value.find(({ record }) => record.number === 2)?.record : undefined;
    const lines = await window.precis.call('line:all', {});
    const line = lines.ok ? lines.value[0]?.record : undefined;
    if (!fact || !line) throw new Error('F 2, L 1');
    await window.precis.call('fact:edit', { id: fact.id, fields: { period: '2024-01/2024-09' } });
    await window.precis.call('line:edit', { id: line.id, fields: { text: `${line.text} So it stands.` } });
    return fact.id;
  });
  await page.getByRole('tab', { name: /^Corrigendum/ }).click();
  await expect(page.getByText('1 of 3 changes is corrected. 1 does not say why yet.')).toBeVisible({
    timeout: 60_000,
  });
  await page.getByRole('button', { name: 'Choose and say why…' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'What was wrong' });
  await expect(dialog.getByRole('checkbox', { name: /^F\s2/ })).toBeChecked();
  await expect(dialog.getByRole('checkbox', { name: /^L\s/ })).not.toBeChecked();
  await expect(dialog.getByRole('checkbox', { name: /^F\s2/ })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.type('The source counts to September.');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByText('1 of 3 changes is corrected.', { exact: true })).toBeVisible();
  expect((await versions())[0]?.corrections).toEqual([
    { change: changed, why: 'The source counts to September.' },
  ]);
});

test('a version is not removed', async () => {
  const refused = await page.evaluate(async () => {
    const all = await window.precis.call('pack:all', {});
    const id = (all.ok && all.value[0]?.record.id) || '';
    const removed = await window.precis.call('pack:remove', { id, evenIfUsed: true });
    return removed.ok ? '' : removed.problems[0].code;
  });
  expect(refused).toBe('version-stays');
});
