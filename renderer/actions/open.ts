import type { Anchor } from '../../core/model/anchor.ts';
import type { KindName } from '../../core/model/kinds.ts';
import { select } from '../state/inspector.ts';
import { loadKind, recordOf } from '../state/library.ts';
import { open, type View } from '../state/workspace.ts';

type Where = 'here' | 'beside';

/** The view in which a record of a kind is at home, where that needs no reading. */
function homeOf(kind: KindName, id: string): View {
  switch (kind) {
    case 'source':
    case 'briefing':
    case 'actor':
      return { view: kind, id };
    case 'event':
      return { view: 'timeline' };
    case 'position':
      return { view: 'positions' };
    case 'tag':
      return { view: 'search', query: '', filters: { tag: [id] } };
    default:
      return { view: 'table', of: kind };
  }
}

/** Opens a record: evidence at its words in the source, all else in its own view, selected in the inspector. */
export async function openRecord(kind: KindName, id: string, where: Where = 'here'): Promise<void> {
  if (kind === 'search') return openSearch(id, where);
  const anchor = await firstAnchor(kind, id);
  if (anchor)
    open({ view: 'source', id: anchor.source, at: { start: anchor.start, end: anchor.end } }, where);
  else open(homeOf(kind, id), where);
  if (kind !== 'source' && kind !== 'briefing' && kind !== 'tag') select(kind, id);
}

/** The first place of a record in a source, or null where it has none. */
async function firstAnchor(kind: KindName, id: string): Promise<Anchor | null> {
  switch (kind) {
    case 'fact':
    case 'mark':
      await loadKind(kind);
      return recordOf(kind, id)?.anchors[0] ?? null;
    case 'quote':
      await loadKind(kind);
      return recordOf(kind, id)?.passages[0]?.anchor ?? null;
    case 'agreement':
      await loadKind(kind);
      return recordOf(kind, id)?.mentions[0]?.anchor ?? null;
    default:
      return null;
  }
}

async function openSearch(id: string, where: Where): Promise<void> {
  await loadKind('search');
  const search = recordOf('search', id);
  if (search) open({ view: 'search', query: search.query, filters: search.filters }, where);
}
