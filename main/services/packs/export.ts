import { refuse } from '../../../core/contract/result.ts';
import type { Jobs } from '../jobs.ts';
import type { Library } from '../library.ts';
import { everythingOut, type FileOut, type WantedOut } from './everything-out.ts';
import type { Printing } from './packs.ts';

/**
 * Runs an export as a job that can be cancelled: `write` takes the files as they are made. Refuses with `export-cancelled`
 * where it was; what was written till then stays.
 */
export async function exported<T>(
  library: Library,
  equipment: Omit<Printing, 'jobs'> & { readonly jobs: Jobs },
  wanted: WantedOut,
  write: (files: AsyncIterable<FileOut>) => Promise<T>,
): Promise<T> {
  const { name } = await library.settings();
  return equipment.jobs.run(library, 'exporting', name, async (job) => {
    try {
      return await write(untilCancelled(everythingOut(library, equipment, wanted, job), job.signal));
    } catch (error) {
      if (job.signal.aborted) throw refuse('export-cancelled');
      throw error;
    }
  });
}

async function* untilCancelled(files: AsyncIterable<FileOut>, signal: AbortSignal): AsyncGenerator<FileOut> {
  for await (const file of files) {
    if (signal.aborted) throw refuse('export-cancelled');
    yield file;
  }
}
