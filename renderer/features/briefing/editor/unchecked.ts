import type { Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { isTajik } from '../../../../core/spelling/tajik.ts';

const UNCHECKED = { spellcheck: 'false' };

/** Leaves unchecked by the speller what is no own text in a language it knows: quotations, and passages in Tajik. */
export function unchecked(): Plugin {
  return new Plugin<DecorationSet>({
    state: {
      init: (_config, { doc }) => decorations(doc),
      apply: ({ docChanged, doc }, before) => (docChanged ? decorations(doc) : before),
    },
    props: {
      decorations(state) {
        return this.getState(state);
      },
    },
  });
}

function decorations(doc: Node): DecorationSet {
  const found: Decoration[] = [];
  doc.descendants((node, at) => {
    if (!node.isTextblock) return true;
    if (node.type.name === 'quotation' || isTajik(node.textContent))
      found.push(Decoration.node(at, at + node.nodeSize, UNCHECKED));
    return false;
  });
  return DecorationSet.create(doc, found);
}
