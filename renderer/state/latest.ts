import type { Row } from '../../core/model/row.ts';

/**
 * The few rows changed last, newest first. One pass and no sorting of all: a library of sixty thousand records asks
 * for them at every edit.
 */
export function latest(rows: Iterable<Row>, few: number, fits: (row: Row) => boolean): readonly Row[] {
  const found: Row[] = [];
  for (const row of rows) {
    const last = found.at(-1);
    if (found.length === few && last && row.changedAt <= last.changedAt) continue;
    if (!fits(row)) continue;
    const at = found.findIndex((other) => other.changedAt < row.changedAt);
    found.splice(at === -1 ? found.length : at, 0, row);
    if (found.length > few) found.pop();
  }
  return found;
}
