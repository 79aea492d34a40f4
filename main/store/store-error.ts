/** A failure of the store that people can be told: `code` selects the words, `detail` names file or holder. */
export class StoreError extends Error {
  constructor(
    readonly code:
      | 'not-a-library'
      | 'not-empty'
      | 'newer-format'
      | 'locked'
      | 'read-only'
      /** A source is being removed for good: nobody else may look until that is done. */
      | 'purging'
      | 'disk-full'
      | 'io'
      | 'damaged'
      | 'missing-blob'
      | 'conflict'
      | 'undo-conflict'
      | 'nothing-to-undo',
    readonly detail: string,
    options?: ErrorOptions,
  ) {
    super(`${code}: ${detail}`, options);
    this.name = 'StoreError';
  }
}

const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
const FORBIDDEN = new Set(['EROFS', 'EACCES', 'EPERM']);

/** The `code` of a Node system error (`ENOENT`…), or null for anything else. */
export function systemCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

/** Any failure as a `StoreError` that names `file`; one that is a `StoreError` already is given back unchanged. */
export function asStoreError(error: unknown, file: string): StoreError {
  if (error instanceof StoreError) return error;
  const code = systemCode(error);
  if (code !== null && FULL.has(code)) return new StoreError('disk-full', file, { cause: error });
  if (code !== null && FORBIDDEN.has(code)) return new StoreError('read-only', file, { cause: error });
  const words = code ?? (error instanceof Error ? error.message : String(error));
  return new StoreError('io', `${file}, ${words}`, { cause: error });
}
