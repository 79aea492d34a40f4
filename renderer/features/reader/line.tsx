import { memo, useLayoutEffect, useRef, useState } from 'react';
import type { AnchoredKind } from '../../../core/model/anchor.ts';
import { classes } from '../../elements/classes.ts';
import { OFFSET, pointIn } from '../../selection/offsets.ts';
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
  /** Widths of the columns of a table row, ems. */
  readonly columns: readonly number[] | undefined;
}

/** One numbered line: number, words in one text node (a table row: one a cell), what stands in the margin. */
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
  columns,
}: LineProps) {
  const column = useRef<HTMLSpanElement>(null);
  return (
    <div
      className={classes(
        styles.line,
        styles[line.kind === 'table-row' ? 'tableRow' : line.kind],
        line.opens && styles.opens,
      )}
      data-line={line.number}
      data-level={line.level > 0 ? Math.min(line.level, 6) : undefined}
      style={{ transform: `translateY(${top}px)` }}
    >
      <span className={classes(styles.number, line.number % 5 === 0 && styles.fifth)}>
        <span aria-hidden="true">{line.number}</span>
        <span className="visually-hidden">{spoken}</span>
      </span>
      <span className={styles.column} ref={column}>
        {columns && line.opens ? (
          <Cells words={words} start={line.start} columns={columns} />
        ) : (
          <span className={styles.words} {...{ [OFFSET]: line.start }}>
            {words}
          </span>
        )}
        {stops.length > 0 && <Stops line={line} stops={stops} column={column} measure={measure} />}
      </span>
      <span className={styles.margin}>
        {fresh !== null && <NewMark kind={fresh} narrow={narrow} />}
        <Margin marked={marks} narrow={narrow || fresh !== null} />
        {pageWords !== null && <span className={styles.page}>{pageWords}</span>}
      </span>
    </div>
  );
});

/** Each cell has the tab that follows it, so that the words of a line are whole; as wide as its column, it needs none. */
function Cells({ words, start, columns }: { words: string; start: number; columns: readonly number[] }) {
  const cells = words.split(/(?<=\t)/);
  let offset = start;
  return cells.map((cell, at) => {
    const own = offset;
    offset += cell.length;
    return (
      <span
        key={own}
        className={classes(styles.words, styles.cell)}
        style={at < cells.length - 1 ? { minWidth: `${columns[at] ?? 0}em` } : undefined}
        {...{ [OFFSET]: own }}
      >
        {cell}
      </span>
    );
  });
}

function Stops({
  line,
  stops,
  column,
  measure,
}: Pick<LineProps, 'line' | 'stops' | 'measure'> & {
  readonly column: React.RefObject<HTMLElement | null>;
}) {
  const [places, setPlaces] = useState<readonly (number | undefined)[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other fonts or another zoom move the letters
  useLayoutEffect(() => {
    const element = column.current;
    if (!element) return;
    const origin = element.getBoundingClientRect().left;
    const range = document.createRange();
    setPlaces(
      stops.map(({ at, sign }) => {
        // What ends in a cell stands at the end of its words, not where the next cell begins.
        const back = sign === 'bar-end' || sign === 'handle-end' ? 1 : 0;
        const point = pointIn(element, at - back);
        if (!point) return undefined;
        const [node, offset] = point;
        range.setStart(node, Math.min(node.length, offset + back));
        range.collapse(true);
        return range.getBoundingClientRect().left - origin;
      }),
    );
  }, [stops, column, line.start, measure]);
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
