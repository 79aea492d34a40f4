import { Extension } from '@tiptap/core';
import { redo, redoDepth, undo, undoDepth } from '@tiptap/pm/history';
import { NodeSelection, Plugin } from '@tiptap/pm/state';
import { addRowAfter, goToNextCell } from '@tiptap/pm/tables';
import { isLetter } from '../../../actions/letters.ts';
import { ask } from './asked.ts';
import { itemAt, type Kind, leaveList, lineAfter, moveInTable, moveItem, setKind } from './commands.ts';
import type { EditorHost } from './host.ts';
import { nest } from './lists.ts';

/** How much of an editor's own undo has been stored: the library takes that back, not the editor. */
export interface Stored {
  depth: number;
}

/** What is typed before a space at the start of a line makes it a kind. */
const STARTS: Readonly<Record<string, Kind>> = {
  '#': 'heading',
  '##': 'heading',
  '-': 'list',
  '*': 'list',
  '1.': 'ordered',
  '>': 'quotation',
};

/** Keys of an editor of narrative. */
export function editorKeys(host: EditorHost, stored: Stored) {
  return Extension.create({
    name: 'keys',
    priority: 1_000,
    addKeyboardShortcuts() {
      const run = (make: (state: typeof this.editor.state) => ReturnType<typeof setKind>) => () => {
        const tr = make(this.editor.state);
        if (tr) this.editor.view.dispatch(tr.scrollIntoView());
        return tr !== null;
      };
      const inCell = () => this.editor.state.selection.$from.parent.type.name === 'cell';
      const kind = (name: Kind) => run((state) => setKind(state, name));
      const move = (step: -1 | 1) => () => {
        const { state } = this.editor;
        if (run((now) => moveItem(now, step))()) return true;
        const item = itemAt(state.selection.$from);
        if (item && item.node.attrs.id !== '') host.moveOut(item.node.attrs.id, step);
        return true;
      };
      const breakLine = () => this.editor.commands.insertContent({ type: 'hardBreak' });
      const backspace = () => {
        const { $from, empty } = this.editor.state.selection;
        if (!empty || $from.parentOffset > 0) return false;
        if (run(leaveList)() || run((state) => nest(state, -1))()) return true;
        const plain = $from.depth === 1 && $from.parent.type.name === 'paragraph';
        const first = $from.parent.type.name === 'entry' && $from.index(1) === 0;
        return ($from.depth === 1 && !plain) || first ? kind('paragraph')() : false;
      };
      const nextCell = () => {
        if (!inCell()) return false;
        const { view, state } = this.editor;
        if (goToNextCell(1)(state, view.dispatch)) return true;
        addRowAfter(state, view.dispatch);
        return goToNextCell(1)(this.editor.state, view.dispatch);
      };
      // In a list the key never leaves the text, so that one press too many does no harm; F6 leaves it.
      const inEntry = (step: -1 | 1) => {
        run((state) => nest(state, step))();
        return this.editor.state.selection.$from.parent.type.name === 'entry';
      };
      const inTable = (step: -1 | 1) => () =>
        inCell() &&
        this.editor.view.endOfTextblock(step === 1 ? 'down' : 'up') &&
        run((state) => moveInTable(state, step))();
      // By their names: in capitals they would be taken for components.
      const named = [
        ['Enter', () => run(leaveList)() || (inCell() && breakLine())],
        ['Backspace', backspace],
        ['Tab', () => nextCell() || inEntry(1)],
        ['ArrowUp', inTable(-1)],
        ['ArrowDown', inTable(1)],
      ] as const;
      return {
        ...Object.fromEntries(named),
        'Mod-b': () => this.editor.commands.toggleMark('bold'),
        'Mod-i': () => this.editor.commands.toggleMark('italic'),
        'Mod-Alt-0': kind('paragraph'),
        'Mod-Alt-2': kind('heading'),
        'Mod-Alt-7': kind('ordered'),
        'Mod-Alt-8': kind('list'),
        'Mod-Alt-9': kind('quotation'),
        'Shift-Enter': breakLine,
        'Shift-Tab': () =>
          (inCell() && goToNextCell(-1)(this.editor.state, this.editor.view.dispatch)) || inEntry(-1),
        'Alt-Enter': () => {
          const item = itemAt(this.editor.state.selection.$from);
          if (item && item.node.attrs.id !== '') host.choose(item.node.attrs.id);
          return true;
        },
        'Alt-ArrowUp': move(-1),
        'Alt-ArrowDown': move(1),
        'Mod-z': () => {
          const { state, view } = this.editor;
          if (undoDepth(state) > stored.depth) return undo(state, view.dispatch);
          host.undo();
          return true;
        },
        'Mod-Shift-z': () => {
          const { state, view } = this.editor;
          if (redoDepth(state) > 0) return redo(state, view.dispatch);
          host.redo();
          return true;
        },
      };
    },
    addProseMirrorPlugins: () => [
      new Plugin({
        props: {
          handleKeyDown: (view, event) => {
            const { selection } = view.state;
            if (!(selection instanceof NodeSelection)) return false;
            const isMenuKey =
              event.key === 'F2' || event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey);
            if (isMenuKey || (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && !event.altKey)) {
              ask(view.nodeDOM(selection.from));
              return true;
            }
            if (!selection.node.isBlock) return false;
            if (event.ctrlKey || event.metaKey || event.altKey) return false;
            const step = { ArrowUp: -1 as const, ArrowDown: 1 as const }[event.key];
            if (step !== undefined && event.shiftKey) {
              host.extend(selection.node.attrs.id, step);
              return true;
            }
            if (event.key.length !== 1) return false;
            if (isLetter(event.key, 'X')) {
              host.pickUp(selection.node.attrs.id);
              return true;
            }
            // What is typed while evidence is selected goes on a line after it, and never in its place.
            const tr = lineAfter(view.state);
            if (tr) view.dispatch(tr);
            return false;
          },
          handleTextInput: (view, from, to, text) => {
            const { $from } = view.state.selection;
            const before = $from.parent.textBetween(0, $from.parentOffset, null, '\ufffc');
            // A stop after a chip takes the place of the space that came with it.
            if (/^[.,;:!?)»”]$/.test(text) && before.endsWith('\ufffc ')) {
              view.dispatch(view.state.tr.insertText(text, from - 1, to));
              return true;
            }
            // The space that came with a chip is the one typed after it.
            if (text === ' ' && before.endsWith('\ufffc ')) return true;
            if (text !== ' ' || $from.parent.type.name !== 'paragraph') return false;
            const kind = STARTS[before];
            if (kind === undefined) return false;
            view.dispatch(view.state.tr.delete(from - $from.parentOffset, from));
            view.dispatch(setKind(view.state, kind) ?? view.state.tr);
            return true;
          },
        },
      }),
    ],
  });
}
