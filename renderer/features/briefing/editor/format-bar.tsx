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
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Icon } from '../../../elements/icon.tsx';
import { IconButton } from '../../../elements/icon-button.tsx';
import { useWords } from '../../../state/preferences.ts';
import { type Box, clearPlace } from './clear-place.ts';
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
  readonly anchor: Box;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly kind: Kind | null;
  readonly table: boolean;
}

/** Beside selected words: emphasis, and what kind of line they are. The keys do the same without it. */
export function FormatBar({ editor }: { readonly editor: Editor }) {
  const t = useWords();
  const [at, setAt] = useState<At | null>(null);
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const follow = () => setAt(placeOf(editor));
    const end = () => setTimeout(() => !editor.isFocused && setAt(null), 150);
    editor.on('selectionUpdate', follow);
    editor.on('transaction', follow);
    editor.on('blur', end);
    document.addEventListener('scroll', follow, true);
    return () => {
      editor.off('selectionUpdate', follow);
      editor.off('transaction', follow);
      editor.off('blur', end);
      document.removeEventListener('scroll', follow, true);
    };
  }, [editor]);
  useLayoutEffect(() => {
    const page = bar.current?.closest('[data-page]');
    if (!bar.current || !page || !at) return;
    const { top, bottom } = page.getBoundingClientRect();
    const { left, right } = editor.view.dom.getBoundingClientRect();
    const size = { width: bar.current.offsetWidth, height: bar.current.offsetHeight };
    const within = { left: left - 8, top: top + 4, right, bottom: bottom - 4 };
    const place = clearPlace(at.anchor, size, writtenNear(page, at.anchor), within);
    bar.current.style.left = `${place.left}px`;
    bar.current.style.top = `${place.top}px`;
  }, [at, editor]);
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
      ref={bar}
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

function placeOf(editor: Editor): At | null {
  const { selection } = editor.state;
  if (!editor.isFocused || !editor.isEditable || !selection.$from.parent.isTextblock) return null;
  const table = selection.$from.node(1)?.type.name === 'table';
  if (selection.empty && !table) return null;
  return {
    anchor: anchorOf(editor, table),
    bold: editor.isActive('bold'),
    italic: editor.isActive('italic'),
    kind: kindAt(editor.state),
    table,
  };
}

/** The words selected, from their first line to their last; the whole table, where one is in it. */
function anchorOf(editor: Editor, table: boolean): Box {
  const { selection } = editor.state;
  const whole = table ? editor.view.nodeDOM(selection.$from.before(1)) : null;
  if (whole instanceof HTMLElement) return whole.getBoundingClientRect();
  const start = editor.view.coordsAtPos(selection.from);
  const end = editor.view.coordsAtPos(selection.to);
  return { left: start.left - 8, top: start.top, right: end.right, bottom: end.bottom };
}

/** Lines of words near what is selected, as boxes: the bar covers none of them where it can. */
function writtenNear(page: Element, anchor: Box): readonly Box[] {
  const near = (box: Box) => box.bottom > anchor.top - 60 && box.top < anchor.bottom + 60;
  return [...page.querySelectorAll('h1, h3, p, li, td, blockquote, input, [data-drag-block]')]
    .filter((element) => near(element.getBoundingClientRect()))
    .flatMap((element): readonly Box[] => {
      if (element instanceof HTMLInputElement) return [wordsIn(element)];
      if (element.matches('[data-drag-block]')) return [element.getBoundingClientRect()];
      const range = document.createRange();
      range.selectNodeContents(element);
      return [...range.getClientRects()];
    });
}

/** A field is as wide as the page: what is written in it is about so long. */
function wordsIn(field: HTMLInputElement): Box {
  const { left, top, bottom } = field.getBoundingClientRect();
  return { left, top, bottom, right: left + field.value.length * 10 };
}
