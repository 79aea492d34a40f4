/** Ends a script in words: what went wrong is the reader's to act on, the stack is not. */
export function fail(error: unknown): never {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
