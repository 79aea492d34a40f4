import { useState } from 'react';
import type { FrozenText, Span } from '../../../core/model/frozen-text.ts';
import type { Id } from '../../../core/model/id.ts';
import type { Source } from '../../../core/model/source.ts';
import type { SuggestionKind } from '../../../core/suggest/index.ts';
import { fileWords, markWords } from '../../actions/file.ts';
import { useAction } from '../../actions/use-action.ts';
import { isCaret, spanOf, type TextSelection } from '../../selection/text-selection.ts';
import { useInspector } from '../../state/inspector.ts';
import { useLibrary } from '../../state/library.ts';
import type { Pane } from '../../state/workspace.ts';
import type { Tool } from './reader-toolbar.tsx';
import { type Marked, under } from './spans.ts';
import type { Walk } from './use-walk.ts';

interface Reads {
  readonly source: Source;
  readonly frozen: FrozenText;
  readonly marked: readonly Marked[];
  readonly selection: TextSelection | null;
  readonly walk: Walk;
  readonly pane: Pane;
  readonly setTool: (tool: Tool) => void;
  /** The words have become something: they are no longer selected. */
  readonly onDone: () => void;
}

/** What the keys and menus do while a text is read. Words are filed from a selection, a suggestion, or a mark. */
export function useReaderActions({ source, frozen, marked, selection, walk, pane, setTool, onDone }: Reads) {
  const [tagging, setTagging] = useState<Span | null>(null);
  const selectedMark = useInspector((state) => (state.selected?.kind === 'mark' ? state.selected.id : null));

  const readOnly = useLibrary((state) => state.readOnly);

  /** Words to file, and the mark they come from. */
  function words(): { readonly span: Span; readonly mark: Id | null } | null {
    if (selection && !isCaret(selection)) return { span: spanOf(selection), mark: null };
    if (walk.now) return { span: walk.now, mark: null };
    const here = selection ? under(marked, selection.head) : [];
    const mark =
      here.find(({ evidence }) => evidence.kind === 'mark') ??
      marked.find(({ evidence }) => evidence.record.id === selectedMark);
    const span = mark?.spans[0];
    return mark && span ? { span, mark: mark.evidence.record.id } : null;
  }

  function file(kind: SuggestionKind): boolean {
    const chosen = words();
    if (!chosen) return false;
    walk.leave();
    void fileWords(kind, { source, frozen, span: chosen.span }, chosen.mark);
    return true;
  }

  useAction('file-fact', readOnly ? null : () => file('fact'), pane);
  useAction('file-quote', readOnly ? null : () => file('quote'), pane);
  useAction('file-agreement', readOnly ? null : () => file('agreement'), pane);
  useAction(
    'mark',
    readOnly
      ? null
      : () => {
          if (!selection || isCaret(selection)) return false;
          void markWords({ source, frozen, span: spanOf(selection) }).then(
            (made) => made !== null && onDone(),
          );
          return true;
        },
    pane,
  );
  useAction(
    'tag',
    readOnly
      ? null
      : () => {
          if (!selection || isCaret(selection)) return false;
          setTagging(spanOf(selection));
          return true;
        },
    pane,
  );
  useAction('find', () => setTool('find'), pane);
  useAction('go-to-line', () => setTool('line'), pane);
  return { tagging, endTagging: () => setTagging(null) };
}
