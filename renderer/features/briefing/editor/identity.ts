import { Plugin } from '@tiptap/pm/state';
import { ulid } from 'ulid';

/** Gives every item an id of its own: a paragraph split in two has one id too few, a copied one has one too many. */
export function identity(): Plugin {
  return new Plugin({
    appendTransaction: (transactions, _before, { doc, tr }) => {
      if (!transactions.some((transaction) => transaction.docChanged)) return null;
      const seen = new Set<string>();
      let changed = false;
      doc.forEach((node, at) => {
        const { id } = node.attrs;
        const blank = !node.isAtom && node.content.size === 0;
        if (seen.has(id) || (id === '' && !blank)) {
          tr.setNodeAttribute(at, 'id', ulid());
          changed = true;
        }
        if (id !== '') seen.add(id);
      });
      return changed ? tr : null;
    },
  });
}
