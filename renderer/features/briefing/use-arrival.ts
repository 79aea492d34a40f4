import type { Editor } from '@tiptap/core';
import { NodeSelection, type Selection, TextSelection } from '@tiptap/pm/state';
import { type RefObject, useEffect } from 'react';
import type { Section } from '../../../core/model/briefing.ts';
import { arrived, useWhere } from './where.ts';

/** Brings an item of this section, or the section, into view and gives it the focus, when it is asked for. */
export function useArrival(
  briefing: string,
  section: Section,
  editor: Editor,
  frame: RefObject<HTMLElement | null>,
): void {
  const wanted = useWhere(({ goTo }) =>
    goTo?.briefing === briefing &&
    (goTo.id === section.id || section.items.some((item) => item.id === goTo.id))
      ? goTo
      : null,
  );
  useEffect(() => {
    if (!wanted) return;
    const timer = setTimeout(() => {
      arrived();
      if (wanted.id === section.id) {
        // Over the first section stands the head of the page.
        const first = frame.current?.previousElementSibling;
        const top = first?.tagName === 'HEADER' ? first : frame.current;
        top?.scrollIntoView({ block: 'start' });
        if (wanted.focus) editor.commands.focus('start', { scrollIntoView: false });
        return;
      }
      const at = positionOf(editor, wanted.id);
      const dom = at === null ? null : editor.view.nodeDOM(at);
      if (at === null) return;
      if (dom instanceof HTMLElement) dom.scrollIntoView({ block: isSeen(dom) ? 'nearest' : 'center' });
      const node = editor.state.doc.nodeAt(at);
      const selection: Selection = node?.isAtom
        ? NodeSelection.create(editor.state.doc, at)
        : TextSelection.near(editor.state.doc.resolve(at + 1));
      editor.view.dispatch(editor.state.tr.setSelection(selection));
      if (wanted.focus) editor.view.focus();
    });
    return () => clearTimeout(timer);
  }, [wanted, editor, frame, section.id]);
}

/** Where an item starts in the document of its editor; null where it is not there. */
function positionOf(editor: Editor, id: string): number | null {
  let found: number | null = null;
  editor.state.doc.forEach((node, at) => {
    if (node.attrs.id === id) found = at;
  });
  return found;
}

/** True where some of it is seen: the page is then moved no further than it must. */
function isSeen(element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  const pane = element.closest('[data-page]')?.getBoundingClientRect();
  return pane !== undefined && bottom > pane.top && top < pane.bottom;
}
