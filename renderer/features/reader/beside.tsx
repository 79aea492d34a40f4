import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { classes } from '../../elements/classes.ts';
import { SplitPane } from '../../elements/split-pane.tsx';
import { useWidth } from '../../elements/use-width.ts';
import { usePreferences } from '../../state/preferences.ts';
import { remember, useWorkspace } from '../../state/workspace.ts';
import styles from './reading.module.css';

interface BesideProps {
  readonly shown: boolean;
  readonly original: ReactNode;
  /** Width of what the text has, px. */
  readonly onWidth: (width: number) => void;
  readonly children: ReactNode;
}

const LEAST = 280;
/** What the widest column takes with its numbers and marks. */
const TEXT = 680;
/** Under this a page is too small to be compared. */
const READABLE = 350;
/** Under this the text has no room beside a page: the page stands above it. */
const ROOM = READABLE + 560;

/** The text alone, or the original on its left; above it where the pane is narrow. */
export function Beside({ shown, original, onWidth, children }: BesideProps) {
  const t = usePreferences((state) => state.t);
  const kept = useWorkspace((state) => state.layout.views['reader.originalWidth']);
  const area = useRef<HTMLDivElement>(null);
  const whole = useWidth(area);
  const size =
    typeof kept === 'number' ? kept : Math.round(Math.max(READABLE, Math.min(whole / 2, whole - TEXT)));
  const above = shown && whole > 0 && whole < ROOM;
  return (
    <div ref={area} className={classes(styles.beside, above && styles.above)}>
      {above && original}
      {shown && !above ? (
        <SplitPane
          fixed="start"
          size={Math.min(size, Math.max(LEAST, whole - LEAST))}
          least={LEAST}
          most={Math.max(LEAST, whole - LEAST)}
          onResize={(next) => remember('reader.originalWidth', next)}
          label={t('reader.resizeOriginal')}
        >
          {original}
          <Measured onWidth={onWidth}>{children}</Measured>
        </SplitPane>
      ) : (
        <Measured onWidth={onWidth}>{children}</Measured>
      )}
    </div>
  );
}

function Measured({ onWidth, children }: Pick<BesideProps, 'onWidth' | 'children'>) {
  const area = useRef<HTMLDivElement>(null);
  const width = useWidth(area);
  // Before anything is painted: the page has another inset in a narrow pane.
  useLayoutEffect(() => onWidth(width), [width, onWidth]);
  return (
    <div ref={area} className={styles.text}>
      {children}
    </div>
  );
}
