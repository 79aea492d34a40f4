import { expect, type Locator, type Page, test } from '@playwright/test';
import type { Section } from '../../core/model/briefing.ts';
import { walkSections } from '../../core/model/briefing.ts';
import { plainText } from '../../core/model/narrative.ts';
import { drag } from './drag.ts';
import { launch, type Precis } from './harness.ts';
import { launchSample } from './sample.ts';

/** Organising and printing, by mouse and by keyboard, in the real window. What is asserted is what is stored. */
test.describe.configure({ mode: 'serial', timeout: 120_000 });

let precis: Precis;
test.beforeAll(async () => {
  precis = await launchSample();
  await open(precis.window, 'Labour migration and the Tajik');
});
test.afterAll(() => precis.close());

async function open(window: Page, words: string): Promise<void> {
  await window.getByRole('navigation').first().waitFor();
  await window.keyboard.press('Control+k');
  await window.getByRole('dialog').waitFor();
  await window.keyboard.type(words);
  await window.getByRole('option').first().waitFor();
  await window.waitForTimeout(300);
  await window.keyboard.press('Enter');
  await window.locator('[data-section]').first().waitFor();
}

/** Sections as they are stored. */
async function stored(): Promise<readonly Section[]> {
  const result = await precis.window.evaluate(() => window.precis.call('briefing:all', {}));
  if (!result.ok) throw new Error('the briefing was not read');
  return result.value[0]?.record.sections ?? [];
}
const quotes = () => precis.window.evaluate(() => window.precis.call('quote:all', {}));
/** Sets who may hear of the first quote. */
const disclose = (disclosure: 'usable' | 'background') =>
  precis.window.evaluate(async (chosen) => {
    const all = await window.precis.call('quote:all', {});
    const id = all.ok ? (all.value[0]?.record.id ?? '') : '';
    return window.precis.call('quote:edit', { id, fields: { disclosure: chosen } });
  }, disclosure);
/** Makes fact 6 the newer report of fact 2, and gives the ids of both. */
const supersedeFact = () =>
  precis.window.evaluate(async (): Promise<[string, string]> => {
    const all = await window.precis.call('fact:all', {});
    const facts = all.ok ? all.value.map(({ record }) => record) : [];
    const [one, other] = [2, 6].map((number) => facts.find((fact) => fact.number === number)?.id ?? '');
    await window.precis.call('fact:edit', { id: other ?? '', fields: { supersedes: one ?? '' } });
    return [one ?? '', other ?? ''];
  });
/** Moves the cursor, and waits as a hand would: the page tells the editor of it in a task of its own. */
const toEnd = async (keys: 'End' | 'Control+End') => {
  await precis.window.keyboard.press(keys);
  await precis.window.waitForTimeout(80);
};
/** Waits until something has stopped moving: sections above it become editors as they come near. */
async function still(what: Locator): Promise<void> {
  let last = '';
  await expect
    .poll(
      async () => {
        const now = JSON.stringify(await what.boundingBox());
        const same = now === last;
        last = now;
        return same;
      },
      { intervals: [300] },
    )
    .toBe(true);
}
const titles = async () => walkSections(await stored()).map(({ section }) => section.title);
const itemsOf = async (index: number) => walkSections(await stored())[index]?.section.items ?? [];
const texts = async (index: number) =>
  (await itemsOf(index)).map((item) => ('runs' in item ? plainText(item.runs) : item.item));
const section = (index: number) => precis.window.locator('[data-section]').nth(index);
const editor = (index: number) => section(index).getByRole('textbox').last();
const rows = () => precis.window.getByRole('treeitem');

test('what is typed is stored by itself, and Ctrl Z takes it back', async () => {
  const { window } = precis;
  await editor(0).locator('p').last().click();
  await toEnd('Control+End');
  await window.keyboard.press('Enter');
  await window.keyboard.type('Typed here.');
  await expect.poll(() => texts(0)).toContain('Typed here.');
  await window.keyboard.press('Control+z');
  await expect.poll(() => texts(0)).not.toContain('Typed here.');
  await window.keyboard.press('Control+Shift+z');
  await expect.poll(() => texts(0)).toContain('Typed here.');
});

