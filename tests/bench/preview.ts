/*
 * The preview in the real window: a briefing of about 370 pages with 2,000 footnotes and 100 tables, and one of 22, each
 * opened as a pack, then edited in the middle by the command that typing sends. Timed from the command until the page
 * with the new words is painted and read out; with the processor time an edit takes in each process of the app, which
 * other work on the machine disturbs less. Wanted: 1.5 s and 0.3 s. Run after `npm run build`, with a display.
 *   npx tsx tests/bench/preview.ts [large] [small]      both unless named
 */
import { readFileSync } from 'node:fs';
import type { ElectronApplication, Page } from '@playwright/test';
import type { Section } from '../../core/model/briefing.ts';
import '../e2e/bridge.ts';
import { launchSample } from '../e2e/sample.ts';
import { longSections } from '../fixtures/long-briefing.ts';

const SIZES = { large: 2_000, small: 80 } as const;
const EDITS = 4;
const MARK = 'Here is the middle.';
const WORDS = { run: 'text', text: '', bold: false, italic: false } as const;

/** Makes the briefing in the window's library and opens it as a pack. */
async function openPack(page: Page, paragraphs: number): Promise<{ briefing: string; section: Section }> {
  const cited = await page.evaluate(async () => {
    const quotes = await window.precis.call('quote:all', {});
    const facts = await window.precis.call('fact:all', {});
    if (!quotes.ok || !facts.ok) throw new Error('no evidence');
    return [
      ...facts.value.map(({ record }) => ({ kind: 'fact' as const, id: record.id })),
      ...quotes.value.map(({ record }) => ({ kind: 'quote' as const, id: record.id })),
    ];
  });
  const sections = longSections(paragraphs, cited, () => MARK);
  const title = `Long ${paragraphs}`;
  const briefing = await page.evaluate(
    async (fields) => {
      const made = await window.precis.call('briefing:add', fields);
      if (!made.ok) throw new Error(JSON.stringify(made.problems));
      return made.value.id;
    },
    { title, language: 'en' as const, sections },
  );
  await page.getByRole('navigation').getByText('Briefings').first().click();
  await page.getByText(title).first().dblclick();
  await page.getByRole('button', { name: 'Print pack' }).click();
  const section = sections[Math.floor(sections.length / 2)];
  if (!section) throw new Error('no sections');
  return { briefing, section };
}

/** Scrolls until the page that holds some words is seen; they are read once it is painted. */
async function scrollTo(page: Page, words: string): Promise<number> {
  const preview = page.getByRole('region', { name: 'Pages as they will print' });
  await preview.locator('canvas').first().waitFor({ timeout: 120_000 });
  let top = await preview.evaluate((area) => area.scrollHeight * 0.3);
  for (; ; top += 1_600) {
    const end = await preview.evaluate((area, at) => {
      area.scrollTo({ top: at });
      return area.scrollTop + area.clientHeight >= area.scrollHeight;
    }, top);
    await page.waitForTimeout(1_200);
    const found = preview.locator('div:has(> canvas)', { hasText: words }).first();
    if ((await found.count()) > 0) {
      await found.scrollIntoViewIfNeeded();
      await page.waitForTimeout(1_500);
      return preview.evaluate((area) => area.scrollTop);
    }
    if (end) throw new Error(`“${words}” is on no page`);
  }
}

/** Processor time in ms that each process of the app has taken, by what it is; empty where /proc is not there. */
async function processorOf(app: ElectronApplication): Promise<Readonly<Record<string, number>>> {
  const processes = await app.evaluate(({ app }) =>
    app.getAppMetrics().map(({ pid, type, name }) => ({ pid, name: name ?? type })),
  );
  const times: Record<string, number> = {};
  for (const { pid, name } of processes) {
    const [, fields = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
    const ticks = fields.split(' ');
    times[name] = (times[name] ?? 0) + (Number(ticks[11]) + Number(ticks[12])) * 10;
  }
  return times;
}

async function run(size: keyof typeof SIZES): Promise<void> {
  const precis = await launchSample();
  const page = precis.window;

  try {
    const { briefing, section } = await openPack(page, SIZES[size]);
    await scrollTo(page, MARK);
    const times: number[] = [];
    let was = section.items;
    const before = await processorOf(precis.app);
    for (let edit = 1; edit <= EDITS; edit += 1) {
      const words = `Edit number ${edit} of the words.`;
      const items = was.map((item, at) =>
        at === 0 && item.item === 'paragraph'
          ? { ...item, runs: [{ ...WORDS, text: words }, ...item.runs.slice(-2)] }
          : item,
      );
      times.push(
        await page.evaluate(
          async ({ briefing, section, was, items, words }) => {
            const start = performance.now();
            const done = window.precis.call('briefing:arrange', {
              id: briefing,
              operation: { do: 'write-items', section, was: was.map(({ id }) => id), items: [...items] },
            });
            while (
              ![...document.querySelectorAll('p.visually-hidden')].some((one) =>
                one.textContent?.includes(words),
              )
            )
              await new Promise((resolve) => setTimeout(resolve, 20));
            await done;
            return performance.now() - start;
          },
          { briefing, section: section.id, was, items, words },
        ),
      );
      was = items;
      await page.waitForTimeout(2_500);
    }
    const after = await processorOf(precis.app);
    const used = Object.entries(after)
      .map(([name, ms]) => `${name} ${Math.round((ms - (before[name] ?? 0)) / EDITS)}`)
      .join(', ');
    const list = times.map((ms) => (ms / 1000).toFixed(2)).join(' ');
    const pages = await page
      .getByText(/Page \d+ of \d+/)
      .first()
      .textContent();
    console.log(`${size}: ${pages}; edit to page on screen, s: ${list}; processor of an edit, ms: ${used}`);
  } finally {
    await precis.close();
  }
}

const asked = process.argv.slice(2);
for (const size of ['small', 'large'] as const)
  if (asked.length === 0 || asked.includes(size)) await run(size);
