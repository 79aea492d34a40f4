import { readFile, rm } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import '../e2e/bridge.ts';
import type { Precis } from '../e2e/harness.ts';

declare global {
  interface Window {
    /** Milliseconds each thing asked for took to be painted, kept by the probes below. */
    painted: number[];
    /** Lengths of the tasks that held the window for more than 50 ms. */
    longTasks: number[];
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
  /** Milliseconds of its longest task as the clock ran; 0 where none was over 50. */
  readonly longest: number;
  /** How many took over 50 ms. */
  readonly over: number;
  /** Processor time of the longest, milliseconds: what else the machine does is not in it. */
  readonly processor: number;
  /** The same of the longest task of the main process, through which every key goes. */
  readonly ofMain: number;
}

/** Watches the tasks of the window while `work` is done. */
export async function watched({ app, window: shown }: Precis, work: () => Promise<void>): Promise<Held> {
  await shown.evaluate(() => {
    window.longTasks = [];
    new PerformanceObserver((list) =>
      window.longTasks.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({ type: 'longtask' });
  });
  await app.evaluate(({ contentTracing }) =>
    contentTracing.startRecording({ included_categories: ['toplevel'] }),
  );
  await work();
  const path = await app.evaluate(({ contentTracing }) => contentTracing.stopRecording());
  const tasks = await shown.evaluate(() => window.longTasks);
  const recording = await readFile(path, 'utf8');
  await rm(path);
  return {
    longest: Math.max(0, ...tasks),
    over: tasks.length,
    processor: longestTask(recording, 'CrRendererMain'),
    ofMain: longestTask(recording, 'CrBrowserMain'),
  };
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Processor time, microseconds. */
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/** Milliseconds of processor time of the longest task of a thread in a recording of Chromium's. */
function longestTask(recording: string, thread: string): number {
  // Chromium's own format, of which these fields are documented.
  const { traceEvents } = JSON.parse(recording) as { readonly traceEvents: readonly TraceEvent[] };
  const threads = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args.name === thread)
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  return traceEvents
    .filter(({ name, pid, tid }) => name.endsWith('RunTask') && threads.has(`${pid} ${tid}`))
    .reduce((most, { tdur = 0 }) => Math.max(most, tdur / 1_000), 0);
}

/** The value that so great a share of some numbers do not exceed. */
export const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;
