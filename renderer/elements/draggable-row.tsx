// biome-ignore-all lint/a11y/useSemanticElements: virtual rows are placed by transform, which a table cannot do
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its current row
import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { type ComponentProps, useEffect, useRef } from 'react';

export type DragData = Record<string | symbol, unknown>;

interface DraggableRowProps extends ComponentProps<'div'> {
  /** What a drag carries, asked when it starts; null where it carries nothing. */
  readonly dragOf: (() => DragData | null) | undefined;
}

/** A row of a grid that can be dragged away. The keyboard has another way to the same. */
export function DraggableRow({ dragOf, ...row }: DraggableRowProps) {
  const element = useRef<HTMLDivElement>(null);
  const latest = useRef(dragOf);
  latest.current = dragOf;
  const drags = dragOf !== undefined;
  useEffect(() => {
    if (!drags || !element.current) return;
    return draggable({
      element: element.current,
      canDrag: () => (latest.current?.() ?? null) !== null,
      getInitialData: () => latest.current?.() ?? {},
    });
  }, [drags]);
  return <div ref={element} role="row" {...row} />;
}
