import type { KeyboardEvent } from 'react';
import type { FrozenText } from '../../../core/model/frozen-text.ts';
import { isLetter } from '../../actions/letters.ts';
import { move } from '../../selection/move.ts';
import { caret, isCaret, type TextSelection } from '../../selection/text-selection.ts';
import type { Adjusted } from './adjust.tsx';
import { stepOf } from './keys.ts';
import type { Walk } from './use-walk.ts';

interface Reads {
  readonly frozen: FrozenText;
  readonly selection: TextSelection | null;
  /** First offset in sight: where the caret is put that is nowhere yet. */
  readonly seen: number;
  readonly walk: Walk;
  readonly adjusting: Adjusted | null;
  readonly onSelect: (selection: TextSelection) => void;
  /** Brings an offset into sight. */
  readonly onReveal: (offset: number) => void;
  /** Selects the record under an offset; false where there is none. */
  readonly onChoose: (offset: number) => boolean;
  readonly onJump: (by: 1 | -1) => void;
  /** Adds the words selected to the record selected; null where that cannot be. */
  readonly onAdd: (() => void) | null;
}

/** The keys of the text: caret and selection, the walk through suggestions, from mark to mark. */
export function readerKeys(reads: Reads): (event: KeyboardEvent<HTMLElement>) => void {
  return (event) => {
    if (take(event, reads)) event.preventDefault();
  };
}

/** True where the key was meant for the text. */
function take(event: KeyboardEvent<HTMLElement>, reads: Reads): boolean {
  const { frozen, selection, seen, walk, adjusting } = reads;
  const here = selection ?? caret(seen);
  const step = stepOf(event);
  if (step !== null) {
    const next = move(frozen, here, step, event.shiftKey);
    walk.leave();
    reads.onSelect(next);
    reads.onReveal(next.head);
    return true;
  }
  const far = event.ctrlKey || event.metaKey;
  if (far && !event.altKey && (event.key === 'a' || event.code === 'KeyA')) {
    reads.onSelect({ anchor: 0, head: frozen.text.length });
    return true;
  }
  // A mark in the margin that has the focus keeps its own keys.
  if (far || event.altKey || (event.target !== event.currentTarget && event.key === 'Enter')) return false;
  switch (event.key) {
    case 'Tab':
      return walk.step(event.shiftKey ? -1 : 1, here.head);
    case 'Enter':
      if (adjusting) adjusting.keep();
      else if (walk.now) walk.accept();
      else return reads.onChoose(here.head);
      return true;
    case 'Backspace':
    case 'Delete':
      walk.dismiss();
      return walk.now !== null;
    case 'Escape':
      if (adjusting) adjusting.leave();
      else if (walk.now) walk.leave();
      else if (isCaret(here)) return false;
      else reads.onSelect(caret(here.head));
      return true;
    case '+':
      reads.onAdd?.();
      return reads.onAdd !== null;
    default:
      if (!isLetter(event.key, 'N')) return false;
      reads.onJump(event.shiftKey ? -1 : 1);
      return true;
  }
}
