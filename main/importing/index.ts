import type { WordDraft } from '../../core/clearance/word-draft.ts';
import type { ReadDocument } from '../../core/outline/piece.ts';
import type { Spawn } from './child.ts';
import { defaultLimits, Host, type Limits } from './host.ts';
import { ImportError } from './import-error.ts';
import type { Choice, Imported, IncomingFile, Report } from './imported.ts';

export { forkWorker } from './fork.ts';
export { ImportError } from './import-error.ts';
export type { Attachment, Imported } from './imported.ts';
export { type UtilityLike, utilityParser } from './utility.ts';

/** Bytes above which a file is not handed to a parser: a book of 3,000 pages takes a tenth of it. */
const LARGEST = 200 * 1_048_576;

/** How files are read. */
export interface ImporterOptions {
  /** How a parser process is started: `forkWorker` in Node; the desktop gives one made of `utilityProcess`. */
  readonly spawn: Spawn;
  readonly limits?: Partial<Limits>;
  /** Bytes above which a file is refused unread. Default 200 MiB. */
  readonly largest?: number;
}

/** Makes sources of files. */
export interface Importer {
  /**
   * Reads a file in a parser process. Rejects with `ImportError`, never with anything else; then nothing of the file
   * was taken, and its bytes can still be kept as they came. `signal` cancels: the process is ended at once.
   */
  read(file: IncomingFile, choice?: Choice, signal?: AbortSignal, onProgress?: Report): Promise<Imported>;
  /** Reads a document for its structure, to become a draft. Rejects as `read` does. */
  readDocument(file: IncomingFile, signal?: AbortSignal, onProgress?: Report): Promise<ReadDocument>;
  /** Reads a Word file as a draft, with its tracked changes and comments. Rejects as `read` does. */
  readDraft(file: IncomingFile, signal?: AbortSignal, onProgress?: Report): Promise<WordDraft>;
  /** Ends the parser processes. */
  close(): void;
}

/** Makes an importer. Its processes start with the first file and go away when there is nothing to read. */
export function createImporter(options: ImporterOptions): Importer {
  const host = new Host(options.spawn, { ...defaultLimits, ...options.limits });
  const largest = options.largest ?? LARGEST;
  const megabytes = (bytes: number): number => Math.round(bytes / 1_048_576);
  const guarded = async <T>(file: IncomingFile, reading: () => Promise<T>): Promise<T> => {
    try {
      const size = file.bytes.length;
      if (size === 0) throw new ImportError('empty');
      if (size > largest)
        throw new ImportError('too-large', { size: megabytes(size), limit: megabytes(largest) });
      return await reading();
    } catch (error) {
      if (error instanceof ImportError)
        throw new ImportError(error.code, { name: file.name, ...error.params });
      throw new ImportError('crashed', { name: file.name, detail: String(error).slice(0, 300) });
    }
  };
  return {
    read: (file, choice = {}, signal, onProgress = () => {}) =>
      guarded(file, () => host.read(file, choice, signal, onProgress)),
    readDocument: (file, signal, onProgress = () => {}) =>
      guarded(file, () => host.readDocument(file, signal, onProgress)),
    readDraft: (file, signal, onProgress = () => {}) =>
      guarded(file, () => host.readDraft(file, signal, onProgress)),
    close: () => host.close(),
  };
}
