import type { Printed, PrintJob, TemplateStyles } from './job.ts';
import { PrintProblem } from './problem.ts';
import type { SpawnPrinting } from './spawn.ts';
import { type Answered, type Asked, createWarmProcess, type PrinterLimits } from './warm-process.ts';

/** Prints in a process of its own, one job after the other. */
export interface Printer {
  /**
   * Prints a job. Rejects with `PrintProblem` where it cannot be done, is cancelled, or the process dies; the next
   * job starts a fresh one. Aborting the signal ends a job at once, begun or not.
   */
  print(job: PrintJob, options?: PrintOptions): Promise<Printed>;
  /** Styles of a Word template, read where files of others are read. Rejects with `PrintProblem`. */
  stylesOf(template: Uint8Array): Promise<TemplateStyles>;
  /** Starts the process before it is needed, so that the first preview does not wait for it. */
  warm(): void;
  /** Ends the process and every job. */
  close(): void;
}

interface PrintOptions {
  readonly signal?: AbortSignal;
  /** Told how much is done, from 0 to 1. */
  readonly onProgress?: (done: number) => void;
}

const LIMITS: PrinterLimits = { idle: 60_000, job: 180_000 };

const cancelled = () => new PrintProblem('cancelled', {}, 'Printing was cancelled. Nothing was written.');
const unanswered = () =>
  new PrintProblem('worker', { detail: 'reply' }, 'The printing process gave no answer.');

/** A printer that keeps one warm process, made by `spawn`, and lets it go when idle. */
export function createPrinter(spawn: SpawnPrinting, limits: PrinterLimits = LIMITS): Printer {
  const process = createWarmProcess(spawn, limits);
  let lastTurn: Promise<unknown> = Promise.resolve();
  let closed = false;

  /** Asks the process once those before have been answered; gives up at once where it is aborted, begun or waiting. */
  const ask = (asked: Asked, { signal, onProgress }: PrintOptions): Promise<Answered> => {
    if (signal?.aborted) return Promise.reject(cancelled());
    let begun = false;
    const turn = lastTurn.then(async () => {
      if (closed || signal?.aborted) throw cancelled();
      begun = true;
      return process.ask(asked, onProgress ?? (() => {}));
    });
    lastTurn = turn.catch(() => {});
    if (!signal) return turn;
    return new Promise((resolve, reject) => {
      const abort = () => {
        // Layout cannot be interrupted: its process is ended, the next job has a fresh one.
        if (begun) process.stop(cancelled());
        reject(cancelled());
      };
      signal.addEventListener('abort', abort, { once: true });
      turn.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
    });
  };

  return {
    async print(job, options = {}) {
      const reply = await ask({ job }, options);
      if (reply.kind !== 'printed') throw unanswered();
      return { bytes: reply.bytes, pages: reply.pages, sides: reply.sides };
    },
    async stylesOf(template) {
      const reply = await ask({ template }, {});
      if (reply.kind !== 'styles') throw unanswered();
      return { styles: reply.styles, roles: reply.roles };
    },
    warm: () => process.warm(),
    close() {
      closed = true;
      process.stop(cancelled());
    },
  };
}
