import type { Row } from '../../../core/model/row.ts';
import type { Filters } from './use-search.ts';

/** Filters in which a tag stands for all tags under it too, as it does in the counts of the library. */
export function withTagsUnder(filters: Filters, rows: ReadonlyMap<string, Row>): Filters {
  const chosen = new Set(filters.tag ?? []);
  if (chosen.size === 0) return filters;
  const tags = [...rows.values()].filter((row) => row.kind === 'tag');
  // A tag refers to its parent alone. Each round takes in one more level; a circle adds nothing new.
  for (let before = 0; before !== chosen.size; ) {
    before = chosen.size;
    for (const tag of tags) if (tag.refers.some((id) => chosen.has(id))) chosen.add(tag.id);
  }
  return { ...filters, tag: [...chosen] };
}
