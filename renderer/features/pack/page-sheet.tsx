import { memo, useEffect, useMemo, useRef, useState } from 'react';
import { FindingNumber } from '../../elements/finding-number.tsx';
import { useWords } from '../../state/preferences.ts';
import { inMargin, type PageWords, placesOn, type Sought } from './finding-places.ts';
import styles from './page-sheet.module.css';
import { inTurn } from './paint-queue.ts';
import type { PDFDocumentProxy, PDFPageProxy } from './pdf.ts';

/** What may stand on a page, and what is done where its number is pressed. */
export interface PageFindings {
  readonly sought: readonly Sought[];
  readonly onFinding: (finding: Sought['finding']) => void;
}

/** Room a number takes, px. */
const DISC = 24;

interface PageSheetProps {
  readonly pdf: PDFDocumentProxy;
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** With its words for those who do not see it, and the numbers of what was found on it. */
  readonly findings?: PageFindings;
}

interface Painted {
  readonly words: PageWords;
  /** Height of the page in points. */
  readonly height: number;
}

/** One page, painted when it comes near the part that is seen, and let go when it is far. */
export const PageSheet = memo(function PageSheet({ pdf, number, width, height, findings }: PageSheetProps) {
  const t = useWords();
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [near, setNear] = useState(false);
  const [painted, setPainted] = useState<Painted | null>(null);
  const readable = findings !== undefined;

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const watcher = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting ?? false), {
      // Counted from the area that scrolls: a margin of the window alone ends at its edge.
      scrollMargin: '800px 0px',
    });
    watcher.observe(element);
    return () => watcher.disconnect();
  }, []);

  useEffect(() => {
    const target = canvas.current;
    if (!near || !target) return;
    let stopped = false;
    let stop = () => {};
    const paint = async () => {
      const page = await pdf.getPage(number);
      if (stopped) return;
      const sheet = document.createElement('canvas');
      const task = paintInto(page, sheet, { width, height });
      stop = () => task.cancel();
      // A page that is let go while it is painted ends in a cancellation, which is no error.
      await task.promise;
      if (stopped) return;
      // Changed at once: while the next layout is painted, the one before stays to be read.
      target.width = sheet.width;
      target.height = sheet.height;
      target.getContext('2d')?.drawImage(sheet, 0, 0);
      if (!readable) return;
      const { items } = await page.getTextContent();
      const whole = page.getViewport({ scale: 1 });
      if (!stopped) setPainted({ words: items, height: whole.height });
    };
    const takeBack = inTurn(readable ? (isSeen(target) ? 'seen' : 'near') : 'small', paint);
    return () => {
      stopped = true;
      takeBack();
      stop();
    };
  }, [pdf, number, width, height, near, readable]);

  const words = useMemo(
    () =>
      painted?.words.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join('') ?? '',
    [painted],
  );
  return (
    <div ref={frame} className={styles.sheet} style={{ width, height }}>
      {near && (
        <canvas
          ref={canvas}
          style={{ width, height }}
          role={readable ? 'img' : 'presentation'}
          aria-label={readable ? t('packView.pageOf', { page: number, pages: pdf.numPages }) : undefined}
        />
      )}
      {words !== '' && <p className="visually-hidden">{words}</p>}
      {near && findings && painted && <Findings painted={painted} height={height} {...findings} />}
    </div>
  );
});

/** Numbers of findings in the margin, at the line they are about. They stand over the page and do not print. */
function Findings({
  painted,
  height,
  sought,
  onFinding,
}: PageFindings & { readonly painted: Painted; readonly height: number }) {
  const t = useWords();
  const { words, height: points } = painted;
  const found = useMemo(() => placesOn(words, sought), [words, sought]);
  const places = useMemo(() => inMargin(found, (DISC * points) / height), [found, points, height]);
  return places.map(({ finding, y, after }) => (
    <button
      key={finding.number}
      type="button"
      className={styles.finding}
      title={t('packView.goAndSee', { number: finding.number })}
      style={{
        right: `${after * DISC}px`,
        top: `calc(${(1 - y / points) * 100}% - 17px)`,
      }}
      onClick={() => onFinding(finding)}
    >
      <FindingNumber number={finding.number} severity={finding.severity} />
    </button>
  ));
}

function isSeen(element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight;
}

/** Paints a page as large as the room takes: a page across among upright ones keeps its shape. */
function paintInto(
  page: PDFPageProxy,
  canvas: HTMLCanvasElement,
  room: { readonly width: number; readonly height: number },
) {
  const whole = page.getViewport({ scale: 1 });
  const fit = Math.min(room.width / whole.width, room.height / whole.height);
  const viewport = page.getViewport({ scale: fit * window.devicePixelRatio });
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  return page.render({ canvas, viewport });
}
