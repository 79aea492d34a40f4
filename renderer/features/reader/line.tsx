import { memo, useLayoutEffect, useRef, useState } from 'react';
import type { AnchoredKind } from '../../../core/model/anchor.ts';
import { classes } from '../../elements/classes.ts';
import { OFFSET } from '../../selection/offsets.ts';
import type { LineLayout } from './layout.ts';
import { Margin, NewMark } from './margin.tsx';
import styles from './page.module.css';
import type { Marked } from './spans.ts';

/** A sign that stands between two letters: the bar at an end of a quote, the caret, a handle to drag. */
export interface Stop {
  readonly at: number;
  readonly sign: 'bar-start' | 'bar-end' | 'caret' | 'handle-start' | 'handle-end';
}

interface LineProps {
  readonly line: LineLayout;
  readonly words: string;
  readonly stops: readonly Stop[];
  /** Where it stands in what scrolls, px. */
  readonly top: number;
  /** Changes when letters may have moved: zoom, fonts. */
  readonly measure: string;
  readonly spoken: string;
  readonly pageWords: string | null;
  readonly marks: readonly Marked[];
  /** Kind of the form not filed yet whose words begin here. */
  readonly fresh: AnchoredKind | null;
  readonly narrow: boolean;
  /** Distance of the stops of a table row, ems; undefined where the usual ones stand. */
  readonly tab: number | undefined;
}

/** One numbered line: number, words in one text node, what stands in the margin. */
export const Line = memo(function Line({
  line,
  words,
  stops,
  top,
  measure,
  spoken,
  pageWords,
  marks,
  fresh,
  narrow,
  tab,
}: LineProps) {
  const text = useRef<HTMLSpanElement>(null);
  return (
    <div
      className={classes(styles.line, styles[line.kind], line.opens && styles.opens)}
      data-line={line.number}
      data-level={line.level > 0 ? Math.min(line.level, 6) : undefined}
      style={{ transform: `translateY(${top}px)` }}
    >
      <span className={classes(styles.number, line.number % 5 === 0 && styles.fifth)}>
        <span aria-hidden="true">{line.number}</span>
        <span className="visually-hidden">{spoken}</span>
      </span>
      <span className={styles.column}>
        <span
          className={styles.words}
          style={tab === undefined ? undefined : { tabSize: `${tab}em` }}
          ref={text}
          {...{ [OFFSET]: line.start }}
        >
          {words}
        </span>
        {stops.length > 0 && <Stops line={line} stops={stops} text={text} measure={measure} />}
      </span>
      <span className={styles.margin}>
        {fresh !== null && <NewMark kind={fresh} narrow={narrow} />}
        <Margin marked={marks} narrow={narrow || fresh !== null} />
        {pageWords !== null && <span className={styles.page}>{pageWords}</span>}
      </span>
    </div>
  );
});

function Stops({
  line,
  stops,
  text,
  measure,
}: Pick<LineProps, 'line' | 'stops' | 'measure'> & { readonly text: React.RefObject<HTMLElement | null> }) {
  const [places, setPlaces] = useState<readonly number[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other fonts or another zoom move the letters
  useLayoutEffect(() => {
    const node = text.current?.firstChild;
    const origin = text.current?.parentElement?.getBoundingClientRect().left ?? 0;
    if (!(node instanceof Text)) return;
    const range = document.createRange();
    setPlaces(
      stops.map(({ at }) => {
        const offset = Math.max(0, Math.min(node.length, at - line.start));
        range.setStart(node, offset);
        range.setEnd(node, offset);
        return range.getBoundingClientRect().left - origin;
      }),
    );
  }, [stops, text, line.start, measure]);
  return stops.map(({ at, sign }, index) => (
    <span
      key={`${sign} ${at}`}
      className={classes(styles.stop, styles[CLASSES[sign]])}
      data-handle={sign.startsWith('handle') ? sign.slice('handle-'.length) : undefined}
      style={{ left: places[index] ?? 0 }}
      hidden={places[index] === undefined}
    />
  ));
}

const CLASSES = {
  'bar-start': 'bar',
  'bar-end': 'bar',
  caret: 'caret',
  'handle-start': 'handle',
  'handle-end': 'handle',
} as const satisfies Readonly<Record<Stop['sign'], string>>;
