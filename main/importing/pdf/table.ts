import { type Line, lineOf } from './line.ts';
import type { Gap, Segment } from './segment.ts';

/** Lines before and after one among which its table is looked for, and lines a cell may have above its neighbour. */
const NEAR = 30;
const TALL = 12;

/** The least gap between cells, in heights of letters. */
const NARROWEST = 0.3;

const within = (a: number, b: number, size: number): boolean => Math.abs(a - b) < size;

/** Whether cells of both lines stand over each other: at their left, and beside each other at their right or middle too. */
function standOver(line: Line, other: Line, adjacent: boolean): boolean {
  if (other.page !== line.page || other.cells.length < 2) return false;
  return line.cells.some((cell, at) =>
    other.cells.slice(1).some((above) => {
      // The first cell of a row may be taller than the row, and then it stands on lines of its own.
      if (at === 0) return within(above.left, cell.left, 0.3 * line.size);
      if (within(above.left, cell.left, (adjacent ? 0.6 : 0.3) * line.size)) return true;
      const middles = within(above.left + above.right, cell.left + cell.right, 0.6 * line.size);
      return adjacent && (middles || within(above.right, cell.right, 0.6 * line.size));
    }),
  );
}

/** Whether a line is prose stretched to its margins: words that go on in small letters or after a comma, evenly apart. */
function isStretched({ cells, size }: Line): boolean {
  if (cells.length < 3 || cells.some((cell) => /\s/.test(cell.text.trim()))) return false;
  const gaps = cells.slice(1).map((cell, at) => cell.left - (cells[at]?.right ?? 0));
  const prose = cells.filter((cell) => /^\p{Ll}|[,;-]$/u.test(cell.text.trim()));
  return Math.max(...gaps) - Math.min(...gaps) < 0.8 * size && prose.length * 2 >= cells.length;
}

/** Whether a line is one of a paragraph set to both margins, however wide its gaps: the next line or the one before ends where it does. */
function isJustified(lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  if (!line || line.cells.some(({ text }) => !/\p{L}/u.test(text))) return false;
  const { size, left, right, cells } = line;
  if (cells.slice(1).some((cell, before) => cell.left - (cells[before]?.right ?? 0) > 3 * size)) return false;
  return [lines[at - 1], lines[at + 1]].some(
    (other) =>
      other?.page === line.page &&
      other.cells.length === 1 &&
      other.text.length > 30 &&
      within(other.y, line.y, 1.6 * size) &&
      within(other.left, left, 0.5 * size) &&
      within(other.right, right, 0.5 * size),
  );
}

/** Lines that begin a row: several cells, standing over those of another such line near by. */
function rowStarts(lines: readonly Line[]): ReadonlySet<Line> {
  const several = lines.filter(
    (line, place) => line.cells.length > 1 && !isStretched(line) && !isJustified(lines, place),
  );
  const index = new Map(lines.map((line, at) => [line, at]));
  const at = (line: Line): number => index.get(line) ?? 0;
  return new Set(
    several.filter((line, place) => {
      const around = several.slice(Math.max(0, place - NEAR), place + NEAR + 1);
      return around.some((other) => {
        const apart = Math.abs(at(other) - at(line));
        return other !== line && apart <= NEAR && standOver(line, other, apart === 1);
      });
    }),
  );
}

/** Spaces in figures, by where they would stand if all signs were as wide: figures of two columns may be drawn as one. */
function gapsInFigures({ text, left, right }: Segment): readonly Gap[] {
  if (!/^[\d\s.,%+–−-]+$/.test(text)) return [];
  const wide = (right - left) / text.length;
  return [...text.matchAll(/\s+/g)].map(({ 0: space, index }) => ({
    at: index,
    right: left + wide * (index - 0.3),
    left: left + wide * (index + space.length + 0.3),
  }));
}

