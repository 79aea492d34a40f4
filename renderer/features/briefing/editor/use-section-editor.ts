import type { Editor } from '@tiptap/core';
import { undoDepth } from '@tiptap/pm/history';
import { TextSelection } from '@tiptap/pm/state';
import { useEditor } from '@tiptap/react';
import { useEffect, useRef } from 'react';
import type { Section } from '../../../../core/model/briefing.ts';
import type { Item } from '../../../../core/model/narrative.ts';
import { sameJson } from '../../../../core/model/patch.ts';
import { storeDraft, typed } from '../../../actions/briefing-drafts.ts';
import { useDrafts } from '../../../state/drafts.ts';
import { setWhere } from '../where.ts';
import { itemAt } from './commands.ts';
import { docOf, itemsOf } from './document.ts';
import type { EditorHost } from './host.ts';
import { extensions } from './nodes.ts';

interface SectionEditorOptions {
  readonly briefing: string;
  readonly section: Section;
  readonly host: EditorHost;
  readonly label: string;
  readonly language: string;
  readonly readOnly: boolean;
  readonly className: string;
}

/** Transactions that show what the library holds: nothing was typed. */
const SHOWN = 'shown';

/** The editor of one section. What is typed becomes a draft; what the library holds is shown once no draft is left. */
export function useSectionEditor(options: SectionEditorOptions): Editor {
  const { briefing, section, label, language, readOnly, className } = options;
  const host = useRef(options.host);
  host.current = options.host;
  const known = useRef<readonly Item[]>(section.items);
  const stored = useRef({ depth: 0 }).current;
  const takingBack = useRef(false);
  const id = section.id;
  const editor = useEditor({
    extensions: extensions(through(host, takingBack), stored),
    content: docOf(useDrafts.getState().drafts.get(id)?.items ?? section.items),
    injectCSS: false,
    editable: !readOnly,
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: {
        class: className,
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        lang: language,
        spellcheck: 'true',
      },
    },
    onUpdate: ({ editor: now, transaction }) => {
      if (transaction.getMeta(SHOWN)) return;
      typed({ briefing, section: id, base: known.current, items: itemsOf(now.getJSON()) });
    },
    onSelectionUpdate: ({ editor: now }) => {
      if (!now.isFocused) return;
      const item = itemAt(now.state.selection.$from);
      setWhere(briefing, { section: id, item: item?.node.attrs.id || null });
    },
    onFocus: ({ editor: now }) => {
      const item = itemAt(now.state.selection.$from);
      setWhere(briefing, { section: id, item: item?.node.attrs.id || null });
    },
    onBlur: () => void storeDraft(id),
  });
  const unsent = useDrafts((state) => state.drafts.has(id));
  const { items } = section;
  useEffect(() => {
    if (unsent) return;
    show(editor, items, takingBack.current && editor.isFocused);
    takingBack.current = false;
    known.current = items;
    stored.depth = undoDepth(editor.state);
  }, [editor, items, unsent, stored]);
  useEffect(() => {
    editor.setEditable(!readOnly, false);
  }, [editor, readOnly]);
  // What is typed when the view closes is not lost with its editor: it is a draft already, and is sent now.
  useEffect(() => () => void storeDraft(id), [id]);
  return editor;
}

/** The host as it is at the time of each call. */
function through(host: { readonly current: EditorHost }, takingBack: { current: boolean }): EditorHost {
  return {
    placeholder: () => host.current.placeholder(),
    undo: () => {
      takingBack.current = true;
      host.current.undo();
    },
    redo: () => {
      takingBack.current = true;
      host.current.redo();
    },
    moveOut: (item, step) => host.current.moveOut(item, step),
    choose: (item) => host.current.choose(item),
    pickUp: (item) => host.current.pickUp(item),
    extend: (item, step) => host.current.extend(item, step),
    tooLarge: () => host.current.tooLarge(),
    pictures: (files) => host.current.pictures(files),
    known: (ref) => host.current.known(ref),
  };
}

/** Shows items, changing only what differs: the cursor stays where it is, or goes where something was taken back. */
function show(editor: Editor, items: readonly Item[], goThere: boolean): void {
  if (sameJson(itemsOf(editor.getJSON()), items)) return;
  const { doc, tr } = editor.state;
  const next = editor.schema.nodeFromJSON(docOf(items));
  const start = doc.content.findDiffStart(next.content);
  const end = doc.content.findDiffEnd(next.content);
  if (start === null || end === null) return;
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  tr.replace(start, end.a + overlap, next.slice(start, end.b + overlap));
  if (goThere) tr.setSelection(TextSelection.near(tr.doc.resolve(end.b + overlap), -1));
  editor.view.dispatch(tr.setMeta('addToHistory', false).setMeta(SHOWN, true));
}
