import type { Id } from '../../../core/model/id.ts';
import type { Row } from '../../../core/model/row.ts';

/** The newest version of a source, or null where nothing has replaced it. A source refers to no other but that. */
export function newestOf(rows: ReadonlyMap<Id, Row>, source: Id): Id | null {
  const seen = new Set([source]);
  let newest: Id | null = null;
  for (let of: Id | null = source; of !== null; ) {
    const next = nextOf(rows, of);
    of = next !== null && !seen.has(next) ? next : null;
    if (of === null) break;
    seen.add(of);
    newest = of;
  }
  return newest;
}

/** The latest of the sources that replace one. */
function nextOf(rows: ReadonlyMap<Id, Row>, source: Id): Id | null {
  let latest: Row | null = null;
  for (const row of rows.values())
    if (
      row.kind === 'source' &&
      row.refers.includes(source) &&
      (latest === null || row.number > latest.number)
    )
      latest = row;
  return latest?.id ?? null;
}
