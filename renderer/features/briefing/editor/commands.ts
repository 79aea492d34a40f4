import { type Attrs, Fragment, type Node, type ResolvedPos } from '@tiptap/pm/model';
import {
  type EditorState,
  NodeSelection,
  Selection,
  TextSelection,
  type Transaction,
} from '@tiptap/pm/state';
import { isNumbered, markUnder, nest } from './lists.ts';

/** Kinds of written item a line can be made. */
export type Kind = 'paragraph' | 'heading' | 'quotation' | 'list' | 'ordered';
const WRITTEN = ['paragraph', 'heading', 'quotation', 'list'];

/** The item a place is in: its index and node. Null between items. */
export function itemAt($pos: ResolvedPos): { index: number; node: Node; start: number } | null {
  const index = $pos.index(0);
  const node = $pos.doc.maybeChild(index);
  return node ? { index, node, start: $pos.posAtIndex(index, 0) } : null;
}

/** The kind of the item that holds the cursor. */
export function kindAt(state: EditorState): Kind | null {
  const item = itemAt(state.selection.$from);
  if (!item || !WRITTEN.includes(item.node.type.name)) return null;
  if (item.node.type.name === 'list') return isNumbered(state) ? 'ordered' : 'list';
  return item.node.type.name as Kind;
}

/** A line of words, and where it stood if it was an entry. */
interface Written {
  readonly content: Fragment;
  readonly attrs: Attrs;
  readonly place: Attrs | null;
}

/** Makes the selected lines a kind; entries of a list are lines, lines made a list are entries of one. */
export function setKind(state: EditorState, kind: Kind): Transaction | null {
  const { doc, schema, selection } = state;
  const first = selection.$from.index(0);
  const last = selection.$to.index(0);
  const nodes = Array.from({ length: last - first + 1 }, (_, i) => doc.maybeChild(first + i)).filter(
    (node) => node !== null,
  );
  if (nodes.length === 0 || nodes.some((node) => !WRITTEN.includes(node.type.name))) return null;
  const isList = kind === 'list' || kind === 'ordered';
  const under = isList && first === last ? markUnder(state, kind === 'ordered') : null;
  if (under) return under;
  const lines = nodes.flatMap((node): Written[] => {
    const { id, goesTo } = node.attrs;
    if (node.type.name !== 'list') return [{ content: node.content, attrs: { id, goesTo }, place: null }];
    return Array.from({ length: node.childCount }, (_, i) => ({
      content: node.child(i).content,
      attrs: { id: i === 0 ? id : '', goesTo },
      place: node.child(i).attrs,
    }));
  });
  const { list, entry, [kind]: type } = schema.nodes;
  const made =
    isList && list && entry
      ? [
          list.create(
            { ...lines[0]?.attrs, ordered: kind === 'ordered' },
            lines.map((line) => entry.create(line.place, line.content)),
          ),
        ]
      : type
        ? lines.map((line) => type.create(line.attrs, line.content))
        : [];
  if (made.length === 0) return null;
  const start = selection.$from.posAtIndex(first, 0);
  const end = start + nodes.reduce((size, node) => size + node.nodeSize, 0);
  const at = lineAt(doc, selection.$from, first);
  const tr = state.tr.replaceWith(start, end, made);
  return tr.setSelection(TextSelection.create(tr.doc, placeInLine(tr.doc, first, at.line, at.offset)));
}

/** Which line of the items from `first` on a place is in, counted over entries, and how far into it. */
function lineAt(doc: Node, $pos: ResolvedPos, first: number): { line: number; offset: number } {
  let line = 0;
  for (let i = first; i < $pos.index(0); i += 1)
    line += doc.child(i).type.name === 'list' ? doc.child(i).childCount : 1;
  if (doc.child($pos.index(0)).type.name === 'list') line += $pos.index(1);
  return { line, offset: $pos.parentOffset };
}

function placeInLine(doc: Node, first: number, line: number, offset: number): number {
  let pos = 0;
  for (let i = 0; i < first; i += 1) pos += doc.child(i).nodeSize;
  let left = line;
  for (let i = first; i < doc.childCount; i += 1) {
    const node = doc.child(i);
    const lines = node.type.name === 'list' ? node.childCount : 1;
    if (left < lines) {
      if (node.type.name !== 'list') return pos + 1 + offset;
      let inside = pos + 1;
      for (let entry = 0; entry < left; entry += 1) inside += node.child(entry).nodeSize;
      return inside + 1 + offset;
    }
    left -= lines;
    pos += node.nodeSize;
  }
  return Selection.atEnd(doc).from;
}

