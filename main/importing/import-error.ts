import { z } from 'zod';

/** Why a file could not be made into a source. Each selects the words `problems.importing.<code>`. */
export const importErrorCodes = [
  'empty',
  'no-text',
  'binary',
  'unknown-encoding',
  'wrong-encoding',
  'encrypted',
  'truncated',
  'damaged',
  'mislabelled',
  'too-large',
  'too-many-pages',
  'too-much-inside',
  'scanned',
  'garbled',
  'picture',
  'unsupported',
  'not-a-document',
  'not-word',
  'timed-out',
  'out-of-memory',
  'crashed',
  'cancelled',
] as const;
/** One of them. */
export const importErrorCodeSchema = z.enum(importErrorCodes);
export type ImportErrorCode = z.infer<typeof importErrorCodeSchema>;

/** What fills the words: `name` of the file, `limit`, `size`, `what` it is, `says` what its ending promises. */
export type ImportErrorParams = Readonly<Record<string, string | number>>;

/** A file that cannot be read, told to people. The file itself can be kept as it came. */
export class ImportError extends Error {
  constructor(
    readonly code: ImportErrorCode,
    readonly params: ImportErrorParams = {},
  ) {
    super(code);
    this.name = 'ImportError';
  }
}
