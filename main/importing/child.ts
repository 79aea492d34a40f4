/** A parser process, however it was started. Messages are structured clones; bytes arrive as `Uint8Array`. */
export interface Child {
  readonly pid: number | undefined;
  post(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Called once when the process has ended for any reason; `outOfMemory` where it said so. */
  onEnd(listener: (end: { readonly outOfMemory: boolean; readonly detail: string }) => void): void;
  kill(): void;
}

/** Starts a parser process with at most so many MiB of JavaScript heap. */
export type Spawn = (limits: { readonly heapMegabytes: number }) => Child;

/** What a parser process finds in its environment: enough to run, nothing to steal. */
const passedOn = ['PATH', 'LANG', 'TMPDIR', 'SystemRoot', 'ELECTRON_RUN_AS_NODE'] as const;

/** The environment a parser process gets: what Node needs, and nothing else of ours. */
export function parserEnvironment(): Record<string, string> {
  return Object.fromEntries(
    passedOn.flatMap((name) => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/** How V8 words it when it ends a process that has used up its heap. */
export const saysOutOfMemory =
  /heap out of memory|heap limit|Allocation failed|invalid array length Allocation|invalid size error/i;