/** In an empty entry: one nearer the margin, and from there out of the list, onto a line of its own. Null elsewhere. */
export function leaveList(state: EditorState): Transaction | null {
  const { $from, empty } = state.selection;
  if (!empty || $from.parent.type.name !== 'entry' || $from.parent.content.size > 0) return null;
  const nearer = nest(state, -1);
  if (nearer) return nearer;
  const list = $from.node(1);
  const index = $from.index(1);
  const { paragraph } = state.schema.nodes;
  if (!paragraph) return null;
  const entries = (from: number, to: number) =>
    Fragment.fromArray(Array.from({ length: Math.max(0, to - from) }, (_, i) => list.child(from + i)));
  const before = index > 0 ? [list.copy(entries(0, index))] : [];
  const after =
    index < list.childCount - 1
      ? [list.type.create({ ...list.attrs, id: '' }, entries(index + 1, list.childCount))]
      : [];
  const start = $from.before(1);
  const tr = state.tr.replaceWith(start, start + list.nodeSize, [...before, paragraph.create(), ...after]);
  const at = start + (before[0]?.nodeSize ?? 0) + 1;
  return tr.setSelection(TextSelection.create(tr.doc, at));
}

/** Moves the items the selection is in one place. Null where they are first or last: they would leave the section. */
export function moveItem(state: EditorState, step: -1 | 1): Transaction | null {
  const { doc, selection } = state;
  const { $from, $to } = selection;
  const first = $from.index(0);
  const last = $to.depth === 0 ? $to.index(0) - 1 : $to.index(0);
  const other = doc.maybeChild(step === 1 ? last + 1 : first - 1);
  if (!other || isBlank(other) || last < first) return null;
  const moved = Array.from({ length: last - first + 1 }, (_, i) => doc.child(first + i));
  const size = moved.reduce((sum, node) => sum + node.nodeSize, 0);
  const start = $from.posAtIndex(first, 0) - (step === 1 ? 0 : other.nodeSize);
  const order = step === 1 ? [other, ...moved] : [...moved, other];
  const shift = step * other.nodeSize;
  const tr = state.tr.replaceWith(start, start + size + other.nodeSize, order);
  return tr.setSelection(
    selection instanceof NodeSelection
      ? NodeSelection.create(tr.doc, selection.from + shift)
      : TextSelection.create(tr.doc, selection.anchor + shift, selection.head + shift),
  );
}

/** With an item selected whole: a line after it, and the cursor there. Null elsewhere. */
export function lineAfter({ selection, schema, tr }: EditorState): Transaction | null {
  const { paragraph } = schema.nodes;
  if (!(selection instanceof NodeSelection) || !selection.node.isBlock || !paragraph) return null;
  tr.insert(selection.to, paragraph.create());
  return tr.setSelection(TextSelection.create(tr.doc, selection.to + 1));
}

/** A line nothing stands on: no item yet. */
export const isBlank = (node: Node): boolean => node.isTextblock && node.content.size === 0;

/** An empty table after the item at the cursor; the cursor goes into its first cell. */
export function insertTable(state: EditorState, rows: number, columns: number): Transaction | null {
  const { table, row, cell } = state.schema.nodes;
  const item = itemAt(state.selection.$from);
  if (!table || !row || !cell || !item) return null;
  const made = table.create(
    null,
    Array.from({ length: rows }, () =>
      row.create(
        null,
        Array.from({ length: columns }, () => cell.create()),
      ),
    ),
  );
  const blank = isBlank(item.node);
  const start = blank ? item.start : item.start + item.node.nodeSize;
  const tr = state.tr.replaceWith(start, blank ? start + item.node.nodeSize : start, made);
  return tr.setSelection(TextSelection.create(tr.doc, start + 3));
}

/**
 * From a cell to the one under or over it; from the last row to the line after the table, which is made where none
 * stands, and so above the first. Null outside tables.
 */
export function moveInTable({ doc, schema, selection, tr }: EditorState, step: -1 | 1): Transaction | null {
  const { $from, empty } = selection;
  const { paragraph } = schema.nodes;
  if (!empty || !paragraph || $from.parent.type.name !== 'cell') return null;
  const row = $from.node(1).maybeChild($from.index(1) + step);
  if (row) {
    const before = row.children.slice(0, Math.min($from.index(2), row.childCount - 1));
    const start = step === 1 ? $from.after(2) : $from.before(2) - row.nodeSize;
    const at = start + 2 + before.reduce((sum, cell) => sum + cell.nodeSize, 0);
    return tr.setSelection(TextSelection.create(doc, at));
  }
  const edge = step === 1 ? $from.after(1) : $from.before(1);
  const beside = Selection.findFrom(doc.resolve(edge), step);
  if (beside) return tr.setSelection(beside);
  tr.insert(edge, paragraph.create());
  return tr.setSelection(TextSelection.create(tr.doc, edge + 1));
}
