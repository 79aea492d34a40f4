import type { Editor } from '@tiptap/core';
import {
  Bold,
  Heading,
  Italic,
  List,
  ListIndentDecrease,
  ListIndentIncrease,
  ListOrdered,
  type LucideIcon,
  Pilcrow,
  TextQuote,
} from 'lucide-react';
import { useEffect, useState } from 'react';
import { Icon } from '../../../elements/icon.tsx';
import { IconButton } from '../../../elements/icon-button.tsx';
import { useWords } from '../../../state/preferences.ts';
import { type Kind, kindAt, setKind } from './commands.ts';
import styles from './format-bar.module.css';
import { nest } from './lists.ts';
import { TABLE_STEPS } from './table-steps.ts';

const KINDS: readonly { readonly kind: Kind; readonly icon: LucideIcon; readonly keys: string }[] = [
  { kind: 'paragraph', icon: Pilcrow, keys: 'CmdOrCtrl+Alt+0' },
  { kind: 'heading', icon: Heading, keys: 'CmdOrCtrl+Alt+2' },
  { kind: 'list', icon: List, keys: 'CmdOrCtrl+Alt+8' },
  { kind: 'ordered', icon: ListOrdered, keys: 'CmdOrCtrl+Alt+7' },
  { kind: 'quotation', icon: TextQuote, keys: 'CmdOrCtrl+Alt+9' },
];

/** Under the entry before, and back. */
const NESTING = [
  { id: 'under', icon: ListIndentIncrease, step: 1, keys: 'Tab' },
  { id: 'back', icon: ListIndentDecrease, step: -1, keys: 'Shift+Tab' },
] as const;

interface At {
  readonly left: number;
  readonly top: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly kind: Kind | null;
  readonly table: boolean;
}

/** Over selected words: emphasis, and what kind of line they are. The keys do the same without it. */
export function FormatBar({ editor }: { readonly editor: Editor }) {
  const t = useWords();
  const [at, setAt] = useState<At | null>(null);
  useEffect(() => {
    const follow = () => setAt(placeOf(editor));
    const end = () => setTimeout(() => !editor.isFocused && setAt(null), 150);
    editor.on('selectionUpdate', follow);
    editor.on('transaction', follow);
    editor.on('blur', end);
    return () => {
      editor.off('selectionUpdate', follow);
      editor.off('transaction', follow);
      editor.off('blur', end);
    };
  }, [editor]);
  if (!at) return null;
  const make = (kind: Kind) => {
    const tr = setKind(editor.state, kind);
    if (tr) editor.view.dispatch(tr);
    editor.view.focus();
  };
  const move = (step: -1 | 1) => {
    const tr = nest(editor.state, step);
    if (tr) editor.view.dispatch(tr);
    editor.view.focus();
  };
  return (
    // Pressing it leaves the selection as it is.
    <div
      className={styles.bar}
      role="toolbar"
      aria-label={t('briefing.format.bar')}
      style={{ left: at.left, top: at.top }}
      onMouseDown={(event) => event.preventDefault()}
    >
      <IconButton
        label={t('briefing.format.bold')}
        keys="CmdOrCtrl+B"
        selected={at.bold}
        skipped
        onPress={() => editor.chain().focus().toggleMark('bold').run()}
      >
        <Icon of={Bold} />
      </IconButton>
      <IconButton
        label={t('briefing.format.italic')}
        keys="CmdOrCtrl+I"
        selected={at.italic}
        skipped
        onPress={() => editor.chain().focus().toggleMark('italic').run()}
      >
        <Icon of={Italic} />
      </IconButton>
      {at.table && (
        <>
          <span className={styles.rule} />
          {TABLE_STEPS.map(({ id, icon, run }) => (
            <IconButton
              key={id}
              label={t(`briefing.format.${id}`)}
              skipped
              onPress={() => {
                run(editor.state, editor.view.dispatch);
                editor.view.focus();
              }}
            >
              <Icon of={icon} />
            </IconButton>
          ))}
        </>
      )}
      {at.kind !== null && (
        <>
          <span className={styles.rule} />
          {KINDS.map(({ kind, icon, keys }) => (
            <IconButton
              key={kind}
              label={t(`briefing.format.${kind}`)}
              keys={keys}
              selected={at.kind === kind}
              skipped
              onPress={() => make(kind)}
            >
              <Icon of={icon} />
            </IconButton>
          ))}
        </>
      )}
      {(at.kind === 'list' || at.kind === 'ordered') && (
        <>
          <span className={styles.rule} />
          {NESTING.map(({ id, icon, step, keys }) => (
            <IconButton
              key={id}
              label={t(`briefing.format.${id}`)}
              keys={keys}
              disabled={nest(editor.state, step) === null}
              skipped
              onPress={() => move(step)}
            >
              <Icon of={icon} />
            </IconButton>
          ))}
        </>
      )}
    </div>
  );
}

const BAR = 320;

function placeOf(editor: Editor): At | null {
  const { selection } = editor.state;
  if (!editor.isFocused || !editor.isEditable || !selection.$from.parent.isTextblock) return null;
  const table = selection.$from.node(1)?.type.name === 'table';
  if (selection.empty && !table) return null;
  const start = editor.view.coordsAtPos(table ? selection.$from.before(1) + 3 : selection.from);
  return {
    left: Math.max(8, Math.min(window.innerWidth - BAR - 8, start.left - 8)),
    top: Math.max(8, start.top - 40),
    bold: editor.isActive('bold'),
    italic: editor.isActive('italic'),
    kind: kindAt(editor.state),
    table,
  };
}
