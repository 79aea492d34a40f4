import { Extension, getTextBetween, getTextSerializersFromSchema } from '@tiptap/core';
import { DOMSerializer, type Fragment, type Node, type Schema, type Slice } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { placed } from '../../../../core/model/list.ts';

/** What other programs are given of a copy: lists in lists as they know them, and words that are indented as they stood. */
export const copied = Extension.create({
  name: 'copiedStructure',
  // Before the words of a copy that Tiptap makes.
  priority: 1_000,
  addProseMirrorPlugins() {
    const { schema } = this.editor;
    return [
      new Plugin({
        props: {
          clipboardSerializer: nestingSerializer(schema),
          clipboardTextSerializer: (slice) => wordsOf(slice, schema),
        },
      }),
    ];
  },
});

/** The words of a copy: an entry a line, indented by two for each level, with its bullet or number. */
export function wordsOf({ content, openStart }: Slice, schema: Schema): string {
  const textSerializers = getTextSerializersFromSchema(schema);
  const words = (node: Node) =>
    getTextBetween(node, { from: 0, to: node.content.size }, { blockSeparator: '\n', textSerializers });
  // A stretch of one line is words, wherever it stood.
  const line = onlyLine(content);
  if (line && openStart > 0) return words(line);
  return content.content
    .map((node) => {
      if (node.type.name === 'list') return listInWords(node, words);
      if (node.type.name === 'table')
        return node.children.map((row) => row.children.map(words).join('\t')).join('\n');
      return node.isTextblock ? words(node) : '';
    })
    .filter((text) => text !== '')
    .join('\n\n');
}

/** The one line a copy holds, through the list or table it stands in; null where it holds more. */
function onlyLine(content: Fragment): Node | null {
  const [node, ...others] = content.content;
  if (!node || others.length > 0) return null;
  return node.isTextblock ? node : onlyLine(node.content);
}

function listInWords(list: Node, words: (node: Node) => string): string {
  const counts: number[] = [];
  return placesOf(list)
    .map(({ entry, depth, ordered }) => {
      counts.length = depth + 1;
      const count = (counts[depth] ?? 0) + 1;
      counts[depth] = count;
      return `${'  '.repeat(depth)}${ordered ? `${count}.` : '-'} ${words(entry)}`;
    })
    .join('\n');
}

const placesOf = (list: Node) =>
  placed({
    ordered: list.attrs.ordered === true,
    entries: list.children,
    places: list.children.map(({ attrs }) => ({ depth: attrs.depth, ordered: attrs.ordered })),
  });

/** Writes a list with a list in each entry for what stands under it. All else is written as the schema says. */
function nestingSerializer(schema: Schema): DOMSerializer {
  const { nodes, marks } = DOMSerializer.fromSchema(schema);
  const serializer: DOMSerializer = new DOMSerializer(
    {
      ...nodes,
      list: (list) => {
        const top = document.createElement(list.attrs.ordered ? 'ol' : 'ul');
        const levels: { readonly list: Element; last: Element | null }[] = [{ list: top, last: null }];
        for (const { entry, depth, ordered } of placesOf(list)) {
          levels.length = Math.min(levels.length, depth + 1);
          while (levels.length <= depth) {
            const above = levels.at(-1);
            const under = document.createElement(ordered ? 'ol' : 'ul');
            above?.last?.append(under);
            levels.push({ list: under, last: null });
          }
          const item = document.createElement('li');
          item.append(serializer.serializeFragment(entry.content));
          const level = levels.at(-1);
          level?.list.append(item);
          if (level) level.last = item;
        }
        return { dom: top };
      },
    },
    marks,
  );
  return serializer;
}