/** Parts the cells of lines near a table where its columns begin, though the gap there is hardly wider than a space. */
function partedAtColumns(lines: readonly Line[], starts: ReadonlySet<Line>): Line[] {
  const near = new Map<Line, number[]>();
  for (const [at, line] of lines.entries()) {
    if (!starts.has(line)) continue;
    const lefts = line.cells.slice(1).map((cell) => cell.left);
    for (const other of lines.slice(Math.max(0, at - NEAR), at + NEAR + 1)) {
      if (other.page === line.page) near.set(other, [...(near.get(other) ?? []), ...lefts]);
    }
  }
  const isStart = (from: number, to: number): boolean =>
    lines.slice(Math.max(0, from), to + 1).some((line) => starts.has(line));
  return lines.map((line, at) => {
    const columns = near.get(line);
    // In the table, or next to its first or last row: a paragraph near by is none of it.
    if (!columns || !isStart(at - TALL, at + 1) || !isStart(at - 1, at + TALL)) return line;
    const cells = line.cells.flatMap((cell) => {
      const known = cell.gaps.length > 0 ? cell.gaps : gapsInFigures(cell);
      const near = 0.2 * cell.size;
      const gaps = known.filter(({ left, right }) =>
        columns.some(
          (column) =>
            within(column, left, near) || (left - right > 3 * near && column > right && column < left),
        ),
      );
      const bounds = [{ at: 0, left: cell.left }, ...gaps];
      return bounds.map(({ at, left }, place) => {
        const end = bounds[place + 1];
        const text = cell.text.slice(at, end?.at).trim();
        return { ...cell, gaps: [], text, left, right: end ? end.left - NARROWEST * cell.size : cell.right };
      });
    });
    return cells.length === line.cells.length ? line : lineOf(line.page, cells);
  });
}

/** Whether a line is the first of a cell of several lines, whose neighbour stands beside it further on in the file. */
function opensTallCell(lines: readonly Line[], from: number, starts: ReadonlySet<Line>): boolean {
  const first = lines[from];
  if (!first) return false;
  let { right, y: bottom } = first;
  for (let at = from + 1; at <= from + TALL; at += 1) {
    const line = lines[at];
    if (!line || line.page !== first.page || line.y < first.y - 0.3 * first.size) return false;
    const beside = line.left > right && line.y < bottom + 0.3 * first.size;
    if (beside)
      return [...starts].some(
        (start) =>
          start.page === line.page &&
          start.cells.some(
            (cell, at) => (at > 0 || start === line) && within(cell.left, line.left, 0.6 * line.size),
          ),
      );
    right = Math.max(right, line.right);
    bottom = line.y;
  }
  return false;
}

interface Column {
  readonly cell: Segment;
  texts: string[];
  right: number;
  y: number;
}

const columnOf = (cell: Segment): Column => ({
  cell,
  texts: [cell.text.trim()],
  right: cell.right,
  y: cell.y,
});

/** Takes a line into a row as the next line of a cell, or as further cells of it. False where it is neither. */
function takes(
  columns: Column[],
  top: Line,
  line: Line,
  starts: ReadonlySet<Line>,
  leading: number,
): boolean {
  if (line.page !== top.page || !within(line.size, top.size, 0.1 * top.size)) return false;
  const [cell, ...others] = line.cells;
  if (!cell) return false;
  const right = Math.max(...columns.map((column) => column.right));
  const bottom = Math.max(...columns.map((column) => column.y));
  // At the top of the row, or half-way down a taller cell.
  if (line.y > top.y - 0.3 * top.size && line.y < bottom + 0.3 * top.size && cell.left > right) {
    columns.push(...line.cells.map(columnOf));
    return true;
  }
  if (others.length > 0 || starts.has(line)) return false;
  const column = columns.find(
    (held, at) =>
      within(held.cell.left, cell.left, 0.6 * top.size) &&
      cell.y > held.y &&
      cell.y - held.y <= 1.3 * leading &&
      // Words that run under the next cell are the text after the table.
      cell.right < (columns[at + 1]?.cell.left ?? Number.POSITIVE_INFINITY),
  );
  if (!column) return false;
  column.texts.push(cell.text.trim());
  column.right = Math.max(column.right, cell.right);
  column.y = cell.y;
  return true;
}

/**
 * Puts the lines of each row of a table together: its cells in order, the lines of a cell parted by a line feed. What
 * is no table is left as it is; two columns of prose stand beside each other too, but have no line with cells of both.
 */
export function withRows(drawn: readonly Line[], leading: (size: number) => number): Line[] {
  const wide = rowStarts(drawn);
  if (wide.size === 0) return [...drawn];
  const lines = partedAtColumns(drawn, wide);
  const starts = rowStarts(lines);
  const result: Line[] = [];
  for (let at = 0; at < lines.length; ) {
    const top = lines[at];
    if (!top) break;
    at += 1;
    if (!starts.has(top) && !opensTallCell(lines, at - 1, starts)) {
      result.push(top);
      continue;
    }
    const columns = top.cells.map(columnOf);
    for (let next = lines[at]; next; next = lines[at]) {
      // What stands beside the next row's figures is of that row, however near it is to this one.
      if (columns.length > 1 && opensTallCell(lines, at, starts)) break;
      if (!takes(columns, top, next, starts, leading(top.size))) break;
      at += 1;
    }
    const cells = columns.map(({ cell, texts, right }) => ({ ...cell, right, text: texts.join('\n') }));
    result.push({ ...top, cells, row: true, text: cells.map((cell) => cell.text).join(' ') });
  }
  return result;
}
