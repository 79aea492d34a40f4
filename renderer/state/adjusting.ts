import { create } from 'zustand';
import type { Id } from '../../core/model/id.ts';
import type { KindName } from '../../core/model/kinds.ts';

/** The anchor whose ends are being moved in its source: the one at `index` of its record. */
export interface Adjusting {
  readonly kind: KindName;
  readonly id: Id;
  readonly index: number;
  readonly source: Id;
  readonly start: number;
  readonly end: number;
}

export const useAdjusting = create<{ readonly adjusting: Adjusting | null }>()(() => ({ adjusting: null }));

export function adjust(adjusting: Adjusting | null): void {
  useAdjusting.setState({ adjusting });
}
