import { readFile } from 'node:fs/promises';
import type { WordDraft } from '../../core/clearance/word-draft.ts';
import type { ReadDocument } from '../../core/outline/piece.ts';
import type { Child, Spawn } from './child.ts';
import { ImportError } from './import-error.ts';
import type { Choice, Imported, IncomingFile, Report } from './imported.ts';
import { type Answer, type Ask, answerSchema } from './messages.ts';

/** What one file may cost. */
export interface Limits {
  /** Milliseconds from the moment a process begins with the file; that it starts is not the file's time. */
  readonly milliseconds: number;
  /** MiB of JavaScript heap. */
  readonly heapMegabytes: number;
  /** MiB of memory in all, buffers outside the heap included; watched where the system tells it (Linux). */
  readonly residentMegabytes: number;
  /** Processes that read at the same time. */
  readonly processes: number;
  /** Files after which a process is replaced, so that nothing one file did lasts. */
  readonly files: number;
}

/** What one file may take. */
export const defaultLimits: Limits = {
  milliseconds: 120_000,
  heapMegabytes: 1_024,
  residentMegabytes: 2_048,
  processes: 1,
  files: 25,
};

/** Milliseconds after which a process with nothing to do is let go; starting one costs about a tenth of a second. */
const IDLE = 20_000;
const WATCH = 200;
/** Milliseconds a process has to start: a machine with much else to do takes its time. */
const START = 60_000;

interface Job {
  readonly number: number;
  readonly file: IncomingFile;
  readonly choice: Choice;
  readonly as: Ask['as'];
  readonly signal: AbortSignal | undefined;
  readonly report: Report;
  /** Takes the answer that ends the job; false where it is not the one that was asked for. */
  readonly resolve: (answer: Answer) => boolean;
  readonly reject: (error: ImportError) => void;
}

interface Worker {
  readonly child: Child;
  job: Job | null;
  files: number;
  /** Whether it has started, and reads what it is given. */
  ready: boolean;
  /** What to say when the process ends, where we ended it ourselves. */
  verdict: ImportError | null;
  timers: NodeJS.Timeout[];
  /** The one of them that ends a process which takes too long. */
  late: NodeJS.Timeout | undefined;
}

/** Bytes a process has in memory; null where the system does not say. */
async function residentBytes(pid: number | undefined): Promise<number | null> {
  if (pid === undefined || process.platform !== 'linux') return null;
  try {
    const pages = Number((await readFile(`/proc/${pid}/statm`, 'utf8')).split(' ')[1]);
    return Number.isFinite(pages) ? pages * 4_096 : null;
  } catch {
    return null;
  }
}

/**
 * Hands files to parser processes, a few at a time, and ends those that take too long or too much, or whose file was
 * cancelled. Whatever happens to a process, the caller gets an `ImportError`, and the next file gets a fresh process.
 */
export class Host {
  private readonly waiting: Job[] = [];
  private readonly workers: Worker[] = [];
  private count = 0;
  private closed = false;

  constructor(
    private readonly spawn: Spawn,
    private readonly limits: Limits,
  ) {}

  read(
    file: IncomingFile,
    choice: Choice,
    signal: AbortSignal | undefined,
    report: Report,
  ): Promise<Imported> {
    return this.ask({ file, choice, as: 'source', signal, report }, (answer) =>
      answer.type === 'done' ? answer.imported : null,
    );
  }

  /** Reads a file for its structure, with the same limits. */
  readDocument(file: IncomingFile, signal: AbortSignal | undefined, report: Report): Promise<ReadDocument> {
    return this.ask({ file, choice: {}, as: 'document', signal, report }, (answer) =>
      answer.type === 'read' ? answer.document : null,
    );
  }

  /** Reads a draft that came back, with the same limits. */
  readDraft(file: IncomingFile, signal: AbortSignal | undefined, report: Report): Promise<WordDraft> {
    return this.ask({ file, choice: {}, as: 'draft', signal, report }, (answer) =>
      answer.type === 'draft' ? answer.draft : null,
    );
  }

  private ask<T>(
    asked: Pick<Job, 'file' | 'choice' | 'as' | 'signal' | 'report'>,
    take: (answer: Answer) => T | null,
  ): Promise<T> {
    const { signal } = asked;
    return new Promise((resolve, reject) => {
      if (this.closed || signal?.aborted) {
        reject(new ImportError('cancelled'));
        return;
      }
      this.count += 1;
      const job: Job = {
        ...asked,
        number: this.count,
        resolve: (answer) => {
          const taken = take(answer);
          if (taken !== null) resolve(taken);
          return taken !== null;
        },
        reject,
      };
      signal?.addEventListener('abort', () => this.cancel(job), { once: true });
      this.waiting.push(job);
      this.next();
    });
  }

