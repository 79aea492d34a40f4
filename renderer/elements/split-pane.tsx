import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef } from 'react';
import styles from './split-pane.module.css';

interface SplitPaneProps {
  readonly children: readonly [ReactNode, ReactNode];
  /** Which side has the fixed width. */
  readonly fixed: 'start' | 'end';
  /** Its width in px. */
  readonly size: number;
  readonly least: number;
  readonly most: number;
  /** Called while it is dragged and by the keys; the caller remembers. */
  readonly onResize: (size: number) => void;
  /** Makes the fixed side a landmark of this name, so that the line is inside one. */
  readonly landmark?: string;
  /** Accessible name of the line between. */
  readonly label: string;
  /** False folds the fixed side away; the other stays as it is, with all that is typed and scrolled in it. */
  readonly open?: boolean;
  /** What stands in place of the fixed side while that is folded. */
  readonly instead?: ReactNode;
}

const STEP = 16;

/** Two panes with a line between that can be dragged, or moved with the arrows. */
export function SplitPane({
  children,
  fixed,
  size,
  least,
  most,
  onResize,
  label,
  landmark,
  open = true,
  instead,
}: SplitPaneProps) {
  const from = useRef<{ x: number; size: number } | null>(null);
  const sign = fixed === 'start' ? 1 : -1;
  const clamp = (value: number) => Math.round(Math.min(most, Math.max(least, value)));

  function drag(event: PointerEvent<HTMLElement>) {
    if (from.current) onResize(clamp(from.current.size + sign * (event.clientX - from.current.x)));
  }

  function press(event: KeyboardEvent<HTMLElement>) {
    const step = { ArrowLeft: -STEP, ArrowRight: STEP, Home: -most, End: most }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    onResize(clamp(size + sign * step));
  }

  const line = (
    // biome-ignore lint/a11y/useSemanticElements: a window splitter has no element of its own
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={clamp(size)}
      aria-valuemin={Math.round(least)}
      aria-valuemax={Math.round(most)}
      tabIndex={0}
      className={styles.line}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        from.current = { x: event.clientX, size: clamp(size) };
      }}
      onPointerMove={drag}
      onPointerUp={() => {
        from.current = null;
      }}
      onKeyDown={press}
    />
  );
  const Fixed = landmark === undefined ? 'div' : 'section';
  const pane = (
    <Fixed className={styles.fixed} style={{ width: clamp(size) + 1 }} aria-label={landmark}>
      {fixed === 'end' && line}
      <div className={styles.pane}>{children[fixed === 'start' ? 0 : 1]}</div>
      {fixed === 'start' && line}
    </Fixed>
  );
  return (
    <div className={styles.split}>
      {fixed === 'start' && (open ? pane : instead)}
      <div className={styles.pane}>{children[fixed === 'start' ? 1 : 0]}</div>
      {fixed === 'end' && (open ? pane : instead)}
    </div>
  );
}
