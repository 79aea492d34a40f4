import type { Current } from './current.ts';
import { segmentsIn } from './history.ts';
import type { IndexFile } from './index-file.ts';
import type { Journal } from './journal.ts';
import { documentFile } from './layout.ts';
import { asStoreError } from './store-error.ts';
import type { Turns } from './turns.ts';

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
    for (const key of documents.behind())
      await documents.write(key).catch((error: unknown) => {
        throw asStoreError(error, documentFile(key));
      });
    if (retired.length > 0 || changed.length > 0) await file?.update(rows, changed, seq);
    await journal.retire(retired);
  } catch (error) {
    current.putBackChanged(changed);
    throw asStoreError(error, 'index');
  }
  documents.forget(seq);
  documents.trim();
}