test('a quote put in by @ brings its words, and they cannot be typed over', async () => {
  const { window } = precis;
  await window.keyboard.type(' As said @q 1');
  await window.getByRole('option', { name: /Q.1/ }).first().waitFor();
  await window.keyboard.press('Enter');
  await expect
    .poll(async () => (await itemsOf(0)).at(-1))
    .toMatchObject({ runs: [{ run: 'text' }, { run: 'chip', show: 'words', ref: { kind: 'quote' } }, {}] });
});

test('background evidence is refused where it would be said, and what is typed around it is kept', async () => {
  const { window } = precis;
  expect((await disclose('background')).ok).toBe(true);
  await rows().filter({ hasText: 'Opening' }).click();
  await window
    .getByRole('region', { name: /Opening/ })
    .locator('p')
    .first()
    .click();
  await toEnd('End');
  await window.keyboard.type(' @q 1');
  await window.getByRole('option', { name: /Q.1/ }).first().waitFor();
  await window.keyboard.press('Enter');
  await expect(window.getByText(/background only: it cannot go/).last()).toBeVisible();
  await window.keyboard.type(' and on');
  await expect.poll(async () => JSON.stringify(await stored())).toContain('and on');
  expect((await disclose('usable')).ok).toBe(true);
  await rows().first().click();
  await editor(0).locator('p').last().click();
  await toEnd('Control+End');
});

