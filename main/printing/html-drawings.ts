import type { BlockOf } from '../../core/pack/document/block.ts';
import { escaped } from './html-inline.ts';

/** A drawing of so many units, as wide as there is room, its words for those who do not see it. */
const drawing = (width: number, height: number, alt: string, inside: string): string =>
  `<svg class="drawing" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(alt)}">${inside}</svg>`;

const round = (value: number) => Math.round(value * 10) / 10;
const words = (x: number, y: number, said: string, anchor: 'start' | 'middle' | 'end' = 'middle') =>
  `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}">${escaped(said)}</text>`;
const line = (kind: string, x1: number, y1: number, x2: number, y2: number) =>
  `<line class="${kind}" x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}"/>`;
const mark = (x: number, y: number, hollow = false) =>
  `<circle class="${hollow ? 'hollow' : 'mark'}" cx="${round(x)}" cy="${round(y)}" r="4.5"/>`;

/** Figures in conflict on one axis: filled is printed in a source, hollow computed here. Empty where there is no axis. */
export function strip({ axis, rows, alt }: BlockOf<'conflict'>): string {
  if (axis === null) return '';
  const [left, width, step] = [60, 520, 26];
  const x = (value: number) => left + ((value - axis.from) / (axis.to - axis.from)) * width;
  const foot = 10 + rows.length * step;
  return drawing(
    640,
    foot + 22,
    alt,
    [
      ...axis.ticks.flatMap(({ at, label }) => [
        line('grid', x(at), 4, x(at), foot),
        words(x(at), foot + 16, label),
      ]),
      words(640, 12, axis.unit, 'end'),
      ...rows.flatMap(({ ref, points }, i) => {
        const y = 10 + (i + 0.5) * step;
        const ats = points.map(({ at }) => x(at));
        return [
          words(0, y + 4, ref, 'start'),
          ...(ats.length > 1 ? [line('range', Math.min(...ats), y, Math.max(...ats), y)] : []),
          ...points.map(({ at, computed }) => mark(x(at), y, computed)),
        ];
      }),
    ].join(''),
  );
}

/** A series of one measure, or days on a line. */
export function chart(block: BlockOf<'chart'>): string {
  return block.drawn === 'series' ? series(block) : timeline(block);
}

function series({ axis, points, alt }: BlockOf<'chart'>): string {
  const [left, width, height] = [70, 520, 150];
  const span = Math.max(1, ...points.map(({ at }) => at));
  const x = (at: number) => left + 20 + (at / span) * (width - 60);
  const y = (value: number) => 20 + height - ((value - axis.from) / (axis.to - axis.from)) * height;
  const path = points.map(({ at, value }) => `${round(x(at))},${round(y(value))}`).join(' ');
  return drawing(
    640,
    height + 50,
    alt,
    [
      ...axis.ticks.flatMap(({ at, label }) => [
        line('grid', left, y(at), left + width, y(at)),
        words(left - 8, y(at) + 4, label, 'end'),
      ]),
      `<polyline class="range" points="${path}"/>`,
      ...points.flatMap(({ at, value, label, note }) => [
        mark(x(at), y(value)),
        words(x(at), y(value) - 10, note),
        words(x(at), height + 40, label),
      ]),
    ].join(''),
  );
}

/** Days on a line, each with its date under it, on the first row where it does not touch the one before. */
function timeline({ axis, points, alt }: BlockOf<'chart'>): string {
  const width = 640;
  const span = Math.max(1, axis.to - axis.from);
  const ends: number[] = [];
  const placed = points
    .filter(({ at }, i) => points[i - 1]?.at !== at)
    .map(({ at, label }) => {
      const x = 8 + ((at - axis.from) / span) * (width - 16);
      const wide = label.length * 6.8;
      const left = Math.min(Math.max(0, x - wide / 2), width - wide);
      const free = ends.findIndex((end) => end + 10 <= left);
      const row = free === -1 ? ends.length : free;
      ends[row] = left + wide;
      return { x, left, row, label };
    });
  return drawing(
    width,
    20 + ends.length * 16,
    alt,
    [
      line('axis', 0, 6, width, 6),
      // Stems lie under the dates they pass.
      ...placed.flatMap(({ x, row }) => (row > 0 ? [line('grid', x, 6, x, 12 + row * 16)] : [])),
      ...placed.flatMap(({ x, left, row, label }) => [
        mark(x, 6),
        // At an edge from the edge: a face may be wider than it is reckoned.
        left + label.length * 6.8 >= width - 1
          ? words(width, 24 + row * 16, label, 'end')
          : words(left, 24 + row * 16, label, 'start'),
      ]),
    ].join(''),
  );
}
