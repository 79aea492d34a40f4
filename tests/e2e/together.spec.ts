import { expect, type Page, test } from '@playwright/test';
import './bridge.ts';
import { launch } from './harness.ts';

/** One paragraph, two windows, the same second: nobody's words are lost. */
test('what is typed in one paragraph in two windows at once stands in both', async () => {
  const precis = await launch();
  const first = precis.window;
  await first.getByRole('navigation').first().waitFor();
  await first.keyboard.press('Control+n');
  await first.getByLabel('Title').fill('Queues at the crossing');
  await first.keyboard.press('Enter');
  await first.locator('[data-section]').first().waitFor();
  const editor = (page: Page) => page.locator('[data-section]').first().getByRole('textbox').last();
  await editor(first).click();
  await first.keyboard.press('Control+End');
  await first.waitForTimeout(100);
  await first.keyboard.type('Drivers wait for two days.');
  const opened = precis.app.waitForEvent('window');
  await first.keyboard.press('Control+Alt+n');
  const second = await opened;
  await expect(editor(second)).toContainText('Drivers wait for two days.');

  /** Puts the caret before or after words, and types, without a pause in between. */
  const typeAt = async (page: Page, words: string, key: 'Home' | 'End') => {
    await editor(page).getByText('Drivers wait').click();
    await page.keyboard.press(key);
    await page.keyboard.type(words);
  };
  await Promise.all([typeAt(first, 'In March: ', 'Home'), typeAt(second, ' Nobody knows why.', 'End')]);
  const both = 'In March: Drivers wait for two days. Nobody knows why.';
  await expect(editor(first)).toContainText(both);
  await expect(editor(second)).toContainText(both);

  // The same words changed in both: as two windows send them that saw the same.
  const answers = await first.evaluate(async () => {
    const all = await window.precis.call('briefing:all', {});
    const briefing = all.ok ? all.value[0]?.record : undefined;
    const section = briefing?.sections.find(({ items }) => items.length > 0);
    if (!briefing || !section) return [];
    const written = (words: string) =>
      section.items.map((item) =>
        item.item === 'paragraph'
          ? { ...item, runs: [{ run: 'text' as const, text: words, bold: false, italic: false }] }
          : item,
      );
    const base = [...section.items];
    const was = base.map(({ id }) => id);
    const write = (words: string) =>
      window.precis.call('briefing:arrange', {
        id: briefing.id,
        operation: { do: 'write-items', section: section.id, was, base, items: written(words) },
      });
    return [await write('Drivers wait for five days.'), await write('Drivers wait for six days.')];
  });
  expect(answers.map((answer) => answer.ok && answer.value.besides)).toEqual([0, 1]);
  for (const page of [first, second]) {
    await expect(editor(page)).toContainText('Drivers wait for six days.');
    await expect(editor(page)).toContainText(
      'Written in another window at the same time: Drivers wait for five days.',
    );
  }
  await precis.close();
});

test('a step that cannot be undone says why and is skipped; the history undoes one by itself', async () => {
  const precis = await launch();
  const page = precis.window;
  await page.getByRole('navigation').first().waitFor();
  // The gesture of one window is interleaved with an edit of the other.
  const made = await page.evaluate(async () => {
    const { call } = window.precis;
    const group = '01J00000000000000000000001';
    const [one, two] = [
      await call('tag:add', { name: 'Borders' }),
      await call('tag:add', { name: 'Lorries' }),
    ];
    if (!one.ok || !two.ok) return false;
    await call('tag:edit', { id: one.value.id, fields: { name: 'Border crossings' } }, group);
    await call('tag:edit', { id: one.value.id, fields: { name: 'Crossings' } });
    return (await call('tag:edit', { id: two.value.id, fields: { name: 'Queues' } }, group)).ok;
  });
  expect(made).toBe(true);
  const names = () =>
    page.evaluate(async () => {
      const all = await window.precis.call('tag:all', {});
      return all.ok ? all.value.map(({ record }) => record.name) : [];
    });
  await page.keyboard.press('Control+z');
  const skip = page.getByRole('button', { name: 'Skip it and undo the step before' });
  await expect(page.getByRole('alert').filter({ hasText: '(Crossings)' })).toHaveCount(1);
  expect(await names()).toEqual(['Crossings', 'Queues']);
  await skip.click();
  await expect.poll(names).toEqual(['Border crossings', 'Queues']);
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(names).toEqual(['Crossings', 'Queues']);

  await page.keyboard.press('Control+k');
  await page.keyboard.type('All tags');
  await page.getByRole('option').first().waitFor();
  await page.waitForTimeout(300);
  await page.keyboard.press('Enter');
  await page.getByRole('row', { name: /Crossings/ }).click();
  await page.getByRole('button', { name: 'All', exact: true }).click();
  await page
    .getByRole('button', { name: /^Undo this: .*name/i })
    .first()
    .click();
  await expect.poll(names).toEqual(['Border crossings', 'Queues']);
  await precis.close();
});
