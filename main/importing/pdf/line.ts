import type { PageText, Segment } from './segment.ts';

/** What stands on one baseline of one column: words, or the cells of a row. */
export interface Line {
  readonly page: number;
  readonly cells: readonly Segment[];
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly artifact: boolean;
  /** Whether it is a row of a table, put together of all lines of its cells. */
  readonly row: boolean;
}

/** A sign or number before an item of a list, or of a note. */
export const itemMark =
  /^(?:[•‣◦⁃∙●○▪▫■□◆◇➢➤✓\u00b7\uf0b7\uf0a7]|[-–—](?=\s)|\(?(?:\d{1,3}|[a-zа-я]|[ivx]{1,5})[.)](?=\s|$)|\(\d{1,3}\)(?![.,;:)]))/iu;

/** Letters of scripts in which what stands left comes after. */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdfd\ufe70-\ufefc]/;

const leaders = /\s*(?:\.\s?){4,}\s*/g;

/** A line of these cells. */
export function lineOf(page: number, cells: readonly Segment[]): Line {
  const [first] = cells;
  const longest = [...cells].sort((a, b) => b.text.length - a.text.length)[0];
  const texts = cells.map((cell) => cell.text.replace(/\s+/g, ' ').trim());
  return {
    page,
    cells,
    text: texts.join(' '),
    left: Math.min(...cells.map((cell) => cell.left)),
    right: Math.max(...cells.map((cell) => cell.right)),
    y: first?.y ?? 0,
    size: longest?.size ?? 0,
    artifact: first?.artifact ?? false,
    row: false,
  };
}

/** Parts a line at dots that lead from a heading to its page. */
function partAtLeaders(segment: Segment): Segment[] {
  const parts = segment.text.split(leaders).filter((part) => part !== '');
  if (parts.length < 2) return [{ ...segment, gaps: [], text: parts[0] ?? '' }];
  const wide = (segment.right - segment.left) / segment.text.length;
  return parts.map((text, index) =>
    index === 0
      ? { ...segment, gaps: [], text, right: segment.left + wide * text.length }
      : { ...segment, gaps: [], text, left: segment.right - wide * text.length },
  );
}

/** A mark and what it marks are one, however wide the gap; but a dash far from words is a cell that says “none”. */
function withMark(cells: readonly Segment[]): readonly Segment[] {
  const [mark, first, ...rest] = cells;
  if (!mark || !first) return cells;
  const sign = mark.text.trim();
  const isMark = /^[-–—]$/.test(sign)
    ? first.left - mark.right < 3 * first.size && /^\p{L}/u.test(first.text)
    : itemMark.exec(sign)?.[0].length === sign.length;
  if (!isMark) return cells;
  return [{ ...first, gaps: [], text: `${sign} ${first.text}`, left: mark.left }, ...rest];
}

/** Puts what follows on the same baseline to one line, in the order of the file. */
function linesOf(page: number, segments: readonly Segment[]): Line[] {
  const rows: Segment[][] = [];
  for (const segment of segments) {
    const parts =
      segment.text.includes('..') || segment.text.includes('. .') ? partAtLeaders(segment) : [segment];
    const row = rows.at(-1);
    const last = row?.at(-1);
    const follows =
      last !== undefined &&
      last.artifact === segment.artifact &&
      Math.abs(segment.y - last.y) < 0.3 * Math.max(segment.size, last.size) &&
      segment.left >= last.right - 0.3 * segment.size;
    const shown = parts.filter((part) => part.text.trim() !== '');
    const [first] = row ?? [];
    // A label in the margin may be drawn after the words it stands before.
    const precedes =
      first !== undefined &&
      first.artifact === segment.artifact &&
      !rightToLeft.test(first.text) &&
      Math.abs(segment.y - first.y) < 0.3 * Math.max(segment.size, first.size) &&
      segment.right <= first.left + 0.3 * segment.size &&
      first.left - segment.right < 1.5 * Math.max(segment.size, first.size);
    if (row && follows) row.push(...shown);
    else if (row && precedes) row.unshift(...shown);
    else if (shown.length > 0) rows.push(shown);
  }
  return rows.map((row) => lineOf(page, withMark(row)));
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** Whether the file draws two columns of prose line by line across the page. */
function isInterleaved(lines: readonly Line[]): boolean {
  const gutters = lines.flatMap(({ cells: [left, right, ...more], size }) =>
    left && right && more.length === 0 && left.text.length >= 25 && right.text.length >= 25
      ? [{ at: (left.right + right.left) / 2, from: right.left, size }]
      : [],
  );
  if (gutters.length < 8 || gutters.length < lines.length * 0.4) return false;
  const from = median(gutters.map((gutter) => gutter.from));
  return (
    gutters.filter((gutter) => Math.abs(gutter.from - from) < gutter.size).length >= gutters.length * 0.7
  );
}

/** Whether the file draws its lines in no order a reader could follow. */
function isDisordered(lines: readonly Line[]): boolean {
  let jumps = 0;
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (before && line.y < before.y - line.size) jumps += 1;
  }
  return jumps >= 6 && jumps > lines.length * 0.25;
}

/** Widest empty stripe across the segments, in one direction. */
function widestGap(segments: readonly Segment[], from: (s: Segment) => number, to: (s: Segment) => number) {
  const sorted = [...segments].sort((a, b) => from(a) - from(b));
  let end = Number.NEGATIVE_INFINITY;
  let best = { at: 0, gap: 0 };
  for (const segment of sorted) {
    const gap = from(segment) - end;
    if (end > Number.NEGATIVE_INFINITY && gap > best.gap) best = { at: end + gap / 2, gap };
    end = Math.max(end, to(segment));
  }
  return best;
}

/** Orders segments by cutting the page along its empty stripes: columns where they are prose, else top to bottom. */
function cut(segments: readonly Segment[], depth = 0): Segment[] {
  const size = median(segments.map((segment) => segment.size));
  const column = widestGap(
    segments,
    (segment) => segment.left,
    (segment) => segment.right,
  );
  const band = widestGap(
    segments,
    (segment) => segment.y - segment.size,
    (segment) => segment.y,
  );
  const part = (left: Segment[], right: Segment[]): Segment[] => [
    ...cut(left, depth + 1),
    ...cut(right, depth + 1),
  ];
  if (depth < 12 && segments.length > 2) {
    const left = segments.filter((segment) => segment.right <= column.at);
    const right = segments.filter((segment) => segment.right > column.at);
    const prose = [left, right].every(
      (side) => side.length >= 4 && median(side.map((segment) => segment.text.length)) >= 20,
    );
    if (column.gap > 0.8 * size && prose) return part(left, right);
    if (band.gap > 0.6 * size) {
      const above = segments.filter((segment) => segment.y <= band.at);
      return part(
        above,
        segments.filter((segment) => segment.y > band.at),
      );
    }
  }
  return [...segments].sort((a, b) => (Math.abs(a.y - b.y) < 0.3 * size ? a.left - b.left : a.y - b.y));
}

/** The lines of a page in reading order: the file's own, unless that is none. */
export function readingOrder(page: number, { segments }: PageText): Line[] {
  const lines = linesOf(page, segments);
  return isInterleaved(lines) || isDisordered(lines) ? linesOf(page, cut(segments)) : lines;
}
