import type { Node, ResolvedPos } from '@tiptap/pm/model';
import { type EditorState, Plugin, type Transaction } from '@tiptap/pm/state';
import { DEEPEST, type EntryPlace, placed } from '../../../../core/model/list.ts';

interface Entry extends EntryPlace {
  readonly pos: number;
}

/** Where the entries of the list a place is in stand; empty elsewhere. */
function entriesAt($pos: ResolvedPos): readonly Entry[] {
  if ($pos.depth < 2 || $pos.parent.type.name !== 'entry') return [];
  return entriesOf($pos.node(1), $pos.start(1));
}

function entriesOf(list: Node, start: number): readonly Entry[] {
  const nodes = list.children;
  const positions: number[] = [];
  list.forEach((_, offset) => {
    positions.push(start + offset);
  });
  const { ordered } = list.attrs;
  return placed({ ordered, entries: positions, places: nodes.map(placeOf) }).map(({ entry, ...place }) => ({
    ...place,
    pos: entry,
  }));
}

const placeOf = ({ attrs }: Node): EntryPlace => ({ depth: attrs.depth, ordered: attrs.ordered });

/** The first entry after one that does not stand under it. */
function endOf(entries: readonly Entry[], index: number): number {
  const depth = entries[index]?.depth ?? 0;
  const after = entries.findIndex((entry, i) => i > index && entry.depth <= depth);
  return after === -1 ? entries.length : after;
}

/**
 * Moves the selected entries one deeper (1) or nearer the margin (-1), with what stands under them. Null where that
 * cannot be: the first has nothing to stand under, and none goes beyond the margin.
 */
export function nest({ selection, tr }: EditorState, step: -1 | 1): Transaction | null {
  const { $from, $to } = selection;
  const entries = entriesAt($from);
  const first = $from.index(1);
  const here = entries[first];
  if (!here || $from.before(1) !== $to.before(1)) return null;
  const above = entries[first - 1];
  if (step === 1 ? !above || here.depth > above.depth || here.depth >= DEEPEST : here.depth === 0)
    return null;
  const moved = entries.slice(first, endOf(entries, $to.index(1)));
  const depth = here.depth + step;
  const before = entries.slice(0, first);
  const parent = before.findLastIndex((entry) => entry.depth < depth);
  const ordered =
    before.slice(parent + 1).findLast((entry) => entry.depth === depth)?.ordered ?? here.ordered;
  for (const entry of moved) {
    if (entry.depth + step < 0) continue;
    const mark = entry.depth === here.depth ? ordered : entry.ordered;
    tr.setNodeMarkup(entry.pos, null, { depth: Math.min(DEEPEST, entry.depth + step), ordered: mark });
  }
  return tr;
}

/** Whether the entry at the cursor is numbered. Null outside lists. */
export function isNumbered({ selection }: EditorState): boolean | null {
  return entriesAt(selection.$from)[selection.$from.index(1)]?.ordered ?? null;
}

/** Numbers or bullets for an entry under another and those beside it. Null where it stands at the margin. */
export function markUnder({ selection, tr }: EditorState, ordered: boolean): Transaction | null {
  const { $from } = selection;
  const entries = entriesAt($from);
  const here = entries[$from.index(1)];
  if (!here || here.depth === 0) return null;
  const parent = entries.slice(0, $from.index(1)).findLastIndex((entry) => entry.depth < here.depth);
  for (const entry of entries.slice(parent + 1, endOf(entries, parent)))
    if (entry.depth === here.depth) tr.setNodeMarkup(entry.pos, null, { depth: here.depth, ordered });
  return tr;
}

/** Keeps entries where a tree has them: when one goes, what stood under it moves up. */
export function settledLists(): Plugin {
  return new Plugin({
    appendTransaction: (transactions, _before, { doc, tr }) => {
      if (!transactions.some((transaction) => transaction.docChanged)) return null;
      doc.forEach((list, at) => {
        if (list.type.name !== 'list') return;
        for (const { pos, depth, ordered } of entriesOf(list, at + 1)) {
          const attrs = doc.nodeAt(pos)?.attrs;
          if (attrs && attrs.depth !== depth)
            tr.setNodeMarkup(pos, null, { depth, ordered: depth > 0 && ordered });
        }
      });
      return tr.docChanged ? tr : null;
    },
  });
}
