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