  /** Ends all processes; what was waiting is cancelled. */
  close(): void {
    this.closed = true;
    for (const job of this.waiting.splice(0)) job.reject(new ImportError('cancelled'));
    for (const worker of [...this.workers]) this.end(worker, new ImportError('cancelled'));
  }

  private next(): void {
    if (this.waiting.length === 0 || this.closed) return;
    const idle = this.workers.find((worker) => worker.job === null && worker.verdict === null);
    if (!idle && this.workers.filter((worker) => worker.verdict === null).length >= this.limits.processes)
      return;
    const job = this.waiting.shift();
    if (job) this.give(idle ?? this.start(), job);
  }

  private start(): Worker {
    const worker: Worker = {
      child: this.spawn({ heapMegabytes: this.limits.heapMegabytes }),
      job: null,
      files: 0,
      ready: false,
      verdict: null,
      timers: [],
      late: undefined,
    };
    this.workers.push(worker);
    worker.child.onMessage((message) => this.hear(worker, message));
    worker.child.onEnd(({ outOfMemory, detail }) => {
      const error = worker.verdict ?? new ImportError(outOfMemory ? 'out-of-memory' : 'crashed', { detail });
      this.workers.splice(this.workers.indexOf(worker), 1);
      this.settle(worker, (job) => job.reject(error));
      this.next();
    });
    return worker;
  }

  private give(worker: Worker, job: Job): void {
    for (const timer of worker.timers.splice(0)) clearTimeout(timer);
    worker.job = job;
    worker.files += 1;
    if (worker.ready) this.allowFile(worker);
    else this.allow(worker, START, new ImportError('crashed', { detail: 'did not start' }));
    const { residentMegabytes } = this.limits;
    const watch = setInterval(async () => {
      const resident = await residentBytes(worker.child.pid);
      if (resident !== null && resident > residentMegabytes * 1_048_576 && worker.job === job) {
        this.end(worker, new ImportError('out-of-memory', { detail: 'resident' }));
      }
    }, WATCH);
    worker.timers.push(watch);
    const { number, file, choice, as } = job;
    const ask: Ask = { job: number, name: file.name, bytes: file.bytes, choice, as };
    worker.child.post(ask);
  }

  /** Ends a process that has not answered for its file within a time. */
  private allow(worker: Worker, milliseconds: number, why: ImportError): void {
    clearTimeout(worker.late);
    worker.late = setTimeout(() => this.end(worker, why), milliseconds);
    worker.timers.push(worker.late);
  }

  private allowFile(worker: Worker): void {
    const { milliseconds } = this.limits;
    this.allow(
      worker,
      milliseconds,
      new ImportError('timed-out', { seconds: Math.round(milliseconds / 1_000) }),
    );
  }

  private hear(worker: Worker, message: unknown): void {
    const parsed = answerSchema.safeParse(message);
    if (!parsed.success) {
      this.end(worker, new ImportError('crashed', { detail: 'unreadable answer' }));
      return;
    }
    const answer: Answer = parsed.data;
    if (answer.type === 'ready') {
      // Said once: what reads hostile bytes gives itself no more time.
      if (!worker.ready && worker.job) this.allowFile(worker);
      worker.ready = true;
      return;
    }
    if (answer.job !== worker.job?.number || worker.verdict !== null) return;
    if (answer.type === 'progress') {
      worker.job.report({ done: answer.done, total: answer.total });
      return;
    }
    this.settle(worker, (job) => {
      if (answer.type === 'failed') job.reject(new ImportError(answer.code, answer.params));
      else if (!job.resolve(answer)) job.reject(new ImportError('crashed', { detail: 'another answer' }));
    });
    if (worker.files >= this.limits.files) this.end(worker, new ImportError('cancelled'));
    else {
      const idle = setTimeout(() => this.end(worker, new ImportError('cancelled')), IDLE);
      idle.unref();
      worker.timers.push(idle);
    }
    this.next();
  }

  private settle(worker: Worker, how: (job: Job) => void): void {
    for (const timer of worker.timers.splice(0)) clearTimeout(timer);
    const { job } = worker;
    worker.job = null;
    if (job) how(job);
  }

  private cancel(job: Job): void {
    const at = this.waiting.indexOf(job);
    if (at >= 0) {
      this.waiting.splice(at, 1);
      job.reject(new ImportError('cancelled'));
      return;
    }
    const worker = this.workers.find((candidate) => candidate.job === job);
    if (worker) this.end(worker, new ImportError('cancelled'));
  }

  /** Ends a process. Its file, if it has one, is answered at once: nobody waits for a process to die. */
  private end(worker: Worker, why: ImportError): void {
    if (worker.verdict !== null) return;
    worker.verdict = why;
    this.settle(worker, (job) => job.reject(why));
    worker.child.kill();
    this.next();
  }
}
