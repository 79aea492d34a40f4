import { Extension, type JSONContent } from '@tiptap/core';
import { Fragment, type Node, type Schema, Slice } from '@tiptap/pm/model';
import { Plugin, Selection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { lineAfter } from './commands.ts';
import type { EditorHost } from './host.ts';
import { MOST_PASTED, nodesFromHtml, nodesFromText } from './pasted.ts';
import { entriesOf } from './pasted-list.ts';

/** What comes from a clipboard or a drop of another program: structure only, read by our own reader. */
export function paste(host: EditorHost) {
  const take = (view: EditorView, data: DataTransfer | null, plain: boolean): boolean => {
    if (!data) return false;
    const pictures = [...data.files].filter((file) => file.type.startsWith('image/'));
    const html = plain ? '' : data.getData('text/html');
    const text = data.getData('text/plain');
    if (html === '' && text === '') {
      if (pictures.length > 0) host.pictures(pictures);
      return pictures.length > 0;
    }
    if (text.length > MOST_PASTED) {
      host.tooLarge();
      return true;
    }
    const structured = html !== '' && html.length <= MOST_PASTED ? nodesFromHtml(html) : [];
    insert(view, structured.length > 0 ? structured : nodesFromText(text), host);
    return true;
  };
  return Extension.create({
    name: 'pastedStructure',
    addProseMirrorPlugins: () => [
      new Plugin({
        props: {
          handleDOMEvents: {
            // Before ProseMirror's own reading of the clipboard, which would build a document of it.
            paste: (view, event) => {
              const taken = take(view, event.clipboardData, false);
              if (taken) event.preventDefault();
              return taken;
            },
            drop: (view, event) => {
              if (view.dragging || !event.dataTransfer) return false;
              const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
              const types = event.dataTransfer.types;
              if (!at || (!types.includes('text/html') && !types.includes('text/plain'))) return false;
              event.preventDefault();
              const { doc, tr } = view.state;
              view.dispatch(tr.setSelection(Selection.near(doc.resolve(at.pos))));
              return take(view, event.dataTransfer, false);
            },
          },
        },
      }),
    ],
  });
}

function insert(view: EditorView, content: readonly JSONContent[], host: EditorHost): void {
  const after = lineAfter(view.state);
  if (after) view.dispatch(after);
  const { state } = view;
  const nodes = content.flatMap((json) => nodeOf(state.schema, json, host));
  const [first] = nodes;
  if (!first) return;
  const { $from, $to } = state.selection;
  const sameList = $from.depth > 1 && $from.before(1) === $to.before(1);
  const entries =
    sameList && $from.parent.type.name === 'entry' ? entriesOf(nodes, $from.parent, state.schema) : null;
  if (entries) {
    // The first goes on in the line at the cursor; in an empty one all stand for themselves.
    const { tr } = state;
    if ($from.parent.content.size > 0 || !state.selection.empty)
      tr.replaceSelection(new Slice(Fragment.fromArray([...entries]), 1, 1));
    else tr.replaceWith($from.before(), $from.after(), entries);
    view.dispatch(tr.scrollIntoView().setMeta('paste', true));
    return;
  }
  const inline = $from.parent.type.name === 'cell' || $from.parent.type.name === 'entry';
  // One line of words goes into the line at the cursor; so does everything pasted into a cell.
  const words = nodes.every((node) => node.isTextblock) && (nodes.length === 1 || inline);
  const slice = words
    ? new Slice(joined(nodes, state.schema), 0, 0)
    : new Slice(
        Fragment.fromArray(nodes),
        first.isTextblock && $from.parent.content.size > 0 ? 1 : 0,
        nodes.at(-1)?.isTextblock ? 1 : 0,
      );
  view.dispatch(state.tr.replaceSelection(slice).scrollIntoView().setMeta('paste', true));
}

function nodeOf(schema: Schema, json: JSONContent, host: EditorHost): Node[] {
  try {
    const node = schema.nodeFromJSON(json);
    node.check();
    const strangers: Node[] = [];
    const look = (inner: Node) => {
      if (inner.attrs.ref && !host.known(inner.attrs.ref)) strangers.push(inner);
    };
    look(node);
    node.descendants(look);
    return strangers.length === 0 ? [node] : [];
  } catch {
    // What does not fit the schema is not taken; the rest of the paste is.
    return [];
  }
}

function joined(nodes: readonly Node[], schema: Schema): Fragment {
  const brk = schema.nodes.hardBreak?.create();
  return nodes.reduce(
    (fragment, node, i) => (i > 0 && brk ? fragment.addToEnd(brk) : fragment).append(node.content),
    Fragment.empty,
  );
}
