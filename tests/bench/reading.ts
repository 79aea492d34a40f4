/*
 * A text of a million words in the real window: from the key that opens it to its first lines on the screen, and to all
 * of it, against a text of 500 words opened in the same way, each the first in a window loaded afresh, in turn, the
 * median of five; the longest task while it is scrolled. Needs a display.
 * Run: npx tsx tests/bench/reading.ts [words] [latin|cyrillic]
 */
import type { Page } from '@playwright/test';
import { launch, ready } from '../e2e/harness.ts';
import { Invented } from './invented.ts';
import { openByTitle, percentile, prepare, watched } from './window.ts';

const WORDS = Number(process.argv[2] ?? 1_000_000);
const RUNS = 5;
const invented = new Invented(11, process.argv[3] === 'cyrillic' ? 'cyrillic' : 'latin');
const textOf = (words: number): string =>
  Array.from({ length: Math.ceil(words / 100) }, () => invented.paragraph()).join('\n\n');

async function paste(shown: Page, title: string, text: string): Promise<void> {
  const result = await shown.evaluate((input) => window.precis.call('source:paste', input), {
    text,
    fields: { title },
    anyway: true as const,
  });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
}

const LINES = '[data-line="3"]';
/** What is opened, and what is waited for. What is there in part lets nothing be done with it. */
const opened = {
  short: { title: 'Short text', until: LINES },
  first: { title: 'Long text', until: LINES },
  whole: { title: 'Long text', until: `body:not(:has([inert])) ${LINES}` },
};
const what = ['short', 'first', 'whole'] as const;

/** Turns the wheel through the text, now and then leaping far. */
async function scroll(shown: Page): Promise<void> {
  await shown.getByRole('document').first().hover();
  for (let turn = 0; turn < 120; turn += 1) {
    await shown.mouse.wheel(0, turn % 40 === 39 ? 300_000 : 700);
    await shown.waitForTimeout(30);
  }
}

const precis = await launch();
try {
  const { window: shown } = precis;
  await prepare(precis);
  await paste(shown, 'Long text', textOf(WORDS));
  await paste(shown, 'Short text', textOf(500));
  const times = { short: [] as number[], first: [] as number[], whole: [] as number[] };
  for (let run = 0; run < RUNS; run += 1) {
    for (const which of what) {
      await shown.reload();
      await ready(shown);
      const { title, until } = opened[which];
      times[which].push(await openByTitle(shown, title, until));
      if (which === 'whole' && run === RUNS - 1) {
        await shown.waitForTimeout(1_500);
        const { longest, processor } = await watched(precis, () => scroll(shown));
        console.log(
          `scrolling: longest task ${processor.toFixed(0)} ms of processor time, ${longest.toFixed(0)} ms by the clock (0: under 50)`,
        );
      }
      // The next window does not open what this one had open.
      await shown.keyboard.press('Control+w');
      await shown.locator('[data-line]').first().waitFor({ state: 'detached' });
    }
  }
  const [short, first, whole] = what.map((which) => percentile(times[which], 0.5).toFixed(0));
  console.log(
    `${WORDS} words: first lines after ${first} ms, all of it after ${whole} ms; 500 words: ${short} ms`,
  );
} finally {
  await precis.close();
}
