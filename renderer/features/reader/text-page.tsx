import {
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type ReactNode,
  type Ref,
  useCallback,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import type { Translate } from '../../../core/language/translate.ts';
import type { AnchoredKind } from '../../../core/model/anchor.ts';
import { lineAt, type Span } from '../../../core/model/frozen-text.ts';
import { classes } from '../../elements/classes.ts';
import { caret, isCaret, spanOf, type TextSelection } from '../../selection/text-selection.ts';
import { usePreferences } from '../../state/preferences.ts';
import { type Layout, LINE_HEIGHT } from './layout.ts';
import { Line, type Stop } from './line.tsx';
import styles from './page.module.css';
import { type Layer, usePaint } from './paint.ts';
import { Ruler } from './ruler.tsx';
import type { Marked } from './spans.ts';
import { columnsAt, widestTable, widthOfWords } from './table-columns.ts';
import { useDrawnLines } from './use-drawn-lines.ts';
import { offsetUnder, useNativeSelection } from './use-native-selection.ts';

/** What others may ask of a page. */
export interface TextPageHandle {
  /** Brings a span into sight; `always` puts it in the middle even where it can be seen already. */
  reveal(span: Span, always?: boolean): void;
  focus(): void;
}

interface TextPageProps {
  readonly ref: Ref<TextPageHandle>;
  readonly label: string;
  readonly layout: Layout;
  readonly width: number;
  readonly head: ReactNode;
  readonly layers: readonly Layer[];
  readonly stops: ReadonlyMap<number, readonly Stop[]>;
  readonly selection: TextSelection | null;
  readonly onSelect: (selection: TextSelection | null) => void;
  readonly onKey: (event: KeyboardEvent<HTMLElement>) => void;
  /** An end of the selection was dragged by its handle to an offset. */
  readonly onHandle: (end: 'start' | 'end', offset: number) => void;
  /** A click on words that selected nothing. */
  readonly onWord: (offset: number) => void;
  readonly onVisible: (first: number, last: number) => void;
  /** Marks that begin in each line. */
  readonly marks: ReadonlyMap<number, readonly Marked[]>;
  /** The form not filed yet, and the line its words begin in. */
  readonly fresh: { readonly kind: AnchoredKind; readonly line: number } | null;
  /** Lies over the text at a place given in the coordinates of what scrolls. */
  readonly over: (place: (line: number) => { top: number; bottom: number }) => ReactNode;
}

/** Under this the margin keeps tile and number only: beside the widest column no words would have room. */
export const NARROW = 760;
/** What stands beside the column of a narrow pane: number, gaps, tile with its number, the scrollbar. */
const BESIDE = 120;
/** Letters of the text, px; down to the smallest where else the margin would not be seen, as beside the original. */
const TYPE = 17;
const SMALLEST = 14;
/** Rows of a table are set smaller, by so much. */
const ROWS = 0.88;
/** From this on the page stands off the edge of the pane. */
const ROOMY = 820;
/** Lines kept in sight around what is shown. */
const AIR = 2;

/** The frozen text as a page of numbered lines, of which only those near the window are in the document. */
export function TextPage(props: TextPageProps) {
  const { layout, width, selection, layers, stops, onVisible } = props;
  const { frozen } = layout;
  // The window is drawn larger as a whole; letters and lines are rounded anew then, and measured anew.
  const zoom = usePreferences((state) => state.zoom);
  const t = usePreferences((state) => state.t);
  const scroller = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLDivElement>(null);
  const [measured, setMeasured] = useState({ width: 540, fonts: 0 });
  // The ends of the selection stay in the document, so that the browser keeps the selection while one scrolls.
  const ends =
    selection === null ? [] : [selection.anchor, selection.head].map((at) => lineAt(frozen, at) - 1);
  const lines = useDrawnLines(layout, scroller, head, ends);
  const [first, last] = lines.seen;
  useEffect(() => onVisible(first, last), [first, last, onVisible]);

  useImperativeHandle(props.ref, () => ({
    reveal(span, always = false) {
      const first = lineAt(frozen, span.start) - 1;
      const last = lineAt(frozen, Math.max(span.start, span.end - 1)) - 1;
      const [from, to] = lines.seen;
      if (always) lines.scrollTo(first, 'center');
      else if (first - AIR < from || last - first > to - from - 2 * AIR)
        lines.scrollTo(Math.max(0, first - AIR), 'start');
      else if (last + AIR > to) lines.scrollTo(Math.min(layout.length - 1, last + AIR), 'end');
    },
    focus: () => scroller.current?.focus({ preventScroll: true }),
  }));

  const drawn = `${lines.drawn.join(' ')} ${measured.fonts} ${zoom}`;
  usePaint(scroller, layers, drawn);
  useNativeSelection(scroller, frozen, selection, props.onSelect, drawn);

  const inset = width >= ROOMY ? 40 : 4;
  const place = (line: number) => {
    const top = layout.topOf(line - 1) + lines.head;
    return { top, bottom: top + LINE_HEIGHT };
  };
  const tables = widestTable(frozen, widthOfWords, measured.fonts) * TYPE * ROWS;
  const widest = Math.max(measured.width, tables);
  const fitting = Math.floor((2 * TYPE * (width - BESIDE)) / widest) / 2;
  const type = width > 0 && width < NARROW ? Math.min(TYPE, Math.max(SMALLEST, fitting)) : TYPE;
  const measure = `${measured.fonts} ${zoom} ${type}`;
  const style = {
    '--inset': `${inset}px`,
    '--pane': `${width}px`,
    '--type': `${type}px`,
    '--text-width': `${Math.ceil((widest * type) / TYPE)}px`,
  } as React.CSSProperties;

  function click(event: MouseEvent<HTMLElement>) {
    if (event.button !== 0 || event.detail > 1 || (selection !== null && !isCaret(selection))) return;
    const offset = scroller.current && offsetUnder(scroller.current, event.clientX, event.clientY);
    if (offset !== null) props.onWord(offset);
  }

  function copy(event: React.ClipboardEvent<HTMLElement>) {
    if (selection === null || isCaret(selection)) return;
    const { start: from, end: to } = spanOf(selection);
    event.clipboardData.setData('text/plain', frozen.text.slice(from, to));
    event.preventDefault();
  }

  return (
    <div
      ref={scroller}
      className={classes(styles.scroller, width < NARROW && styles.narrow)}
      role="document"
      aria-label={props.label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: one reads and selects in it by keys
      tabIndex={0}
      data-first
      style={style}
      onKeyDown={props.onKey}
      onFocus={(event) => {
        // Focus by key needs a caret to be seen.
        if (selection === null && event.target === event.currentTarget)
          props.onSelect(caret(layout.at(Math.max(0, first))?.start ?? 0));
      }}
      onClick={click}
      onCopy={copy}
      onPointerDown={(event) => dragHandle(event, props.onHandle)}
    >
      <Ruler layout={layout} zoom={zoom} onMeasure={setMeasured} />
      <div className={styles.sheet}>
        <div ref={head} className={styles.head}>
          {props.head}
        </div>
        <div className={styles.lines} style={{ height: layout.height }}>
          {lines.drawn.map((index) => {
            const line = layout.at(index);
            if (!line) return null;
            return (
              <Line
                key={line.number}
                line={line}
                words={frozen.text.slice(line.start, line.end)}
                stops={stops.get(line.number) ?? NO_STOPS}
                top={layout.topOf(index)}
                measure={measure}
                spoken={spokenLine(t, line.number)}
                pageWords={line.page === null ? null : t('reader.page', { page: line.page })}
                marks={props.marks.get(line.number) ?? NO_MARKS}
                fresh={props.fresh?.line === line.number ? props.fresh.kind : null}
                narrow={width < NARROW}
                columns={
                  line.kind === 'table-row'
                    ? columnsAt(frozen, line.start, widthOfWords, measured.fonts)
                    : undefined
                }
              />
            );
          })}
        </div>
        {props.over(place)}
      </div>
    </div>
  );
}

/** What a line is called, put into words once: every line in sight asks on each step of scrolling. */
const spoken = new WeakMap<Translate, Map<number, string>>();

function spokenLine(t: Translate, line: number): string {
  const said = spoken.get(t) ?? new Map<number, string>();
  spoken.set(t, said);
  const words = said.get(line) ?? t('reader.line', { line });
  said.set(line, words);
  return words;
}

const NO_STOPS: readonly Stop[] = [];
const NO_MARKS: readonly Marked[] = [];

/** Follows a handle while it is dragged. */
function dragHandle(event: PointerEvent<HTMLElement>, onHandle: TextPageProps['onHandle']): void {
  const handle = event.target instanceof HTMLElement ? event.target.dataset.handle : undefined;
  if (handle !== 'start' && handle !== 'end') return;
  const page = event.currentTarget;
  event.preventDefault();
  const follow = ({ clientX, clientY }: globalThis.PointerEvent) => {
    const offset = offsetUnder(page, clientX, clientY);
    if (offset !== null) onHandle(handle, offset);
  };
  const stop = () => {
    page.ownerDocument.removeEventListener('pointermove', follow);
    page.ownerDocument.removeEventListener('pointerup', stop);
    delete page.dataset.dragging;
  };
  // The handle itself must not lie between the pointer and the letters.
  page.dataset.dragging = 'true';
  page.ownerDocument.addEventListener('pointermove', follow);
  page.ownerDocument.addEventListener('pointerup', stop);
}

/** After scrolling has been quiet for so long, ms, what is worked out for what is seen follows. */
const QUIET = 120;

/** First and last line in sight, once scrolling has come to rest. */
export function useVisible(): readonly [readonly [number, number], (first: number, last: number) => void] {
  const [visible, setVisible] = useState<readonly [number, number]>([0, 0]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const onVisible = useCallback((first: number, last: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setVisible([first, last]), QUIET);
  }, []);
  useEffect(() => () => clearTimeout(timer.current), []);
  return [visible, onVisible];
}
