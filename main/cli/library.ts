import { resolve } from 'node:path';
import { type Handlers, handlersOf } from '../services/handlers.ts';
import { openLibrary } from '../services/libraries.ts';
import type { Library } from '../services/library.ts';
import type { Setting } from './command.ts';
import { Failure } from './failure.ts';

/**
 * Opens a library for one command and closes it after. Reading works while the app has it open; writing does not:
 * `Failure` with exit code 3 names the holder.
 */
export async function withLibrary<T>(
  directory: string,
  mode: 'read' | 'write',
  { world, equipment }: Setting,
  work: (library: Library, handlers: Handlers) => Promise<T>,
): Promise<T> {
  const library = await openLibrary(resolve(directory), world, { readOnly: mode === 'read' });
  try {
    if (mode === 'write' && library.store.readOnly)
      throw library.store.heldBy === null
        ? new Failure(`The library at ${directory} can only be read here. Nothing was changed.`)
        : new Failure(
            `The library is open elsewhere: ${library.store.heldBy}. Close it there to edit it here.`,
            3,
          );
    return await work(library, handlersOf(library, equipment));
  } finally {
    await library.close();
  }
}
