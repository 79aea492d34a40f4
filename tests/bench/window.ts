import type { Page } from '@playwright/test';
import '../e2e/bridge.ts';
import type { Precis } from '../e2e/harness.ts';

declare global {
  interface Window {
    /** Milliseconds each thing asked for took to be painted, kept by the probes below. */
    painted: number[];
    /** Lengths of the tasks that held the window for more than 50 ms. */
    longTasks: number[];
    /** Milliseconds between one drawn frame and the next. */
    frameTimes: number[];
  }
  /** The same in the main process: how late a timer came that should come every 10 ms. */
  var late: number[];
}

/** So that functions with a name can be handed to the page: tsx puts this around them. */
export async function prepare({ app, window: shown }: Precis): Promise<void> {
  await shown.addInitScript('globalThis.__name ??= (named) => named');
  await shown.evaluate('globalThis.__name ??= (named) => named');
  await app.evaluate(() => {
    globalThis.late = [];
    let last = Date.now();
    setInterval(() => {
      const now = Date.now();
      globalThis.late.push(now - last - 10);
      last = now;
    }, 10);
  });
}

/** Milliseconds the main process was longest deaf since this was asked last. */
export const longestDeaf = ({ app }: Precis): Promise<number> =>
  app.evaluate(() => Math.max(0, ...globalThis.late.splice(0)));

/** Opens something by its title with the keyboard; milliseconds from the last key until `what` is painted. */
export async function openByTitle(shown: Page, title: string, what: string): Promise<number> {
  await shown.keyboard.press('Control+k');
  await shown.getByRole('dialog').waitFor();
  await shown.keyboard.type(title);
  await shown.getByRole('option', { name: title }).first().waitFor();
  // What was found has been drawn and settled.
  await shown.waitForTimeout(400);
  await shown.evaluate((selector) => {
    window.painted = [];
    addEventListener(
      'keydown',
      ({ timeStamp }) => {
        const look = () => {
          if (!document.querySelector(selector)) requestAnimationFrame(look);
          else setTimeout(() => window.painted.push(performance.now() - timeStamp));
        };
        requestAnimationFrame(look);
      },
      { capture: true, once: true },
    );
  }, what);
  await shown.keyboard.press('Enter');
  await shown.waitForFunction(() => window.painted.length > 0, undefined, { timeout: 30_000 });
  return (await shown.evaluate(() => window.painted[0])) ?? 0;
}

/** What held the window up while something was done. */
export interface Held {
  /** Length of the longest task, milliseconds; 0 where none was over 50. */
  readonly longest: number;
  readonly tasks: readonly number[];
  readonly frames: readonly number[];
}

/** Watches the window for long tasks and late frames while `work` is done. */
export async function watched(shown: Page, work: () => Promise<void>): Promise<Held> {
  await shown.evaluate(() => {
    window.longTasks = [];
    window.frameTimes = [];
    new PerformanceObserver((list) =>
      window.longTasks.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({ type: 'longtask' });
    let last = performance.now();
    const frame = (now: number) => {
      window.frameTimes.push(now - last);
      last = now;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  await work();
  return shown.evaluate(() => ({
    longest: Math.max(0, ...window.longTasks),
    tasks: window.longTasks,
    frames: window.frameTimes,
  }));
}

/** The value that so great a share of some numbers do not exceed. */
export const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;
