import { type Line, lineOf } from './line.ts';
import type { Segment } from './segment.ts';

/** Lines before and after one among which its table is looked for, and lines a cell may have above its neighbour. */
const NEAR = 30;
const TALL = 12;

/** The least gap between cells, in heights of letters. */
const NARROWEST = 0.3;

const within = (a: number, b: number, size: number): boolean => Math.abs(a - b) < size;

/** Whether cells of both lines stand over each other: at their left, and beside each other at their right or middle too. */
function standOver(line: Line, other: Line, adjacent: boolean): boolean {
  if (other.page !== line.page || other.cells.length < 2) return false;
  return line.cells.slice(1).some((cell) =>
    other.cells.slice(1).some((above) => {
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

/** Lines that begin a row: several cells, standing over those of another such line near by. */
function rowStarts(lines: readonly Line[]): ReadonlySet<Line> {
  const several = lines.filter((line) => line.cells.length > 1 && !isStretched(line));
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
  return lines.map((line) => {
    const columns = near.get(line);
    if (!columns || line.cells.every((cell) => cell.gaps.length === 0)) return line;
    const cells = line.cells.flatMap((cell) => {
      const gaps = cell.gaps.filter(({ left }) =>
        columns.some((column) => within(column, left, 0.2 * cell.size)),
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

/** Whether a line is the first of a cell of several lines, whose neighbour begins beside it further on in the file. */
function opensTallCell(lines: readonly Line[], from: number, starts: ReadonlySet<Line>): boolean {
  const first = lines[from];
  if (!first) return false;
  let right = first.right;
  for (let at = from + 1; at <= from + TALL; at += 1) {
    const line = lines[at];
    if (!line || line.page !== first.page || line.y < first.y - 0.3 * first.size) return false;
    const beside = within(line.y, first.y, 0.3 * first.size) && line.left > right;
    if (beside)
      return [...starts].some(
        (start) =>
          start.page === line.page &&
          start.cells.slice(1).some((cell) => within(cell.left, line.left, 0.6 * line.size)),
      );
    right = Math.max(right, line.right);
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
  if (within(line.y, top.y, 0.3 * top.size) && cell.left > right) {
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
    for (let next = lines[at]; next && takes(columns, top, next, starts, leading(top.size)); next = lines[at])
      at += 1;
    const cells = columns.map(({ cell, texts, right }) => ({ ...cell, right, text: texts.join('\n') }));
    result.push({ ...top, cells, row: true, text: cells.map((cell) => cell.text).join(' ') });
  }
  return result;
}
