import type { EvidenceRef } from '../../../../core/model/narrative.ts';

/** What an editor asks of the view around it. */
export interface EditorHost {
  readonly placeholder: () => string;
  /** Nothing unsent is left to undo here: the library's last edit is taken back. */
  readonly undo: () => void;
  readonly redo: () => void;
  /** The item stands first or last: it goes on into the neighbouring section. */
  readonly moveOut: (item: string, step: -1 | 1) => void;
  /** Opens the choice of outputs of an item. */
  readonly choose: (item: string) => void;
  readonly pickUp: (item: string) => void;
  /** Chooses this item and the one beside it. */
  readonly extend: (item: string, step: -1 | 1) => void;
  /** What came was too large to take. */
  readonly tooLarge: () => void;
  readonly pictures: (files: readonly File[]) => void;
  readonly known: (ref: EvidenceRef) => boolean;
}
