import { memo, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { classes } from '../../elements/classes.ts';
import { useWidth } from '../../elements/use-width.ts';
import { useWords } from '../../state/preferences.ts';
import { type PageFindings, PageSheet, PdfShown } from './page-sheet.tsx';
import styles from './pages-view.module.css';
import type { PDFDocumentProxy } from './pdf.ts';

interface PagesViewProps {
  readonly pdf: PDFDocumentProxy;
  /** 1 is true to size at 96 px an inch; null fits the width, never above 1. */
  readonly zoom: number | null;
  /** What the pages are, where they are no preview. */
  readonly label?: string;
  /** Pages side by side. */
  readonly across?: 1 | 2;
  readonly page: number;
  readonly onPage: (page: number) => void;
  readonly onScale: (scale: number) => void;
  /** What was found, with what names its place; chosen on the page. */
  readonly findings?: PageFindings;
  /** Takes to a page when it changes. */
  readonly goTo: { readonly page: number } | null;
}

const POINT = 96 / 72;
const THUMBNAILS = 940;
const THUMB = 60;
const GAP = 16;
const NOTHING: PageFindings = { sought: [], onFinding: () => {} };

/** The pages as they will print, one or two across; small ones beside where there is room. */
export const PagesView = memo(function PagesView({
  pdf,
  zoom,
  label,
  across = 1,
  page,
  onPage,
  onScale,
  findings = NOTHING,
  goTo,
}: PagesViewProps) {
  const t = useWords();
  const area = useRef<HTMLDivElement>(null);
  const scroll = useRef<HTMLDivElement>(null);
  const width = useWidth(area);
  const thumbnails = width >= THUMBNAILS && pdf.numPages > 1;
  const [size, setSize] = useState<{ readonly width: number; readonly height: number } | null>(null);
  useEffect(() => {
    let wanted = true;
    pdf.getPage(1).then(
      (first) => {
        const { width: w, height: h } = first.getViewport({ scale: POINT });
        if (wanted) setSize({ width: w, height: h });
      },
      // One that was let go has no pages: the next is on its way.
      () => {},
    );
    return () => {
      wanted = false;
    };
  }, [pdf]);
  const room = (width - (thumbnails ? 92 : 0) - (across + 1) * GAP - 14) / across;
  const scale = size ? (zoom ?? Math.min(1, Math.max(0.3, room / size.width))) : 1;
  useEffect(() => onScale(scale), [scale, onScale]);
  const height = size ? Math.round(size.height * scale) : 0;

  const top = (number: number) => Math.floor((number - 1) / across) * (height + GAP);
  // How many pages are above the top of what is seen: the same are at another size.
  const above = useRef(0);
  useLayoutEffect(() => {
    scroll.current?.scrollTo({ top: (above.current / across) * (height + GAP) });
  }, [height, across]);
  const drawn = height > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: one goes there once, at whatever size
  useEffect(() => {
    if (goTo && drawn) scroll.current?.scrollTo({ top: top(goTo.page) });
  }, [goTo, drawn]);

  return (
    <PdfShown value={pdf}>
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
                onClick={() => scroll.current?.scrollTo({ top: top(number) })}
              >
                <PageSheet
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
          aria-label={label ?? t('packView.preview')}
          onScroll={(event) => {
            const { scrollTop, clientHeight } = event.currentTarget;
            if (height === 0) return;
            above.current = (scrollTop / (height + GAP)) * across;
            const at = Math.floor((scrollTop + clientHeight / 3) / (height + GAP)) * across + 1;
            if (at !== page) onPage(Math.max(1, Math.min(pdf.numPages, at)));
          }}
        >
          {size && (
            <div
              className={styles.pages}
              style={{ gridTemplateColumns: `repeat(${across}, ${Math.round(size.width * scale)}px)` }}
            >
              {numbers(pdf.numPages).map((number) => (
                <PageSheet
                  key={number}
                  number={number}
                  width={Math.round(size.width * scale)}
                  height={height}
                  findings={findings}
                />
              ))}
            </div>
          )}
        </section>
      </div>
    </PdfShown>
  );
});

const numbers = (count: number) => Array.from({ length: count }, (_, i) => i + 1);
