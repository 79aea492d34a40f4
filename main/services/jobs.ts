import type { Library } from './library.ts';

/** One long piece of work: can be cancelled from any window, and tells how far it has come. */
export interface Job {
  readonly signal: AbortSignal;
  /** Tells the windows; `total` null where the end is not known. */
  readonly progress: (done: number, total: number | null) => void;
}

/** What runs jobs. */
export type RunsJobs = Pick<Jobs, 'run'>;

/** Runs work as a part of a job that runs already: cancelled with it, and silent about itself. */
export const withinJob = ({ signal }: Job): RunsJobs => ({
  run: (_library, _what, _name, work) => work({ signal, progress: () => {} }),
});

/** The long pieces of work that run now. */
export class Jobs {
  private readonly running = new Map<string, AbortController>();

  /** Runs work as a job: `what` selects its words (`shell.jobs.<what>`), `name` is what it is about. */
  async run<T>(
    library: Library,
    what: 'importing' | 'printing' | 'indexing' | 'exporting',
    name: string,
    work: (job: Job) => Promise<T>,
  ): Promise<T> {
    const job = library.world.newId();
    const controller = new AbortController();
    this.running.set(job, controller);
    const tell = (done: number, total: number | null) =>
      library.world.emit('job:progressed', { job, what, done, total, name });
    tell(0, null);
    try {
      return await work({ signal: controller.signal, progress: tell });
    } finally {
      this.running.delete(job);
      library.world.emit('job:ended', { job });
    }
  }

  /** Stops a job; one that has ended is left alone. */
  cancel(job: string): void {
    this.running.get(job)?.abort();
  }

  cancelAll(): void {
    for (const controller of this.running.values()) controller.abort();
  }
}
