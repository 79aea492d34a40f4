import { create } from 'zustand';
import type { FoundChanges } from '../../core/model/change.ts';

/** A Word file that waits for the person to say whose it is. */
export interface FileToRead {
  readonly briefing: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface ClearancesSlice {
  /** Changes of returned drafts, by id of the returned draft; null while they are being read. */
  readonly found: Readonly<Record<string, FoundChanges | null>>;
  /** Of each briefing, the returned draft that is looked at and the number of the change in hand. */
  readonly at: Readonly<Record<string, { readonly returned: string; readonly change: number | null }>>;
  readonly toRead: FileToRead | null;
  /** The dialog that is open: of which briefing. */
  readonly making: string | null;
}

export const useClearances = create<ClearancesSlice>()(() => ({
  found: {},
  at: {},
  toRead: null,
  making: null,
}));

export function lookAt(briefing: string, returned: string, change: number | null): void {
  useClearances.setState(({ at }) => ({ at: { ...at, [briefing]: { returned, change } } }));
}
