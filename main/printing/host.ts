import { type Printed, type PrintJob, type Reply, replySchema, type TemplateStyles } from './job.ts';
import { PrintProblem } from './problem.ts';
import type { PrintProcess, SpawnPrinting } from './spawn.ts';

/** Prints in a process of its own, one job after the other. */
export interface Printer {
  /**
   * Prints a job. Rejects with `PrintProblem` where it cannot be done, is cancelled, or the process dies; the next
   * job starts a fresh one. Aborting the signal ends a job at once, begun or not.
   */
  print(
    job: PrintJob,
    options?: { readonly signal?: AbortSignal; readonly onProgress?: (done: number) => void },
  ): Promise<Printed>;
  /** Styles of a Word template, read where files of others are read. Rejects with `PrintProblem`. */
  stylesOf(template: Uint8Array): Promise<TemplateStyles>;
  /** Starts the process before it is needed, so that the first preview does not wait for it. */
  warm(): void;
  /** Ends the process and every job. */
  close(): void;
}

/** When the printing process is ended. */
export interface PrinterLimits {
  /** Milliseconds without a job after which the process ends and gives its memory back. */
  readonly idle: number;
  /** Milliseconds a job may take. */
  readonly job: number;
}

const LIMITS: PrinterLimits = { idle: 60_000, job: 180_000 };

type Asked = { readonly job: PrintJob } | { readonly template: Uint8Array };
type Answered = Extract<Reply, { kind: 'printed' | 'styles' }>;

interface Waiting {
  readonly id: number;
  readonly asked: Asked;
  readonly onProgress: (done: number) => void;
  readonly resolve: (reply: Answered) => void;
  readonly reject: (problem: PrintProblem) => void;
  readonly signal: AbortSignal | null;
  readonly onAbort: () => void;
}

const cancelled = () => new PrintProblem('cancelled', {}, 'Printing was cancelled. Nothing was written.');

/** A printer that keeps one warm process, made by `spawn`, and lets it go when idle. */
export function createPrinter(spawn: SpawnPrinting, limits: PrinterLimits = LIMITS): Printer {
  let child: PrintProcess | null = null;
  let current: Waiting | null = null;
  let idle: NodeJS.Timeout | null = null;
  let overdue: NodeJS.Timeout | null = null;
  let nextId = 1;
  const queue: Waiting[] = [];

  const settle = (finish: (waiting: Waiting) => void): void => {
    if (overdue) clearTimeout(overdue);
    const done = current;
    current = null;
    if (done) {
      done.signal?.removeEventListener('abort', done.onAbort);
      finish(done);
    }
    next();
  };
  const end = (): void => {
    const ending = child;
    child = null;
    ending?.kill();
  };
  const receive = (from: PrintProcess, message: unknown): void => {
    if (from !== child) return;
    const parsed = replySchema.safeParse(message);
    if (!parsed.success || parsed.data.kind === 'ready') return;
    const reply = parsed.data;
    if (current === null || reply.id !== current.id) return;
    switch (reply.kind) {
      case 'progress':
        current.onProgress(reply.done);
        return;
      case 'printed':
      case 'styles':
        settle((waiting) => waiting.resolve(reply));
        return;
      case 'problem':
        settle((waiting) => waiting.reject(new PrintProblem(reply.key, reply.params, reply.message)));
        return;
    }
  };
  const died = (which: PrintProcess): void => {
    if (which !== child) return;
    child = null;
    if (current)
      settle((waiting) =>
        waiting.reject(
          new PrintProblem(
            'worker',
            { detail: 'exit' },
            'The printing process ended before the pack was written. Nothing is lost; print again.',
          ),
        ),
      );
  };
  const start = (): PrintProcess => {
    if (child) return child;
    const started = spawn();
    child = started;
    started.onMessage((message) => receive(started, message));
    started.onExit(() => died(started));
    return started;
  };
  const rest = (): void => {
    if (idle) clearTimeout(idle);
    idle = setTimeout(end, limits.idle);
    idle.unref?.();
  };
  const next = (): void => {
    if (current) return;
    const waiting = queue.shift();
    if (!waiting) {
      if (child) rest();
      return;
    }
    if (idle) clearTimeout(idle);
    current = waiting;
    overdue = setTimeout(() => {
      end();
      settle((one) =>
        one.reject(
          new PrintProblem(
            'worker',
            { detail: 'time' },
            'Printing took too long and was ended. Nothing was written.',
          ),
        ),
      );
    }, limits.job);
    overdue.unref?.();
    start().send({ id: waiting.id, ...waiting.asked });
  };

  const ask = (
    asked: Asked,
    { signal, onProgress }: { readonly signal?: AbortSignal; readonly onProgress?: (done: number) => void },
  ): Promise<Answered> =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) {
        reject(cancelled());
        return;
      }
      const id = nextId;
      nextId += 1;
      const onAbort = () => {
        if (current?.id === id) {
          // Layout cannot be interrupted: its process is ended, the next job has a fresh one.
          end();
          settle((waiting) => waiting.reject(cancelled()));
          return;
        }
        const at = queue.findIndex((waiting) => waiting.id === id);
        if (at !== -1) queue.splice(at, 1);
        reject(cancelled());
      };
      signal?.addEventListener('abort', onAbort, { once: true });
      queue.push({
        id,
        asked,
        onProgress: onProgress ?? (() => {}),
        resolve,
        reject,
        signal: signal ?? null,
        onAbort,
      });
      next();
    });
  const unanswered = () =>
    new PrintProblem('worker', { detail: 'reply' }, 'The printing process gave no answer.');

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
    warm() {
      start();
      if (!current) rest();
    },
    close() {
      if (idle) clearTimeout(idle);
      end();
      const left = [...(current ? [current] : []), ...queue.splice(0)];
      if (overdue) clearTimeout(overdue);
      current = null;
      for (const waiting of left) waiting.reject(cancelled());
    },
  };
}
