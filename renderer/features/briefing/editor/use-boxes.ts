import type { Editor } from '@tiptap/core';
import { type RefObject, useLayoutEffect, useState } from 'react';
import type { GoesTo, Item } from '../../../../core/model/narrative.ts';
import { sameJson } from '../../../../core/model/patch.ts';
import { isBlank } from './commands.ts';

/** Where an item stands in its section, in px from the top of the frame. */
export interface Box {
  readonly id: string;
  readonly kind: Item['item'];
  readonly goesTo: GoesTo | null;
  readonly ours: boolean;
  readonly top: number;
  readonly height: number;
}

/** Boxes of all items, followed as the text grows and the column narrows. */
export function useBoxes(editor: Editor, frame: RefObject<HTMLElement | null>): readonly Box[] {
  const [boxes, setBoxes] = useState<readonly Box[]>([]);
  useLayoutEffect(() => {
    let asked = 0;
    const measure = () => {
      asked = 0;
      if (editor.isDestroyed) return;
      const next = boxesOf(editor, frame.current);
      // Numbers, strings and plain objects only.
      setBoxes((now) => (sameJson(now as never, next as never) ? now : next));
    };
    const ask = () => {
      if (asked === 0) asked = requestAnimationFrame(measure);
    };
    measure();
    editor.on('transaction', ask);
    const watcher = new ResizeObserver(ask);
    watcher.observe(editor.view.dom);
    return () => {
      editor.off('transaction', ask);
      watcher.disconnect();
      cancelAnimationFrame(asked);
    };
  }, [editor, frame]);
  return boxes;
}

function boxesOf(editor: Editor, frame: HTMLElement | null): readonly Box[] {
  if (!frame) return [];
  const origin = frame.getBoundingClientRect().top;
  const boxes: Box[] = [];
  editor.state.doc.forEach((node, at) => {
    const dom = editor.view.nodeDOM(at);
    if (!(dom instanceof HTMLElement) || isBlank(node)) return;
    const rect = dom.getBoundingClientRect();
    boxes.push({
      id: node.attrs.id,
      kind: node.type.name as Item['item'],
      goesTo: node.attrs.goesTo,
      ours: node.attrs.ours === true,
      top: Math.round(rect.top - origin),
      height: Math.round(rect.height),
    });
  });
  return boxes;
}
