import type { Problem } from '../../core/contract/result.ts';
import { StoreError } from '../store/store.ts';

/** A failure of the store as a problem that has words; null for anything else. */
export function storeProblem(error: unknown): Problem | null {
  return error instanceof StoreError
    ? { code: error.code, params: { detail: error.detail }, field: null }
    : null;
}
