import type { Node, Schema } from '@tiptap/pm/model';
import { DEEPEST, placed } from '../../../../core/model/list.ts';

/**
 * What is pasted into an entry, as entries that stand at its level and under it. Null where it is more than lists and
 * lines, or holds no list at all: then it is no matter of entries.
 */
export function entriesOf(nodes: readonly Node[], into: Node, schema: Schema): readonly Node[] | null {
  const { entry } = schema.nodes;
  if (!entry || !nodes.some((node) => node.type.name === 'list')) return null;
  if (!nodes.every((node) => node.type.name === 'list' || node.isTextblock)) return null;
  const { depth: level, ordered } = into.attrs;
  return nodes.flatMap((node): readonly Node[] => {
    if (node.type.name !== 'list') return [entry.create({ depth: level, ordered }, node.content)];
    return placed({
      ordered: node.attrs.ordered === true,
      entries: node.children,
      places: node.children.map(({ attrs }) => ({ depth: attrs.depth, ordered: attrs.ordered })),
    }).map((one) => {
      const depth = Math.min(DEEPEST, level + one.depth);
      // At the level it comes to, what is pasted counts as its neighbours do.
      return entry.create({ depth, ordered: one.depth === 0 ? ordered : one.ordered }, one.entry.content);
    });
  });
}
