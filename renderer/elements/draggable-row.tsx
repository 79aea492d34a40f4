// biome-ignore-all lint/a11y/useSemanticElements: virtual rows are placed by transform, which a table cannot do
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its current row
import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { type ComponentProps, useEffect, useRef } from 'react';

/** What a row carries away, and the card that hangs from the pointer meanwhile. */
export interface RowDrag {
  readonly data: Record<string | symbol, unknown>;
  readonly card: (setImage: DataTransfer['setDragImage'] | null) => void;
}

interface DraggableRowProps extends ComponentProps<'div'> {
  /** Asked when a drag starts; null where the row carries nothing. */
  readonly dragOf: (() => RowDrag | null) | undefined;
}

/** A row of a grid that can be dragged away. The keyboard has another way to the same. */
export function DraggableRow({ dragOf, ...row }: DraggableRowProps) {
  const element = useRef<HTMLDivElement>(null);
  const latest = useRef(dragOf);
  latest.current = dragOf;
  const drags = dragOf !== undefined;
  useEffect(() => {
    if (!drags || !element.current) return;
    const drag = () => latest.current?.() ?? null;
    return draggable({
      element: element.current,
      canDrag: () => drag() !== null,
      getInitialData: () => drag()?.data ?? {},
      onGenerateDragPreview: ({ nativeSetDragImage }) => drag()?.card(nativeSetDragImage),
    });
  }, [drags]);
  return <div ref={element} role="row" {...row} />;
}
