import { Extension, type Extensions, Mark, mergeAttributes, Node } from '@tiptap/core';
import { Gapcursor, Placeholder, UndoRedo } from '@tiptap/extensions';
import { tableEditing } from '@tiptap/pm/tables';
import { ReactNodeViewRenderer } from '@tiptap/react';
import { ChipView } from './chip-view.tsx';
import { copied } from './copied.ts';
import { EvidenceView } from './evidence-view.tsx';
import { GatheringView } from './gathering-view.tsx';
import type { EditorHost } from './host.ts';
import { identity } from './identity.ts';
import { editorKeys, type Stored } from './keys.ts';
import { settledLists } from './lists.ts';
import { paste } from './paste.ts';
import { PictureView } from './picture-view.tsx';
import { unchecked } from './unchecked.ts';

/** Attributes of every item. They live in the document only: nothing of them is written to a clipboard. */
const carried = <T>(value: T) => ({ default: value, rendered: false });
const itemAttributes = () => ({ id: carried(''), goesTo: carried(null) });

const Doc = Node.create({ name: 'doc', topNode: true, content: 'item+' });
const Text = Node.create({ name: 'text', group: 'inline' });

const Paragraph = Node.create({
  name: 'paragraph',
  priority: 1_000,
  group: 'item',
  content: 'inline*',
  addAttributes: () => ({ ...itemAttributes(), ours: carried(false) }),
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: ({ node }) => ['p', node.attrs.ours ? { 'data-ours': '' } : {}, 0],
});

const Heading = Node.create({
  name: 'heading',
  group: 'item',
  content: 'inline*',
  addAttributes: itemAttributes,
  parseHTML: () => [{ tag: 'h3' }],
  renderHTML: () => ['h3', 0],
});

const Quotation = Node.create({
  name: 'quotation',
  group: 'item',
  content: 'inline*',
  addAttributes: itemAttributes,
  parseHTML: () => [{ tag: 'blockquote' }],
  renderHTML: () => ['blockquote', 0],
});

const List = Node.create({
  name: 'list',
  group: 'item',
  content: 'entry+',
  addAttributes: () => ({ ...itemAttributes(), ordered: carried(false) }),
  parseHTML: () => [{ tag: 'ul' }, { tag: 'ol', attrs: { ordered: true } }],
  renderHTML: ({ node }) => [node.attrs.ordered ? 'ol' : 'ul', 0],
});

const Entry = Node.create({
  name: 'entry',
  content: 'inline*',
  defining: true,
  /** `ordered` counts below the margin only: there the list says it. */
  addAttributes: () => ({ depth: carried(0), ordered: carried(false) }),
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: ({ node: { attrs } }) => [
    'li',
    attrs.depth > 0
      ? {
          'data-depth': attrs.depth,
          'data-mark': attrs.ordered ? 'number' : 'bullet',
          'aria-level': attrs.depth + 1,
        }
      : {},
    0,
  ],
});

const Table = Node.create({
  name: 'table',
  group: 'item',
  content: 'row+',
  // Nothing is written between rows, nor between cells.
  allowGapCursor: false,
  isolating: true,
  addAttributes: () => ({ ...itemAttributes(), header: carried(true) }),
  parseHTML: () => [{ tag: 'table' }],
  renderHTML: ({ node }) => ['table', node.attrs.header ? { 'data-header': '' } : {}, ['tbody', 0]],
  extendNodeSchema: (extension) => roleOf(extension.name),
  addProseMirrorPlugins: () => [tableEditing()],
});
const Row = Node.create({
  name: 'row',
  content: 'cell+',
  allowGapCursor: false,
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: () => ['tr', 0],
});
const Cell = Node.create({
  name: 'cell',
  content: 'inline*',
  isolating: true,
  // prosemirror-tables asks for these; a plain table joins no cells.
  addAttributes: () => ({ colspan: carried(1), rowspan: carried(1), colwidth: carried(null) }),
  parseHTML: () => [{ tag: 'td' }, { tag: 'th' }],
  renderHTML: () => ['td', 0],
});
const roleOf = (name: string) =>
  name === 'table' || name === 'row' || name === 'cell' ? { tableRole: name } : {};

/** What stands in the document as a whole: it is moved, never typed in. */
const whole = { group: 'item', atom: true, selectable: true, draggable: false } as const;

const Picture = Node.create({
  name: 'picture',
  ...whole,
  addAttributes: () => ({
    ...itemAttributes(),
    blob: carried(''),
    mediaType: carried('image/png'),
    alt: carried(''),
    caption: carried(''),
    source: carried(''),
    rights: carried(''),
    marking: carried(null),
  }),
  renderHTML: () => ['div', { 'data-item': 'picture' }],
  addNodeView: () => ReactNodeViewRenderer(PictureView),
});

const Evidence = Node.create({
  name: 'evidence',
  ...whole,
  addAttributes: () => ({ ...itemAttributes(), ref: carried(null), edits: carried([]) }),
  renderHTML: ({ node }) => ['div', chipData(node.attrs.ref), ''],
  addNodeView: () => ReactNodeViewRenderer(EvidenceView),
});

const Gathering = Node.create({
  name: 'gathering',
  ...whole,
  addAttributes: () => ({ ...itemAttributes(), as: carried('facts'), refs: carried([]) }),
  renderHTML: () => ['div', { 'data-item': 'gathering' }],
  addNodeView: () => ReactNodeViewRenderer(GatheringView),
});

const Chip = Node.create({
  name: 'chip',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,
  draggable: true,
  addAttributes: () => ({ ref: carried(null), show: carried('reference'), edits: carried([]) }),
  renderHTML: ({ node }) => [
    'span',
    mergeAttributes(chipData(node.attrs.ref), { 'data-show': node.attrs.show }),
  ],
  addNodeView: () => ReactNodeViewRenderer(ChipView, { as: 'span' }),
});
/** So that a chip copied inside the app is a chip again where it is pasted. */
const chipData = (ref: { kind: string; id: string } | null) => ({
  'data-kind': ref?.kind ?? '',
  'data-record': ref?.id ?? '',
});

const Break = Node.create({
  name: 'hardBreak',
  inline: true,
  group: 'inline',
  selectable: false,
  parseHTML: () => [{ tag: 'br' }],
  renderHTML: () => ['br'],
  renderText: () => '\n',
});

const Bold = Mark.create({
  name: 'bold',
  parseHTML: () => [{ tag: 'strong' }, { tag: 'b' }],
  renderHTML: () => ['strong', 0],
});
const Italic = Mark.create({
  name: 'italic',
  parseHTML: () => [{ tag: 'em' }, { tag: 'i' }],
  renderHTML: () => ['em', 0],
});

/** Everything an editor of a section is made of. */
export function extensions(host: EditorHost, stored: Stored): Extensions {
  return [
    ...[Doc, Text, Paragraph, Heading, Quotation, List, Entry, Table, Row, Cell],
    ...[Picture, Evidence, Gathering, Chip, Break, Bold, Italic],
    UndoRedo,
    Gapcursor,
    Placeholder.configure({ placeholder: host.placeholder, showOnlyCurrent: false }),
    Extension.create({
      name: 'identity',
      addProseMirrorPlugins: () => [identity(), settledLists(), unchecked()],
    }),
    editorKeys(host, stored),
    paste(host),
    copied,
  ];
}
