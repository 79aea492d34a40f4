import { useRef } from 'react';
import { daysBetween } from '../../../core/model/date.ts';
import type { Happening } from '../../../core/timeline/timeline.ts';
import { classes } from '../../elements/classes.ts';
import { useWidth } from '../../elements/use-width.ts';
import { select } from '../../state/inspector.ts';
import type { Look } from '../tables/look.ts';
import { dateWords } from '../tables/words.ts';
import type { TimeLine } from './lines.ts';
import styles from './timeline.module.css';
import { isUncertain, whenWords, wordsOf } from './words.ts';

type Row = 'covers' | 'happens' | 'printed';
const ROWS: readonly Row[] = ['covers', 'happens', 'printed'];

function rowOf(happening: Happening): Row {
  switch (happening) {
    case 'counted':
      return 'covers';
    case 'published':
      return 'printed';
    case 'event':
    case 'said':
    case 'relayed':
    case 'step':
    case 'position':
    case 'due':
    case 'next':
      return 'happens';
  }
}

const LEFT = 88;
const RIGHT = 24;
const ROW = 28;
const TOP = 8;
const AXIS = TOP + ROW * ROWS.length;
const HEIGHT = AXIS + 28;
/** Least room between two dates on the axis, in px. */
const TICK = 128;

interface StripProps {
  readonly lines: readonly TimeLine[];
  readonly look: Look;
  readonly selected: string | null;
}

/** The list drawn on one even scale: days as dots, spans as bars, the day of today as a line. The list says all it shows. */
export function Strip({ lines, look, selected }: StripProps) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const { t, today } = look;
  const [first = today] = lines.map(({ entry }) => entry.first).sort();
  const last =
    lines
      .map(({ entry }) => entry.last)
      .sort()
      .at(-1) ?? today;
  const days = Math.max(1, daysBetween(first, last));
  const room = Math.max(1, width - LEFT - RIGHT);
  const x = (day: string) => LEFT + (daysBetween(first, day) / days) * room;
  const ticks = Math.max(1, Math.floor(room / TICK));
  return (
    <div ref={frame} className={styles.strip}>
      {width > 0 && (
        <svg width={width} height={HEIGHT} role="img" aria-label={t('records.stripHow')}>
          {ROWS.map((row, at) => {
            const y = TOP + at * ROW + ROW / 2;
            return (
              <g key={row}>
                <text x={16} y={y + 4} className={styles.rowName}>
                  {t(`records.stripRow.${row}`)}
                </text>
                <line x1={LEFT} x2={width - RIGHT} y1={y} y2={y} className={styles.rail} />
              </g>
            );
          })}
          {Array.from({ length: ticks + 1 }, (_, at) => {
            const day = dayAfter(first, Math.round((days * at) / ticks));
            return (
              <text
                key={day}
                x={x(day)}
                y={AXIS + 18}
                textAnchor={at === 0 ? 'start' : at === ticks ? 'end' : 'middle'}
                className={styles.tick}
              >
                {dateWords(day, look)}
              </text>
            );
          })}
          {lines.map((line) => {
            const { entry } = line;
            const y = TOP + ROWS.indexOf(rowOf(entry.happening)) * ROW + ROW / 2;
            const chosen = line.entries.some(({ id }) => id === selected);
            const marked = classes(
              styles.mark,
              styles[entry.kind],
              isUncertain(line) && styles.dashed,
              chosen && styles.chosen,
            );
            return (
              // biome-ignore lint/a11y/noStaticElementInteractions: the list above does the same from the keyboard
              <g key={line.id} className={marked} onClick={() => select(entry.kind, entry.id)}>
                <title>{`${whenWords(line, look)}: ${wordsOf(line, look).first}`}</title>
                {entry.span ? (
                  <rect
                    x={x(entry.first)}
                    y={y - 5}
                    width={Math.max(6, x(entry.last) - x(entry.first))}
                    height={10}
                    rx={2}
                  />
                ) : (
                  <circle cx={x(entry.first)} cy={y} r={5} />
                )}
              </g>
            );
          })}
          {first <= today && today <= last && (
            <line x1={x(today)} x2={x(today)} y1={4} y2={AXIS} className={styles.today} />
          )}
        </svg>
      )}
    </div>
  );
}

const dayAfter = (day: string, count: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