test('a paste from Word keeps its structure and nothing else', async () => {
  const { window } = precis;
  await window.keyboard.press('Enter');
  await editor(0).evaluate((element) => {
    const data = new DataTransfer();
    data.setData(
      'text/html',
      '<h2 style="color:red">Head</h2><p class=MsoNormal>One <b>two</b><script>alert(1)</script></p><ul><li>a</li></ul>',
    );
    data.setData('text/plain', 'Head');
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await expect
    .poll(async () => (await itemsOf(0)).slice(-3).map((item) => item.item))
    .toEqual(['heading', 'paragraph', 'list']);
  expect(await texts(0)).toContain('One two');
});

test('unused evidence is dragged between two paragraphs', async () => {
  const { window } = precis;
  await window.getByRole('tab', { name: /^Unused/ }).click();
  await rows().first().click();
  const card = await window.locator('[data-card]').first().boundingBox();
  const second = await editor(0).locator('p').nth(1).boundingBox();
  if (!card || !second) throw new Error('nothing to drag');
  await drag(
    window,
    { x: card.x + 60, y: card.y + 15 },
    { x: second.x + 150, y: second.y + 4 },
    window.getByText('Section 1, after paragraph 1'),
  );
  await expect.poll(async () => (await itemsOf(0))[1]?.item).toBe('evidence');
});

test('evidence is picked up with X, moved by arrows and dropped, or put back', async () => {
  const { window } = precis;
  await section(0).locator('[data-drag-block]').first().click();
  await window.keyboard.press('x');
  await window.keyboard.press('ArrowRight');
  await window.keyboard.press('Escape');
  expect((await itemsOf(0))[1]?.item).toBe('evidence');
  await section(0).locator('[data-drag-block]').first().click();
  await window.keyboard.press('x');
  await window.keyboard.press('ArrowRight');
  await window.keyboard.press('Enter');
  await expect.poll(async () => (await itemsOf(1))[0]?.item).toBe('evidence');
});

test('sections are nested, lifted and moved by keyboard, and undone', async () => {
  const { window } = precis;
  const before = await titles();
  await rows().nth(2).click();
  await window.keyboard.press('Alt+ArrowRight');
  await expect.poll(async () => (await stored())[1]?.sections.length).toBe(1);
  await window.keyboard.press('Alt+ArrowLeft');
  await expect.poll(async () => (await stored())[1]?.sections.length).toBe(0);
  await window.keyboard.press('Alt+ArrowUp');
  await expect.poll(async () => (await titles())[1]).toBe(before[2]);
  await window.keyboard.press('Control+z');
  await expect.poll(titles).toEqual(before);
});

test('sections are dragged in the outline, and removed with a way back', async () => {
  const { window } = precis;
  const before = await titles();
  const from = await rows().nth(3).boundingBox();
  const to = await rows().nth(0).boundingBox();
  if (!from || !to) throw new Error('nothing to drag');
  await drag(window, { x: from.x + 60, y: from.y + 10 }, { x: to.x + 60, y: to.y + 3 });
  await expect.poll(async () => (await titles())[0]).toBe(before[3]);
  await window.keyboard.press('Control+z');
  await expect.poll(titles).toEqual(before);
  await rows().nth(0).click();
  await window.keyboard.press('Delete');
  await expect.poll(titles).toEqual(before.slice(1));
  await window.keyboard.press('Control+z');
  await expect.poll(titles).toEqual(before);
});

test('rows of a table of facts are dragged into another order', async () => {
  const { window } = precis;
  const order = async () =>
    (await itemsOf(2)).flatMap((item) => (item.item === 'gathering' ? item.refs.map((ref) => ref.id) : []));
  await rows().nth(2).click();
  const table = section(2).locator('[data-gathered]');
  await table.nth(1).waitFor();
  await still(table.nth(1));
  const before = await order();
  const from = await table.nth(1).boundingBox();
  const to = await table.nth(0).boundingBox();
  if (!from || !to) throw new Error('nothing to drag');
  await drag(window, { x: from.x + 80, y: from.y + 12 }, { x: to.x + 80, y: to.y + 6 });
  await expect.poll(order).toEqual([before[1], before[0], ...before.slice(2)]);
});

test('a quote is shortened in its use only; other words are refused and the difference shown', async () => {
  const { window } = precis;
  const quote = section(1).locator('[data-drag-block]', { hasText: 'Shutting the door' }).first();
  await quote.getByRole('button').last().click();
  await window.getByRole('menuitem', { name: /Shorten/ }).click();
  const field = window.getByRole('dialog').getByRole('textbox');
  const words = await field.inputValue();
  await field.fill(words.replace('humane', 'kind'));
  await expect(window.getByRole('dialog').locator('del')).toHaveText('humane');
  await expect(window.getByRole('button', { name: 'Use it so' })).toBeDisabled();
  await field.fill(`${words.split('. ')[0]}. […]`);
  await window.getByRole('button', { name: 'Use it so' }).click();
  await expect
    .poll(async () => (await itemsOf(1)).some((item) => item.item === 'evidence' && item.edits.length === 1))
    .toBe(true);
  await expect(section(1).getByText('direct, shortened')).toBeVisible();
});

test('find and replace leaves verbatim words alone', async () => {
  const { window } = precis;
  await window.keyboard.press('Control+f');
  await window.keyboard.type('minister');
  await expect(window.getByText(/^1 of \d+$/)).toBeVisible();
  await window.getByPlaceholder('Replace by').fill('MINISTER');
  await window.getByRole('button', { name: 'Replace all' }).click();
  await expect.poll(async () => (await texts(1)).join(' ')).toContain('MINISTER');
  expect(JSON.stringify(await quotes())).not.toContain('MINISTER');
  await window.keyboard.press('Control+z');
  await window.getByRole('button', { name: 'Close', exact: true }).click();
});

test('red lines are closed to side 1 and the speaking copy, with the reason', async () => {
  const { window } = precis;
  const row = rows().filter({ hasText: 'Red lines' });
  await row.click();
  const [number] = /\d+/.exec((await row.textContent()) ?? '') ?? [];
  await window.getByRole('button', { name: `Section ${number} goes to` }).click();
  const chooser = window.getByRole('dialog');
  await expect(chooser.getByText(/Background only/)).toBeVisible();
  await expect(chooser.getByRole('radio', { name: 'Side 1' })).toBeDisabled();
  await window.keyboard.press('Escape');
});

test('the check lists what does not hold up, and leads to its cure', async () => {
  const { window } = precis;
  await window.keyboard.press('Control+Shift+k');
  await expect(window.getByText('Listed in annex A')).toBeVisible();
  const finding = window.locator('[data-finding]').filter({ hasText: 'field to confirm' }).first();
  await finding.getByRole('button', { name: 'Confirm the fields' }).click();
  // It is put right beside the list, which stays.
  await expect(window.getByText('Listed in annex A')).toBeVisible();
  await expect(window.locator('[data-region="inspector"]')).toContainText(/F.3/);
  // The form is open, and the field itself has the focus.
  const field = window.locator('[data-region="inspector"] form :focus');
  await expect(field).toHaveAttribute('aria-describedby', /-confirm/);
  await window.keyboard.press('Escape');
  await expect(window.locator('[data-region="inspector"] form')).toHaveCount(0);
  await expect(window.locator('[data-finding]:focus')).toHaveCount(1);

  const undated = window.locator('[data-finding]').filter({ hasText: 'has no date' }).first();
  await undated.getByRole('button', { name: 'Open the record' }).click();
  await expect(
    window.locator('[data-region="inspector"] form [data-field="status.0.date"] :focus'),
  ).toBeVisible();
  await window.keyboard.press('Escape');
  await window.keyboard.press('Escape');
  await expect(window.getByText('Listed in annex A')).toBeHidden();
});

test('a fact that was superseded gives way to the newer one by one press', async () => {
  const { window } = precis;
  const [old, newer] = await supersedeFact();
  const uses = async (id: string) => JSON.stringify(await stored()).split(id).length - 1;
  const before = await uses(old);
  expect(before).toBeGreaterThan(0);
  await window.keyboard.press('Control+Shift+k');
  const finding = window.locator('[data-finding]').filter({ hasText: 'superseded' }).first();
  await finding.getByRole('button', { name: 'Use the newer one' }).click();
  await expect.poll(() => uses(old)).toBeLessThan(before);
  expect(await uses(newer)).toBeGreaterThan(0);
  await window.keyboard.press('Escape');
});

test('the pack is seen as it prints, finalised, and reopened', async () => {
  const { window } = precis;
  await window.keyboard.press('Control+p');
  await expect(window.getByText(/^Page 1 of \d+$/)).toBeVisible({ timeout: 60_000 });
  await window.getByRole('tab', { name: /^Note/, selected: true }).click();
  await expect(window.getByText(/^Page 1 of \d+$/)).toBeVisible();
  await window.getByRole('button', { name: 'Finalise version 1' }).click();
  await window.getByRole('button', { name: 'Add a copy' }).click();
  await window.keyboard.type('Deputy Minister');
  await window.getByRole('dialog').getByRole('button', { name: 'Finalise version 1' }).click();
  await expect(window.getByRole('dialog')).toBeHidden({ timeout: 60_000 });
  // What was finalised is what one prints; the next version waits until something has changed.
  await expect(window.getByText('byte for byte')).toBeVisible();
  await expect(window.getByRole('button', { name: 'Print', exact: true })).toBeVisible();
  await window.getByRole('button', { name: 'Back to the draft' }).click();
  await expect(window.getByRole('button', { name: 'Finalise version 2' })).toBeHidden();
  await window.getByRole('button', { name: 'Show version 1' }).click();
  await expect(window.getByText('byte for byte')).toBeVisible();
  await window.getByRole('button', { name: /^Note, \d+ pages/ }).click();
  await expect(window.getByText('byte for byte')).toBeVisible();
});

test('a level below the briefing is refused in words, and nothing is left to print', async () => {
  const { window } = precis;
  await window.getByRole('button', { name: 'Back to the draft' }).click();
  await window.getByRole('button', { name: /Release at/ }).click();
  await window.getByRole('option', { name: 'TLP:GREEN' }).click();
  await expect(window.getByText(/cannot be released at TLP:GREEN/)).toBeVisible({ timeout: 60_000 });
  await expect(window.getByRole('button', { name: 'Print as Draft' })).toBeDisabled();
});

/** The cursor is at the end of the first line of the briefing. */
async function toFirstLine(): Promise<void> {
  await precis.window
    .getByRole('tab', { name: /^Labour migration and/ })
    .first()
    .click();
  await rows().first().click();
  await editor(0).locator('p').first().click();
  await toEnd('End');
}

test('folding what stands beside leaves the cursor where one writes', async () => {
  const { window } = precis;
  await toFirstLine();
  await window.keyboard.type(' Folded');
  for (const side of ['library', 'inspector', 'library', 'inspector']) {
    await window.keyboard.press(side === 'library' ? 'Control+Shift+b' : 'Control+Shift+i');
    await window.keyboard.type(` ${side}`);
  }
  await expect
    .poll(async () => (await texts(0)).join(' '))
    .toContain(' Folded library inspector library inspector');
});

test('closing the window waits for what was typed a moment ago', async () => {
  const { window, app } = precis;
  await toFirstLine();
  await window.keyboard.type(' Typed as it closed.');
  const gone = new Promise((resolve) => app.process().once('exit', resolve));
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await gone;
  precis = await launch({ library: precis.library });
  await expect.poll(async () => (await texts(0)).join(' ')).toContain('Typed as it closed.');
  await open(precis.window, 'Labour migration and the Tajik');
});

test('a keystroke half a second old survives the end of the process', async () => {
  const { window } = precis;
  await toFirstLine();
  await window.keyboard.type(' Kept whatever is killed.');
  await expect(window.locator('[data-region="status"]')).toContainText(/Saved/);
  await window.waitForTimeout(600);
  await precis.kill();
  precis = await launch({ library: precis.library });
  await expect.poll(async () => (await texts(0)).join(' ')).toContain('Kept whatever is killed.');
});

/** Takes two pieces of evidence out, so that they are unused. */
const freeTwo = () =>
  precis.window.evaluate(async () => {
    const all = await window.precis.call('briefing:all', {});
    const briefing = all.ok ? all.value[0]?.record : undefined;
    const placed = briefing?.sections.flatMap(({ items }) => items.filter(({ item }) => item === 'evidence'));
    const text = JSON.stringify(briefing?.sections);
    const once = (placed ?? []).filter((item) => 'ref' in item && text.split(item.ref.id).length === 2);
    const items = once.slice(0, 2).map(({ id }) => id);
    await window.precis.call('briefing:arrange', {
      id: briefing?.id ?? '',
      operation: { do: 'remove-items', items },
    });
  });

test('several pieces are placed, moved and taken back at once', async () => {
  const { window } = precis;
  await open(window, 'Labour migration and the Tajik');
  await freeTwo();
  await rows().last().click();
  await window.getByRole('tab', { name: /^Unused/ }).click();
  const cards = window.getByRole('listbox', { name: 'Unused' }).getByRole('option');
  const last = (await titles()).length - 1;
  const before = (await itemsOf(last)).length;
  await cards.first().click();
  await window.keyboard.press('Shift+ArrowDown');
  await expect(cards.and(window.locator('[aria-selected="true"]'))).toHaveCount(2);
  await window.keyboard.press('Enter');
  await expect.poll(async () => (await itemsOf(last)).length).toBe(before + 2);

  const here = (await itemsOf(last)).map(({ id }) => id);
  const there = (await itemsOf(last - 1)).length;
  const placed = section(last).locator('[data-drag-block]');
  await placed.nth(-2).click({ position: { x: 200, y: 12 } });
  await window.keyboard.press('Shift+ArrowDown');
  for (let left = here.length - 1; left > 0; left -= 1) {
    await window.keyboard.press('Alt+ArrowUp');
    if (left > 1) await expect.poll(async () => (await itemsOf(last))[left - 2]?.id).toBe(here.at(-2));
  }
  await expect.poll(async () => (await itemsOf(last - 1)).length).toBe(there + 2);
  await window.keyboard.press('Control+z');
  await expect.poll(async () => (await itemsOf(last - 1)).length).toBe(there);
});

test('in a small window F6 goes round, and the folded outline takes a new section', async () => {
  const { window, app } = precis;
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1024, 700));
  await expect(window.getByRole('treeitem')).toHaveCount(0);
  const regions = new Set<string | undefined>();
  for (let step = 0; step < 4; step += 1) {
    await window.keyboard.press('F6');
    regions.add(
      await window.evaluate(
        () => document.activeElement?.closest<HTMLElement>('[data-region]')?.dataset.region,
      ),
    );
  }
  expect([...regions].toSorted()).toEqual(['inspector', 'left', 'library', 'status']);
  const before = await titles();
  await window.keyboard.press('Control+Shift+n');
  await expect(window.getByRole('treeitem').getByRole('textbox')).toBeFocused();
  await window.keyboard.type('Added in a small window');
  await window.keyboard.press('Enter');
  await expect.poll(titles).toHaveLength(before.length + 1);
  expect(await titles()).toContain('Added in a small window');
});
