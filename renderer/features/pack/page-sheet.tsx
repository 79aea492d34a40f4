import { createContext, memo, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { FindingNumber } from '../../elements/finding-number.tsx';
import { useWords } from '../../state/preferences.ts';
import { inMargin, type PageWords, placesOn, type Sought } from './finding-places.ts';
import styles from './page-sheet.module.css';
import { inTurn } from './paint-queue.ts';
import type { PDFDocumentProxy, PDFPageProxy } from './pdf.ts';
import { useNear } from './use-near.ts';

/** What may stand on a page, and what is done where its number is pressed. */
export interface PageFindings {
  readonly sought: readonly Sought[];
  readonly onFinding: (finding: Sought['finding']) => void;
}

/** Room a number takes, px. */
const DISC = 24;

interface PageSheetProps {
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

/** What the sheets below it show pages of. Those that are far off are not drawn again when it changes. */
export const PdfShown = createContext<PDFDocumentProxy | null>(null);

/** One page, painted when it comes near the part that is seen, and let go when it is far. */
export const PageSheet = memo(function PageSheet({ number, width, height, findings }: PageSheetProps) {
  const frame = useRef<HTMLDivElement>(null);
  const near = useNear(frame);
  const [painted, setPainted] = useState<Painted | null>(null);
  const words = useMemo(
    () =>
      painted?.words.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join('') ?? '',
    [painted],
  );
  return (
    <div ref={frame} className={styles.sheet} style={{ width, height }}>
      {near && (
        <Paper
          number={number}
          width={width}
          height={height}
          onPainted={findings === undefined ? null : setPainted}
        />
      )}
      {words !== '' && <p className="visually-hidden">{words}</p>}
      {near && findings && painted && <Findings painted={painted} height={height} {...findings} />}
    </div>
  );
});

interface PaperProps extends Omit<PageSheetProps, 'findings'> {
  /** Told what stands on the page; null for a small picture of it, which nobody reads. */
  readonly onPainted: ((painted: Painted) => void) | null;
}

function Paper({ number, width, height, onPainted }: PaperProps) {
  const t = useWords();
  const pdf = useContext(PdfShown);
  const canvas = useRef<HTMLCanvasElement>(null);
  const readable = onPainted !== null;

  useEffect(() => {
    const target = canvas.current;
    if (!pdf || !target) return;
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
      if (!onPainted) return;
      const { items } = await page.getTextContent();
      const whole = page.getViewport({ scale: 1 });
      if (!stopped) onPainted({ words: items, height: whole.height });
    };
    const takeBack = inTurn(onPainted ? (isSeen(target) ? 'seen' : 'near') : 'small', paint);
    return () => {
      stopped = true;
      takeBack();
      stop();
    };
  }, [pdf, number, width, height, onPainted]);

  return (
    <canvas
      ref={canvas}
      style={{ width, height }}
      role={readable ? 'img' : 'presentation'}
      aria-label={readable && pdf ? t('packView.pageOf', { page: number, pages: pdf.numPages }) : undefined}
    />
  );
}

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
