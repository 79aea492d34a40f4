import { expect, test } from '@playwright/test';
import './bridge.ts';
import { launchSample } from './sample.ts';

test('a mention without credibility is graded where the check leads; the briefing stands beside what is unused', async () => {
  const precis = await launchSample();
  const page = precis.window;
  const grades = () =>
    page.evaluate(async () => {
      const all = await window.precis.call('agreement:all', {});
      const found = all.ok ? all.value.find(({ record }) => record.number === 3)?.record : undefined;
      return found?.mentions.map(({ credibility }) => credibility) ?? [];
    });
  await page.evaluate(async () => {
    const all = await window.precis.call('agreement:all', {});
    const found = all.ok ? all.value.find(({ record }) => record.number === 3)?.record : undefined;
    if (!found) throw new Error('there is no A 3');
    const mentions = found.mentions.map((mention, at) =>
      at === 1 ? { ...mention, credibility: null } : mention,
    );
    await window.precis.call('agreement:edit', { id: found.id, fields: { mentions } });
  });
  const before = await grades();
  expect(before[1]).toBe(null);

  const inspector = page.locator('[data-region="inspector"]');
  await page.getByRole('navigation').getByText('Briefings', { exact: true }).click();
  await page.getByRole('row').filter({ hasText: 'Labour migration' }).click();
  await expect(inspector).toContainText('B 1');
  await page.keyboard.press('Enter');
  await page.locator('[data-section]').first().waitFor();
  await expect(inspector.getByRole('tab', { name: /Unused/ })).toHaveAttribute('aria-selected', 'true');
  // Its own card is a press away.
  await inspector.getByRole('tab', { name: 'Inspector' }).click();
  await expect(inspector).toContainText('B 1');

  await page.keyboard.press('Control+Shift+k');
  const finding = page
    .locator('[data-finding]')
    .filter({ hasText: /A.3 has no credibility/ })
    .first();
  await finding.getByRole('button', { name: 'Grade it' }).click();
  const field = inspector.locator('form [data-field="mentions.1.credibility"]');
  await expect(field.locator(':focus')).toHaveCount(1);
  // Each group says which source it is of.
  const sayings = inspector.getByRole('group', { name: /^S.\d, line/ });
  await expect(sayings).toHaveCount(before.length);
  await expect(sayings.nth(1).locator('[data-field="mentions.1.credibility"]')).toHaveCount(1);
  await field.getByText('4', { exact: true }).click();
  await inspector.getByRole('button', { name: 'Save' }).click();
  await expect.poll(grades).toEqual(before.with(1, 4));
  // The list stays, and the next finding has the keys.
  await expect(page.locator('[data-finding]:focus')).toHaveCount(1);
  await precis.close();
});

test('words of a quote typed by hand give way to the quote itself; words nobody said are red', async () => {
  const precis = await launchSample();
  const page = precis.window;
  const typed = (text: string) =>
    page.evaluate(async (words) => {
      const all = await window.precis.call('briefing:all', {});
      const found = all.ok ? all.value[0]?.record : undefined;
      if (!found) throw new Error('there is no briefing');
      const [first, ...others] = found.sections;
      if (!first) throw new Error('it has no section');
      const runs = [{ run: 'text' as const, text: words, bold: false, italic: false }];
      const item = {
        item: 'paragraph' as const,
        id: '01J00000000000000000000991',
        goesTo: null,
        ours: true,
        runs,
      };
      const items = [...first.items.filter(({ id }) => id !== item.id), item];
      await window.precis.call('briefing:edit', {
        id: found.id,
        fields: { sections: [{ ...first, items }, ...others] },
      });
    }, text);
  const written = () =>
    page.evaluate(async () => {
      const all = await window.precis.call('briefing:all', {});
      const items = all.ok ? (all.value[0]?.record.sections[0]?.items ?? []) : [];
      const item = items.find(({ id }) => id === '01J00000000000000000000991');
      return item && 'runs' in item ? item.runs.map((run) => (run.run === 'text' ? run.text : run.run)) : [];
    });
  await typed('The Counsellor said the Embassy is “in no hurry to reopen a text”.');

  await page.getByRole('navigation').getByText('Briefings', { exact: true }).click();
  await page.getByRole('row').filter({ hasText: 'Labour migration' }).click();
  await page.keyboard.press('Enter');
  await page.locator('[data-section]').first().waitFor();
  await page.keyboard.press('Control+Shift+k');
  const finding = page.locator('[data-finding]').filter({ hasText: 'in no hurry to reopen a text' }).first();
  await finding.getByRole('button', { name: 'Put the quote here' }).click();
  await expect.poll(written).toEqual(['The Counsellor said the Embassy is ', 'chip', '.']);
  await expect(finding).toHaveCount(0);

  await typed('The Counsellor said the Embassy is “in great haste to reopen a text”.');
  const red = page.locator('[data-finding]').filter({ hasText: 'in great haste to reopen a text' });
  await expect(red).toContainText('no quote and no source in the library has them');
  await precis.close();
});
