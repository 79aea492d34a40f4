import { type PrintJob, type Reply, replySchema } from './job.ts';
import { PrintProblem } from './problem.ts';
import type { PrintProcess, SpawnPrinting } from './spawn.ts';

/** What the process is asked for, and what it gives back where it can. */
export type Asked = { readonly job: PrintJob } | { readonly template: Uint8Array };
export type Answered = Extract<Reply, { kind: 'printed' | 'styles' }>;

/** When the printing process is ended. */
export interface PrinterLimits {
  /** Milliseconds without a job after which the process ends and gives its memory back. */
  readonly idle: number;
  /** Milliseconds a job may take. */
  readonly job: number;
}

/** A process that is started when it is first needed, is asked one thing at a time, and is let go when idle. */
export interface WarmProcess {
  /** Asks one thing, none other being asked. Rejects with `PrintProblem` where it cannot be done or the process dies. */
  ask(asked: Asked, onProgress: (done: number) => void): Promise<Answered>;
  /** Starts the process before it is needed. */
  warm(): void;
  /** Ends the process at once; what it is asked for fails with this problem. */
  stop(problem: PrintProblem): void;
}

interface Open {
  readonly id: number;
  readonly onProgress: (done: number) => void;
  readonly resolve: (reply: Answered) => void;
  readonly reject: (problem: PrintProblem) => void;
}

const died = () =>
  new PrintProblem(
    'worker',
    { detail: 'exit' },
    'The printing process ended before the pack was written. Nothing is lost; print again.',
  );
const tookTooLong = () =>
  new PrintProblem(
    'worker',
    { detail: 'time' },
    'Printing took too long and was ended. Nothing was written.',
  );

/** A warm process made by `spawn`. Nothing runs until it is asked or warmed. */
export function createWarmProcess(spawn: SpawnPrinting, limits: PrinterLimits): WarmProcess {
  let child: PrintProcess | null = null;
  let open: Open | null = null;
  let timer: NodeJS.Timeout | undefined;
  let lastId = 0;

  // Either something is asked and may take too long, or nothing is and the process may go.
  const after = (milliseconds: number, work: () => void): void => {
    clearTimeout(timer);
    timer = setTimeout(work, milliseconds);
    timer.unref();
  };
  const end = (): void => {
    clearTimeout(timer);
    const ending = child;
    child = null;
    ending?.kill();
  };
  const settle = (finish: (one: Open) => void): void => {
    const one = open;
    open = null;
    if (child) after(limits.idle, end);
    if (one) finish(one);
  };
  const stop = (problem: PrintProblem): void => {
    end();
    settle(({ reject }) => reject(problem));
  };
  const receive = (message: unknown): void => {
    const parsed = replySchema.safeParse(message);
    if (!parsed.success || parsed.data.kind === 'ready') return;
    const reply = parsed.data;
    if (reply.id !== open?.id) return;
    switch (reply.kind) {
      case 'progress':
        open.onProgress(reply.done);
        return;
      case 'printed':
      case 'styles':
        settle(({ resolve }) => resolve(reply));
        return;
      case 'problem':
        settle(({ reject }) => reject(new PrintProblem(reply.key, reply.params, reply.message)));
        return;
    }
  };
  const started = (): PrintProcess => {
    if (child) return child;
    const fresh = spawn();
    child = fresh;
    // What one that was ended still has to say concerns nobody.
    fresh.onMessage((message) => {
      if (child === fresh) receive(message);
    });
    fresh.onExit(() => {
      if (child !== fresh) return;
      child = null;
      settle(({ reject }) => reject(died()));
    });
    return fresh;
  };

  return {
    ask: (asked, onProgress) =>
      new Promise((resolve, reject) => {
        lastId += 1;
        open = { id: lastId, onProgress, resolve, reject };
        after(limits.job, () => stop(tookTooLong()));
        started().send({ id: lastId, ...asked });
      }),
    warm() {
      started();
      if (!open) after(limits.idle, end);
    },
    stop,
  };
}
