import { expect, test } from '@playwright/test';
import './bridge.ts';
import { launch, type Precis } from './harness.ts';

/** Reading, marking and filing in the real window, by keyboard and by mouse. What is asserted is what is stored. */
test.describe.configure({ mode: 'serial', timeout: 120_000 });

const TEXT = `Envoy Karim Odinaev told the transport council in Almaty on 3 March that queues at the crossing had become a burden.

“Drivers wait for two days and nobody tells them why,” Odinaev said, “and that is not how neighbours behave.”

The Border Service reported that nearly 41,500 lorries were turned back from January to March, up 12 percent.

The parties signed the Protocol on Mutual Recognition of Transit Permits.`;

let precis: Precis;
let source: string;

test.beforeAll(async () => {
  precis = await launch();
  const pasted = await precis.window.evaluate(
    (text) =>
      window.precis.call('source:paste', {
        text,
        fields: {
          title: 'Queues at the crossing',
          publisher: { actor: null, name: 'Steppe Wire' },
          published: '2025-03-04',
          language: 'en',
        },
      }),
    TEXT,
  );
  if (!pasted.ok || !pasted.value.made) throw new Error('the text was not pasted');
  source = pasted.value.made.id;
  const shown = precis.window;
  await shown.keyboard.press('Control+k');
  await shown.getByRole('dialog').waitFor();
  await shown.keyboard.type('Queues at the crossing');
  await shown.getByRole('option').first().waitFor();
  await shown.waitForTimeout(300);
  await shown.keyboard.press('Enter');
  await shown.locator('[data-line="1"]').waitFor();
});
test.afterAll(() => precis.close());

const page = () => precis.window.getByRole('document', { name: /Queues at the crossing/ });
const quotes = async () => {
  const all = await precis.window.evaluate(() => window.precis.call('quote:all', {}));
  return all.ok ? all.value.map(({ record }) => record) : [];
};
const facts = async () => {
  const all = await precis.window.evaluate(() => window.precis.call('fact:all', {}));
  return all.ok ? all.value.map(({ record }) => record) : [];
};

/** Puts the caret where words begin, by the keys of the text. */
async function goToLineOf(words: string): Promise<void> {
  const line = await precis.window.evaluate((wanted) => {
    const found = [...document.querySelectorAll('[data-line]')].find((row) =>
      row.textContent?.includes(wanted),
    );
    return found?.getAttribute('data-line') ?? '';
  }, words);
  await precis.window.keyboard.press('Control+l');
  await precis.window.getByRole('textbox', { name: /^Line, 1 to/ }).fill(line);
  await precis.window.keyboard.press('Enter');
  await expect(page()).toBeFocused();
}

test('words selected by keys are filed as a quote without leaving the keyboard', async () => {
  const shown = precis.window;
  await goToLineOf('Drivers wait');
  for (let words = 0; words < 10; words += 1) await shown.keyboard.press('Shift+ArrowRight');
  await shown.keyboard.press('q');
  await expect(shown.getByRole('form', { name: 'New quote' })).toBeVisible();
  await shown.keyboard.press('Enter');
  await expect.poll(async () => (await quotes()).length).toBe(1);
  const [quote] = await quotes();
  expect(quote?.passages.map(({ anchor, mode }) => [mode, anchor.exact])).toEqual([
    ['quoted', 'Drivers wait for two days and nobody tells them why'],
  ]);
  expect(quote?.speaker.name).toBe('Karim Odinaev');
  await expect(page()).toBeFocused();
});

test('a fact is filed from a selection by mouse, its number read from the words', async () => {
  const shown = precis.window;
  const [from, to] = await shown.evaluate(() => {
    const place = (words: string, end: boolean) => {
      for (const line of document.querySelectorAll('[data-offset]')) {
        const text = line.firstChild;
        if (!(text instanceof Text)) continue;
        const at = text.data.indexOf(words);
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(text, end ? at + words.length : at);
        const { left, top, height } = range.getBoundingClientRect();
        return { x: left, y: top + height / 2 };
      }
      throw new Error(words);
    };
    return [place('nearly 41,500', false), place('lorries', true)] as const;
  });
  await shown.mouse.move(from.x + 1, from.y);
  await shown.mouse.down();
  await shown.mouse.move(to.x, to.y, { steps: 5 });
  await shown.mouse.up();
  await shown
    .getByRole('toolbar', { name: 'What the words become' })
    .getByRole('button', { name: /^Fact/ })
    .click();
  await expect(shown.getByRole('form', { name: 'New fact' })).toBeVisible();
  await shown.getByRole('textbox', { name: 'Measure' }).fill('lorries turned back');
  await shown.keyboard.press('Enter');
  await expect.poll(async () => (await facts()).length).toBe(1);
  const [fact] = await facts();
  expect(fact).toMatchObject({ measure: 'lorries turned back', value: 41500, qualifier: 'nearly' });
});

