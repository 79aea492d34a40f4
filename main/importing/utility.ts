import { parserEnvironment, type Spawn, saysOutOfMemory } from './child.ts';

/** What is used of Electron's `UtilityProcess`, so that this folder need not know Electron. */
export interface UtilityLike {
  readonly pid?: number | undefined;
  postMessage(message: unknown): void;
  on(event: 'message', listener: (message: unknown) => void): unknown;
  once(event: 'exit', listener: (code: number) => void): unknown;
  once(event: 'error', listener: (type: 'FatalError', location: string, report: string) => void): unknown;
  kill(): boolean;
}

/** The third argument of `utilityProcess.fork`: a heap of that size, next to nothing in the environment. */
export interface UtilityForkOptions {
  readonly serviceName: string;
  readonly execArgv: string[];
  readonly env: Record<string, string>;
  readonly stdio: 'ignore';
}

/** Milliseconds a process has to follow a polite end; a parser in an endless loop may not. */
const GRACE = 1_000;

/**
 * Starts parser processes as Electron utility processes. `start` is
 * `(options) => utilityProcess.fork(pathOfWorker, [], options)`, called when the app is ready.
 */
export function utilityParser(start: (options: UtilityForkOptions) => UtilityLike): Spawn {
  return ({ heapMegabytes }) => {
    const child = start({
      serviceName: 'Précis import',
      execArgv: [`--max-old-space-size=${heapMegabytes}`],
      env: parserEnvironment(),
      stdio: 'ignore',
    });
    let ended = false;
    let fatal = '';
    // V8 names the place it gave up at; what the report says of the machine stays out.
    child.once('error', (_type, location, report) => {
      fatal = saysOutOfMemory.test(`${location} ${report.slice(0, 20_000)}`)
        ? 'heap out of memory'
        : location;
    });
    child.once('exit', () => {
      ended = true;
    });
    return {
      // Known only once the process runs.
      get pid() {
        return child.pid;
      },
      post: (message) => child.postMessage(message),
      onMessage: (listener) => void child.on('message', listener),
      onEnd: (listener) =>
        void child.once('exit', (code) =>
          listener({ outOfMemory: saysOutOfMemory.test(fatal), detail: fatal || `exit ${code}` }),
        ),
      kill: () => {
        if (ended) return;
        child.kill();
        setTimeout(() => {
          const { pid } = child;
          if (ended || pid === undefined) return;
          try {
            process.kill(pid, 'SIGKILL');
          } catch {
            // It ended in the meantime.
          }
        }, GRACE).unref();
      },
    };
  };
}
