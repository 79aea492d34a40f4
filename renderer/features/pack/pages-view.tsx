import { memo, useEffect, useRef, useState } from 'react';
import { classes } from '../../elements/classes.ts';
import { useWidth } from '../../elements/use-width.ts';
import { useWords } from '../../state/preferences.ts';
import styles from './pages-view.module.css';
import { inTurn } from './paint-queue.ts';
import type { PDFDocumentProxy, PDFPageProxy } from './pdf.ts';

interface PagesViewProps {
  readonly pdf: PDFDocumentProxy;
  /** 1 is true to size at 96 px an inch; null fits the width, never above 1. */
  readonly zoom: number | null;
  readonly page: number;
  readonly onPage: (page: number) => void;
  readonly onScale: (scale: number) => void;
  /** Takes to a page when it changes. */
  readonly goTo: { readonly page: number } | null;
}

const POINT = 96 / 72;
const THUMBNAILS = 940;
const THUMB = 60;
const GAP = 16;

/** The pages as they will print, one under the other; small ones beside where there is room. */
export const PagesView = memo(function PagesView({ pdf, zoom, page, onPage, onScale, goTo }: PagesViewProps) {
  const t = useWords();
  const area = useRef<HTMLDivElement>(null);
  const scroll = useRef<HTMLDivElement>(null);
  const width = useWidth(area);
  const thumbnails = width >= THUMBNAILS && pdf.numPages > 1;
  const [size, setSize] = useState<{ readonly width: number; readonly height: number } | null>(null);
  useEffect(() => {
    let wanted = true;
    void pdf.getPage(1).then((first) => {
      const { width: w, height: h } = first.getViewport({ scale: POINT });
      if (wanted) setSize({ width: w, height: h });
    });
    return () => {
      wanted = false;
    };
  }, [pdf]);
  const room = width - (thumbnails ? 92 : 0) - 2 * GAP - 12;
  const scale = size ? (zoom ?? Math.min(1, Math.max(0.3, room / size.width))) : 1;
  useEffect(() => onScale(scale), [scale, onScale]);
  const height = size ? Math.round(size.height * scale) : 0;

  useEffect(() => {
    if (goTo) scroll.current?.scrollTo({ top: (goTo.page - 1) * (height + GAP) });
  }, [goTo, height]);

  return (
    <div className={styles.area} ref={area}>
      {size && thumbnails && (
        <nav className={styles.thumbnails} aria-label={t('packView.pages')}>
          {numbers(pdf.numPages).map((number) => (
            <button
              key={number}
              type="button"
              className={classes(styles.thumbnail, number === page && styles.current)}
              aria-label={t('packView.pageNumber', { page: number })}
              aria-current={number === page ? 'page' : undefined}
              onClick={() => scroll.current?.scrollTo({ top: (number - 1) * (height + GAP) })}
            >
              <Sheet
                pdf={pdf}
                number={number}
                width={THUMB}
                height={Math.round((THUMB / size.width) * size.height)}
              />
              {number}
            </button>
          ))}
        </nav>
      )}
      <section
        ref={scroll}
        className={styles.scroll}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
        tabIndex={0}
        data-first=""
        aria-label={t('packView.preview')}
        onScroll={(event) => {
          const { scrollTop, clientHeight } = event.currentTarget;
          const at = Math.floor((scrollTop + clientHeight / 3) / (height + GAP)) + 1;
          if (height > 0 && at !== page) onPage(Math.max(1, Math.min(pdf.numPages, at)));
        }}
      >
        {size && (
          <div className={styles.pages} style={{ minWidth: Math.round(size.width * scale) }}>
            {numbers(pdf.numPages).map((number) => (
              <Sheet
                key={number}
                pdf={pdf}
                number={number}
                width={Math.round(size.width * scale)}
                height={height}
                readable
              />
            ))}
          </div>
        )}
      </section>
    </div>
  );
});

const numbers = (count: number) => Array.from({ length: count }, (_, i) => i + 1);

interface SheetProps {
  readonly pdf: PDFDocumentProxy;
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** With its words for those who do not see it. */
  readonly readable?: boolean;
}

/** One page, painted when it comes near the part that is seen, and let go when it is far. */
const Sheet = memo(function Sheet({ pdf, number, width, height, readable = false }: SheetProps) {
  const t = useWords();
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [near, setNear] = useState(false);
  const [words, setWords] = useState('');

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const watcher = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting ?? false), {
      rootMargin: '800px 0px',
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
      const task = paintInto(page, sheet, width);
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
      if (!stopped)
        setWords(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join(''));
    };
    const takeBack = inTurn(readable ? (isSeen(target) ? 'seen' : 'near') : 'small', paint);
    return () => {
      stopped = true;
      takeBack();
      stop();
    };
  }, [pdf, number, width, near, readable]);

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
      {readable && words !== '' && <p className="visually-hidden">{words}</p>}
    </div>
  );
});

function isSeen(element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight;
}

function paintInto(page: PDFPageProxy, canvas: HTMLCanvasElement, width: number) {
  const whole = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: (width / whole.width) * window.devicePixelRatio });
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  return page.render({ canvas, viewport });
}
