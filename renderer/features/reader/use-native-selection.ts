import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { type FrozenText, lineAt } from '../../../core/model/frozen-text.ts';
import { offsetAt, pointAt } from '../../selection/offsets.ts';
import { sameSelection, type TextSelection } from '../../selection/text-selection.ts';

/**
 * Keeps the browser's selection and ours the same while the page has the focus. The browser's Range ends here: all
 * else works with offsets.
 */
export function useNativeSelection(
  page: RefObject<HTMLElement | null>,
  frozen: FrozenText,
  selection: TextSelection | null,
  onSelect: (selection: TextSelection | null) => void,
  drawn: string,
): void {
  const latest = useRef({ selection, onSelect });
  latest.current = { selection, onSelect };

  useEffect(() => {
    const follow = () => {
      const element = page.current;
      if (!element?.contains(document.activeElement)) return;
      const read = readSelection(element);
      if (read !== null && !sameSelection(read, latest.current.selection)) latest.current.onSelect(read);
    };
    document.addEventListener('selectionchange', follow);
    return () => document.removeEventListener('selectionchange', follow);
  }, [page]);

  // A press puts the selection where it is itself: ours must not come before it, or the drag goes on from there.
  const pressing = useRef(false);
  useEffect(() => {
    const element = page.current;
    if (!element) return undefined;
    const press = () => {
      pressing.current = true;
      setTimeout(() => {
        pressing.current = false;
      });
    };
    element.addEventListener('pointerdown', press, true);
    return () => element.removeEventListener('pointerdown', press, true);
  }, [page]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: lines drawn anew are other nodes
  useLayoutEffect(() => {
    const element = page.current;
    if (!element || selection === null) return undefined;
    const write = () => writeSelection(element, frozen, selection);
    if (document.activeElement === element) write();
    // Coming back from a field, the browser has a place of its own: ours was chosen meanwhile, and goes before it.
    const focus = () => {
      if (!pressing.current) write();
    };
    element.addEventListener('focus', focus);
    return () => element.removeEventListener('focus', focus);
  }, [page, frozen, selection, drawn]);
}

function writeSelection(page: HTMLElement, frozen: FrozenText, selection: TextSelection): void {
  if (sameSelection(readSelection(page), selection)) return;
  const anchor = pointAt(page, lineAt(frozen, selection.anchor), selection.anchor);
  const head = pointAt(page, lineAt(frozen, selection.head), selection.head);
  if (anchor && head) document.getSelection()?.setBaseAndExtent(anchor[0], anchor[1], head[0], head[1]);
}

function readSelection(page: HTMLElement): TextSelection | null {
  const native = document.getSelection();
  if (!native?.anchorNode || !native.focusNode) return null;
  const anchor = offsetAt(native.anchorNode, native.anchorOffset, page);
  const head = offsetAt(native.focusNode, native.focusOffset, page);
  return anchor === null || head === null ? null : { anchor, head };
}

/** The offset under a point of the window; null beside the words. */
export function offsetUnder(page: HTMLElement, x: number, y: number): number | null {
  const at = document.caretPositionFromPoint(x, y);
  if (!at || !(at.offsetNode instanceof Text)) return null;
  return offsetAt(at.offsetNode, at.offset, page);
}