test('a form that cannot stand says why at the field and loses nothing', async () => {
  const shown = precis.window;
  await shown.getByRole('button', { name: /^fact 1/ }).click();
  await shown.keyboard.press('e');
  const period = shown.getByRole('textbox', { name: 'Period' });
  await period.fill('31 June 2025');
  await shown.keyboard.press('Enter');
  await expect(period).toHaveAttribute('aria-invalid', 'true');
  await period.fill('January 2025');
  await shown.keyboard.press('Enter');
  await expect.poll(async () => (await facts())[0]?.period).toBe('2025-01');
});

test('further words of the same source are added to a quote, and taken off it', async () => {
  const shown = precis.window;
  const words = async () => (await quotes())[0]?.passages.map(({ anchor }) => anchor.exact);
  await shown.getByRole('button', { name: /^quote 1/ }).click();
  await goToLineOf('how neighbours behave');
  await shown.keyboard.press('Shift+End');
  await shown.keyboard.press('+');
  await expect.poll(words).toHaveLength(2);
  await shown.getByRole('button', { name: 'Take this place off' }).last().click();
  await expect.poll(words).toEqual(['Drivers wait for two days and nobody tells them why']);
});

test('suggestions are walked, accepted and dismissed by keys, and stay dismissed', async () => {
  const shown = precis.window;
  const dismissed = async () => {
    const read = await shown.evaluate((id) => window.precis.call('source:get', { id }), source);
    return read.ok ? read.value.record.dismissed : [];
  };
  await goToLineOf('The parties signed');
  await shown.keyboard.press('Home');
  await shown.keyboard.press('Tab');
  await expect(shown.getByRole('toolbar', { name: 'Suggestion' })).toBeVisible();
  await shown.keyboard.press('Backspace');
  await expect.poll(async () => (await dismissed()).length).toBe(1);
  await expect(shown.getByRole('toolbar', { name: 'Suggestion' })).toBeHidden();
  await shown.keyboard.press('Control+z');
  await expect.poll(async () => (await dismissed()).length).toBe(0);
  await goToLineOf('The parties signed');
  await shown.keyboard.press('Home');
  await shown.keyboard.press('Tab');
  await shown.keyboard.press('Enter');
  await expect(shown.getByRole('form', { name: 'New agreement' })).toBeVisible();
  await shown.keyboard.press('Escape');
  await expect(page()).toBeFocused();
});

test('a mark waits without a kind, and gives way to the quote it becomes', async () => {
  const shown = precis.window;
  const marks = async () => {
    const all = await shown.evaluate(() => window.precis.call('mark:all', {}));
    return all.ok ? all.value.length : -1;
  };
  await goToLineOf('Envoy Karim');
  await shown.keyboard.press('Shift+End');
  await shown.keyboard.press('m');
  await expect.poll(marks).toBe(1);
  await shown.getByRole('button', { name: /^mark 1/ }).click();
  await shown.keyboard.press('q');
  await expect(shown.getByRole('form', { name: 'New quote' })).toBeVisible();
  await shown.keyboard.press('Enter');
  await expect.poll(marks).toBe(0);
  expect((await quotes()).length).toBe(2);
});

test('the letter of a Russian layout files what its character says', async () => {
  const shown = precis.window;
  await goToLineOf('The Border Service');
  await shown.keyboard.press('Shift+End');
  // The key where A stands on a Latin layout: its character is Ф, a fact.
  await page().dispatchEvent('keydown', { key: 'ф', code: 'KeyA' });
  await expect(shown.getByRole('form', { name: /^New fact/ })).toBeVisible();
  await shown.keyboard.press('Escape');
  await expect(page()).toBeFocused();
});

