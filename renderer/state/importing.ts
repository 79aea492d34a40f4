import { create } from 'zustand';
import type { ImportOutcome } from '../../core/contract/answers.ts';
import type { Problem } from '../../core/contract/result.ts';

/** One file on its way in. Its bytes are held only until nothing more can be asked about it. */
export interface ImportItem {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly bytes: Uint8Array | null;
  readonly state: 'waiting' | 'reading' | 'ended' | 'stopped' | 'left-out';
  readonly outcome: ImportOutcome | null;
  readonly problem: Problem | null;
  /** The source it was kept as the next version of. */
  readonly nextOf?: string;
}

interface ImportingSlice {
  readonly items: readonly ImportItem[];
  readonly selected: string | null;
  /** When the first file of the list came, ISO. */
  readonly since: string | null;
}

export const useImporting = create<ImportingSlice>()(() => ({ items: [], selected: null, since: null }));

let given = 0;

/** Puts files at the end of the list. */
export function addItems(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): void {
  useImporting.setState(({ items, since }) => ({
    since: since ?? new Date().toISOString(),
    items: [
      ...items,
      ...files.map((file) => {
        given += 1;
        return {
          id: `file-${given}`,
          name: file.name,
          size: file.bytes.byteLength,
          bytes: file.bytes,
          state: 'waiting' as const,
          outcome: null,
          problem: null,
        };
      }),
    ],
  }));
}

export function setItem(id: string, change: Partial<ImportItem>): void {
  useImporting.setState(({ items }) => ({
    items: items.map((item) => (item.id === id ? { ...item, ...change } : item)),
  }));
}

export function selectItem(selected: string | null): void {
  useImporting.setState({ selected });
}

/** Items that wait for a person: a near copy, whose fate no program decides. */
export const waitsForPerson = (item: ImportItem): boolean =>
  item.state === 'ended' && item.outcome?.outcome === 'near-duplicate';

/** Takes off the list all that is settled. */
export function clearSettled(): void {
  useImporting.setState(({ items, since }) => {
    const left = items.filter(
      (item) => waitsForPerson(item) || item.state === 'waiting' || item.state === 'reading',
    );
    return { items: left, since: left.length === 0 ? null : since, selected: null };
  });
}
