import type { Current } from './current.ts';
import type { Documents } from './documents.ts';
import { segmentsIn } from './history.ts';
import type { IndexFile } from './index-file.ts';
import type { Journal } from './journal.ts';
import { documentFile } from './layout.ts';
import { asStoreError } from './store-error.ts';
import type { Turns } from './turns.ts';

/** Documents written at once: their syncs share the disk's own. */
const AT_ONCE = 16;

interface Checkpoint {
  readonly directory: string;
  readonly current: Current;
  readonly journal: Journal;
  /** Null where the index must not be written. */
  readonly file: IndexFile | null;
  /** The turns that edits wait for. */
  readonly edits: Turns;
}

/**
 * Folds the journal into the documents. Edits go on meanwhile, into the next segment. Killed after any step, a start
 * finds all of it: documents first, then the index that says up to where they are true, last the journal that could
 * tell it again. Rejects with `StoreError`; then nothing was retired.
 */
export async function checkpoint({ directory, current, journal, file, edits }: Checkpoint): Promise<void> {
  const { documents, rows } = current;
  const begin = async () => {
    if (journal.holdsRecords) await journal.rotate();
    const retired = (await segmentsIn(directory, 'journal')).filter((number) => number < journal.segment);
    return { retired, seq: current.seq, changed: current.takeChanged() };
  };
  const { retired, seq, changed } = await edits.take(begin).catch((error: unknown) => {
    throw asStoreError(error, 'journal');
  });
  try {
    await writeAllBehind(documents);
    if (retired.length > 0 || changed.length > 0) await file?.update(rows, changed, seq);
    await journal.retire(retired);
  } catch (error) {
    current.putBackChanged(changed);
    throw asStoreError(error, 'index');
  }
  documents.forget(seq);
  documents.trim();
}

async function writeAllBehind(documents: Documents): Promise<void> {
  const behind = documents.behind();
  for (let start = 0; start < behind.length; start += AT_ONCE) {
    const writes = behind.slice(start, start + AT_ONCE).map((key) =>
      documents.write(key).catch((error: unknown) => {
        throw asStoreError(error, documentFile(key));
      }),
    );
    // All have ended, well or not, before anything is told: nobody writes behind the back of a closed library.
    for (const outcome of await Promise.allSettled(writes))
      if (outcome.status === 'rejected') throw outcome.reason;
  }
}