test('an instrument that is held gets a further place, not a twin', async () => {
  const shown = precis.window;
  const agreements = async () => {
    const all = await shown.evaluate(() => window.precis.call('agreement:all', {}));
    return all.ok ? all.value.map(({ record }) => [record.title, record.mentions.length]) : [];
  };
  const fileIt = async () => {
    await goToLineOf('Protocol on Mutual Recognition');
    await shown.keyboard.press('Home');
    await shown.keyboard.press('Tab');
    await shown.keyboard.press('Enter');
    await expect(shown.getByRole('form', { name: 'New agreement' })).toBeVisible();
    await shown.keyboard.press('Enter');
  };
  await fileIt();
  await expect.poll(agreements).toEqual([['Protocol on Mutual Recognition of Transit Permits', 1]]);
  await shown.evaluate(() =>
    window.precis.call('source:paste', {
      text: 'Officials said the Protocol on Mutual Recognition of Transit Permits would enter into force in May.',
      fields: { title: 'The second report', language: 'en' },
    }),
  );
  await shown.keyboard.press('Control+k');
  await shown.getByRole('dialog').waitFor();
  await shown.keyboard.type('The second report');
  await shown.getByRole('option').first().waitFor();
  await shown.waitForTimeout(300);
  await shown.keyboard.press('Enter');
  const second = shown.getByRole('document', { name: /The second report/ });
  await second.locator('[data-line="1"]').waitFor();
  await second.focus();
  await shown.keyboard.press('Home');
  await expect(async () => {
    await shown.keyboard.press('Escape');
    await second.focus();
    await shown.keyboard.press('Home');
    await shown.keyboard.press('Tab');
    await expect(shown.getByRole('toolbar', { name: 'Suggestion' })).toContainText('Protocol', {
      timeout: 500,
    });
  }).toPass();
  await shown.keyboard.press('Enter');
  await expect(shown.getByRole('combobox', { name: 'Held already as' })).toHaveValue(/Transit Permits/);
  await shown.keyboard.press('Enter');
  await expect.poll(agreements).toEqual([['Protocol on Mutual Recognition of Transit Permits', 2]]);
});

test('a title the text begins with stands once', async () => {
  const shown = precis.window;
  const open = async (title: string, text: string) => {
    await shown.evaluate(
      (given) =>
        window.precis.call('source:paste', {
          text: given.text,
          fields: { title: given.title, language: 'en' },
        }),
      { title, text },
    );
    await shown.keyboard.press('Control+k');
    await shown.getByRole('dialog').waitFor();
    await shown.keyboard.type(title);
    await shown.getByRole('option').first().waitFor();
    await shown.waitForTimeout(300);
    await shown.keyboard.press('Enter');
    await shown.getByRole('document', { name: title }).locator('[data-line="1"]').waitFor();
  };
  const heading = async (name: string) =>
    (await shown.getByRole('heading', { level: 1, name }).boundingBox())?.width ?? 0;
  await open('Bridges reopen', 'BRIDGES REOPEN\n\nThree bridges reopened on Monday.');
  // Read out, not seen.
  expect(await heading('Bridges reopen')).toBe(1);
  await open('Ferries wait', 'Ferries wait for the ice to go, the port said on Monday.');
  expect(await heading('Ferries wait')).toBeGreaterThan(50);
});

test('only the lines in sight are in the document', async () => {
  const shown = precis.window;
  const long = Array.from({ length: 4000 }, (_, line) => `Paragraph ${line} of a long report.`).join('\n\n');
  await shown.evaluate(
    (text) =>
      window.precis.call('source:paste', { text, fields: { title: 'A long report', language: 'en' } }),
    long,
  );
  await shown.keyboard.press('Control+k');
  await shown.getByRole('dialog').waitFor();
  await shown.keyboard.type('A long report');
  await shown.getByRole('option').first().waitFor();
  await shown.waitForTimeout(300);
  await shown.keyboard.press('Enter');
  await shown.getByText('Paragraph 3 of a long report.').waitFor();
  // Its first lines are there before the rest: what is asked for meanwhile comes with that.
  await shown.keyboard.press('Control+f');
  await shown.getByRole('searchbox').waitFor();
  await shown.keyboard.type('Paragraph 3990');
  await expect(shown.getByText('Paragraph 3990 of a long report.')).toBeInViewport();
  expect(await shown.locator('[data-line]').count()).toBeLessThan(120);
  await shown.keyboard.press('Escape');
  await expect(shown.locator('[role="document"]')).toBeFocused();
  await shown.keyboard.press('Control+End');
  await expect(shown.getByText('Paragraph 3999 of a long report.')).toBeInViewport();
});
