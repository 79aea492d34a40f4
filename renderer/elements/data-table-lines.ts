import type { ReactNode } from 'react';

export interface Column<Row> {
  readonly id: string;
  readonly title: string;
  /** A track of a CSS grid: `96px`, `minmax(120px, 1fr)`. */
  readonly width: string;
  readonly align?: 'start' | 'end';
  readonly cell: (row: Row) => ReactNode;
  /** What it is sorted by; without it the column does not sort. Null stands last either way. */
  readonly sortBy?: (row: Row) => string | number | null;
  /** Width of the table in px under which the column leaves. */
  readonly leavesUnder?: number;
  /** Words too long for it go on in a second line. */
  readonly wraps?: boolean;
}

export interface Sort {
  readonly column: string;
  readonly descending: boolean;
}

export interface TableGroup {
  readonly key: string;
  readonly title: ReactNode;
  readonly detail?: ReactNode;
  /** At the end of the line: verdict and count. */
  readonly aside?: ReactNode;
}

/** One line of the table: the head of a group, or a row. */
export type TableLine<Row> =
  | { readonly id: string; readonly group: TableGroup }
  | { readonly id: string; readonly group: null; readonly row: Row };

const GAP = 12;
const SIDES = 32;

/** Least width in px that all columns need: the smaller end of each track, the gaps and the sides. */
export function leastWidth(columns: readonly Pick<Column<never>, 'width'>[]): number {
  const tracks = columns.map(({ width }) => Number(/(\d+)px/.exec(width)?.[1] ?? 0));
  return tracks.reduce((sum, track) => sum + track, SIDES + GAP * Math.max(0, tracks.length - 1));
}

/**
 * The columns that fit a table so wide, px: those leave that say so, and then, while it would scroll sideways, more of
 * those that may leave, the soonest to leave first. What never leaves stays, and scrolls.
 */
export function fittingColumns<C extends Pick<Column<never>, 'width' | 'leavesUnder'>>(
  columns: readonly C[],
  width: number,
): readonly C[] {
  if (width === 0) return columns;
  let shown = columns.filter(({ leavesUnder = 0 }) => width >= leavesUnder);
  while (leastWidth(shown) > width) {
    const soonest = Math.max(...shown.map(({ leavesUnder = 0 }) => leavesUnder));
    if (soonest === 0) break;
    const leaves = shown.findLastIndex(({ leavesUnder = 0 }) => leavesUnder === soonest);
    shown = shown.filter((_, at) => at !== leaves);
  }
  return shown;
}

/** Part of their least width that columns give at most. */
const NARROWEST = 0.85;

/**
 * The tracks of the columns shown and the width in px under which the table scrolls sideways. A table a little too narrow
 * takes the difference from the columns that can give: rows are read whole.
 */
export function tracksOf(
  columns: readonly Pick<Column<never>, 'width'>[],
  width: number,
): { readonly template: string; readonly least: number } {
  const tracks = columns.map((column) => column.width);
  const least = leastWidth(columns);
  const gives = tracks.map((track) => Number(/^minmax\((\d+)px/.exec(track)?.[1] ?? 0));
  const most = gives.reduce((sum, give) => sum + give, 0);
  const part = most === 0 ? 1 : 1 - (least - width) / most;
  if (width === 0 || part >= 1 || part < NARROWEST) return { template: tracks.join(' '), least };
  const narrowed = tracks.map((track, at) =>
    track.replace(/^minmax\(\d+px/, `minmax(${Math.floor((gives[at] ?? 0) * part)}px`),
  );
  return { template: narrowed.join(' '), least: width };
}

interface Given<Row> {
  readonly rows: readonly Row[];
  readonly idOf: (row: Row) => string;
  readonly columns: readonly Column<Row>[];
  readonly groupOf: ((row: Row) => TableGroup) | undefined;
  readonly sort: Sort | null;
  readonly folded: ReadonlySet<string>;
}

/** Rows sorted, under the heads of their groups; rows of a folded group are left out. */
export function linesOf<Row>({
  rows,
  idOf,
  columns,
  groupOf,
  sort,
  folded,
}: Given<Row>): readonly TableLine<Row>[] {
  const sorted = sortRows(rows, columns, sort);
  const line = (row: Row): TableLine<Row> => ({ id: idOf(row), group: null, row });
  if (!groupOf) return sorted.map(line);
  const groups = new Map<string, { group: TableGroup; rows: Row[] }>();
  for (const row of rows) {
    const group = groupOf(row);
    if (!groups.has(group.key)) groups.set(group.key, { group, rows: [] });
  }
  for (const row of sorted) groups.get(groupOf(row).key)?.rows.push(row);
  return [...groups.values()].flatMap(({ group, rows: inside }) => {
    const id = `group:${group.key}`;
    return [{ id, group }, ...(folded.has(id) ? [] : inside.map(line))];
  });
}

function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sort: Sort | null,
): readonly Row[] {
  const by = columns.find((column) => column.id === sort?.column)?.sortBy;
  if (!by || !sort) return rows;
  const sign = sort.descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [x, y] = [by(a), by(b)];
    if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1;
    if (typeof x === 'number' && typeof y === 'number') return sign * (x - y);
    return sign * String(x).localeCompare(String(y), undefined, { numeric: true });
  });
}
