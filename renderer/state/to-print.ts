import { create } from 'zustand';
import { show } from './overlay.ts';

/** A PDF that waits for its printer to be chosen. */
export interface ToPrint {
  readonly bytes: Uint8Array;
  readonly title: string;
  /** How many pages it has. */
  readonly count: number;
}

export const useToPrint = create<{ readonly waiting: ToPrint | null }>()(() => ({ waiting: null }));

/** Asks which printer, how many copies, which pages. */
export function askToPrint(waiting: ToPrint): void {
  useToPrint.setState({ waiting });
  show('print');
}
