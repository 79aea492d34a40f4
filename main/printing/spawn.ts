import { fork } from 'node:child_process';

/** A process that prints, seen from the host. */
export interface PrintProcess {
  send(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  onExit(listener: (code: number | null) => void): void;
  kill(): void;
}
/** Starts a printing process. */
export type SpawnPrinting = () => PrintProcess;

/** Runs the worker as a Node process: for the command line and for tests. `execArgv` as for `fork`. */
export function forkPrinting(worker: string, execArgv: readonly string[] = []): SpawnPrinting {
  return () => {
    const child = fork(worker, [], {
      serialization: 'advanced',
      execArgv: [...execArgv],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    return {
      send: (message) => child.send(message as Parameters<typeof child.send>[0]),
      onMessage: (listener) => void child.on('message', listener),
      onExit: (listener) => {
        child.once('exit', listener);
        child.once('error', () => listener(null));
      },
      kill: () => void child.kill('SIGKILL'),
    };
  };
}

/** What is used of Electron's `UtilityProcess`, so that this folder need not know Electron. */
export interface UtilityLike {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (message: unknown) => void): unknown;
  once(event: 'exit', listener: (code: number) => void): unknown;
  kill(): boolean;
}

/** Runs the worker as a utility process: `fork` is `() => utilityProcess.fork(workerPath)`. */
export function utilityPrinting(start: () => UtilityLike): SpawnPrinting {
  return () => {
    const child = start();
    return {
      send: (message) => child.postMessage(message),
      onMessage: (listener) => void child.on('message', listener),
      onExit: (listener) => void child.once('exit', listener),
      kill: () => void child.kill(),
    };
  };
}
