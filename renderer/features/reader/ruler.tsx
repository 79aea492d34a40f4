import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { type Layout, widestLines } from './layout.ts';
import styles from './page.module.css';

interface RulerProps {
  readonly layout: Layout;
  readonly zoom: number;
  readonly onMeasure: (measured: { readonly width: number; readonly fonts: number }) => void;
}

/** Sets the widest lines out of sight: the column is as wide as the widest of them, at any zoom. */
export function Ruler({ layout, zoom, onMeasure }: RulerProps) {
  const ruler = useRef<HTMLDivElement>(null);
  const [fonts, setFonts] = useState(0);
  const widest = useMemo(() => widestLines(layout), [layout]);
  // Before the first measure, which may be what has the letters loaded.
  useLayoutEffect(() => {
    const count = () => setFonts((loaded) => loaded + 1);
    document.fonts.addEventListener('loadingdone', count);
    return () => document.fonts.removeEventListener('loadingdone', count);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other lines, fonts or zoom have another width
  useLayoutEffect(() => {
    const width = ruler.current?.getBoundingClientRect().width ?? 0;
    onMeasure({ width: Math.max(width + 2, 320), fonts });
  }, [widest, fonts, zoom, onMeasure]);
  return (
    <div ref={ruler} className={styles.ruler} aria-hidden="true">
      {widest.map((line) => (
        <div key={line.number} className={styles[line.kind === 'table-row' ? 'tableRow' : line.kind]}>
          <span className={styles.words}>{layout.frozen.text.slice(line.start, line.end)}</span>
        </div>
      ))}
    </div>
  );
}
