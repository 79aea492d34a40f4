import type { KindName } from '../../../core/model/kinds.ts';
import type { Row } from '../../../core/model/row.ts';
import { matches } from '../../elements/fold.ts';
import { latest } from '../../state/latest.ts';

/** Records listed under a kind: of those open and the latest. */
export const FEW = 6;

export function countKinds(rows: ReadonlyMap<string, Row>): ReadonlyMap<KindName, number> {
  const counts = new Map<KindName, number>();
  for (const row of rows.values()) counts.set(row.kind, (counts.get(row.kind) ?? 0) + 1);
  return counts;
}

export interface TagLine {
  readonly id: string;
  /** With its parents: "migration / entry". */
  readonly path: string;
  readonly count: number;
}

/** Tags by path, with how many records carry each or one under it. */
export function tagLines(rows: ReadonlyMap<string, Row>): readonly TagLine[] {
  const tags = [...rows.values()].filter((row) => row.kind === 'tag');
  // A tag refers to its parent, and to its own tags, of which it has none.
  const parents = new Map(tags.map((tag) => [tag.id, tag.refers.find((id) => rows.get(id)?.kind === 'tag')]));
  const chain = (id: string): readonly string[] => {
    const ids: string[] = [];
    for (let at: string | undefined = id; at !== undefined && !ids.includes(at); at = parents.get(at))
      ids.unshift(at);
    return ids;
  };
  const counts = new Map<string, number>();
  for (const row of rows.values()) {
    if (row.kind === 'tag' || row.tags.length === 0) continue;
    for (const id of new Set(row.tags.flatMap((tag) => (parents.has(tag) ? chain(tag) : []))))
      counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return tags
    .map((tag) => ({
      id: tag.id,
      path: chain(tag.id)
        .map((id) => rows.get(id)?.title ?? '')
        .join(' / '),
      count: counts.get(tag.id) ?? 0,
    }))
    .sort((a, b) => a.path.localeCompare(b.path));
}

/** What stands under a kind: the open ones first, then the latest changed. */
export function fewOf(
  kind: KindName,
  rows: ReadonlyMap<string, Row>,
  open: ReadonlySet<string>,
): readonly Row[] {
  const opened = [...open].flatMap((id) => rows.get(id) ?? []).filter((row) => row.kind === kind);
  const others = latest(rows.values(), FEW, (row) => row.kind === kind && !open.has(row.id));
  return [...latest(opened, FEW, () => true), ...others].slice(0, FEW);
}

/** Records whose title, second line or number fits what is typed in the filter, the latest first. */
export function filtered(kind: KindName, rows: ReadonlyMap<string, Row>, query: string): readonly Row[] {
  return [...rows.values()]
    .filter(
      (row) =>
        row.kind === kind &&
        (matches(`${row.title} ${row.subtitle}`, query) || String(row.number) === query.trim()),
    )
    .sort((a, b) => b.changedAt.localeCompare(a.changedAt));
}
