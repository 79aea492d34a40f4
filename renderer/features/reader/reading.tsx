import { useMemo, useRef, useState } from 'react';
import { type FrozenText, linesOfSpan, type Span } from '../../../core/model/frozen-text.ts';
import type { Source } from '../../../core/model/source.ts';
import { markWords } from '../../actions/file.ts';
import { arriving } from '../../elements/arriving.tsx';
import { caret, isCaret, spanOf, type TextSelection, withEnd } from '../../selection/text-selection.ts';
import { select, useInspector } from '../../state/inspector.ts';
import { useLibrary } from '../../state/library.ts';
import { usePreferences } from '../../state/preferences.ts';
import { type Pane, useWorkspace, type View } from '../../state/workspace.ts';
import { TagDialog } from '../inspector/tags.tsx';
import { AdjustBar, useAdjustedAnchor } from './adjust.tsx';
import { Beside } from './beside.tsx';
import { FindBar } from './find-bar.tsx';
import { FloatingBar } from './floating-bar.tsx';
import { placeSeen } from './in-hand.ts';
import { Layout } from './layout.ts';
import { LineBar } from './line-bar.tsx';
import { PageHead } from './page-head.tsx';
import { placeIn } from './places.ts';
import { readerKeys } from './reader-keys.ts';
import { ReaderToolbar, type Tool } from './reader-toolbar.tsx';
import styles from './reading.module.css';
import { Repairs } from './repairs.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { nextTo, under } from './spans.ts';
import { Spoken } from './spoken.tsx';
import { NARROW, TextPage, type TextPageHandle, useVisible } from './text-page.tsx';
import { titleEnd } from './title-in-text.ts';
import { useAddTo } from './use-add-to.ts';
import { useCollapseOnFiling } from './use-collapse.ts';
import { useMarked } from './use-evidence.ts';
import { useFind } from './use-find.ts';
import { usePainted } from './use-painted.ts';
import { usePlace } from './use-place.ts';
import { useReaderActions } from './use-reader-actions.ts';
import { useReaderStatus } from './use-reader-status.ts';
import { useSuggestions } from './use-suggestions.ts';
import { useWalk } from './use-walk.ts';
import { Versions } from './versions.tsx';
import { WalkBar } from './walk-bar.tsx';

/** It brings the reader of PDFs with it, which few need at once. */
const Original = arriving(() => import('./original.tsx'));

interface ReadingProps {
  readonly source: Source;
  readonly frozen: FrozenText;
  /** The text is its first lines: they are looked at until the whole is there, for which everything else waits. */
  readonly part?: boolean;
  readonly view: Extract<View, { view: 'source' }>;
  readonly pane: Pane;
}

/** A source that has its text: the page, and all that is done on it. */
export function Reading({ source, frozen, part = false, view, pane }: ReadingProps) {
  const t = usePreferences((state) => state.t);
  const views = useWorkspace((state) => state.layout.views);
  const readOnly = useLibrary((state) => state.readOnly);
  const selected = useInspector((state) => state.selected);
  const page = useRef<TextPageHandle>(null);
  const [width, setWidth] = useState(0);
  const [selection, setSelection] = useState<TextSelection | null>(
    () => placeIn(source.id)?.selection ?? null,
  );
  const [tool, setTool] = useState<Tool>(null);
  const bar = part ? null : tool;
  const [visible, onVisible] = useVisible();
  const original = views['reader.original'] === true && source.original !== null;
  const narrow = width > 0 && width < NARROW;
  const selecting = selection !== null && !isCaret(selection);

  const title = useMemo(() => titleEnd(frozen, source.title), [frozen, source.title]);
  const layout = useMemo(() => new Layout(frozen, title), [frozen, title]);
  const marked = useMarked(part ? null : source.id);
  const { seen, middle, inHand } = placeSeen(layout, visible, selection);
  const find = useFind(frozen.text, tool === 'find');
  const suggestions = useSuggestions(
    source,
    frozen,
    marked,
    seen,
    !part && views['reader.suggestions'] !== false,
  );
  const walk = useWalk(source, frozen, suggestions, (suggestion) => {
    setSelection(caret(suggestion.start));
    page.current?.reveal(suggestion);
  });
  const flash = usePlace({
    source: source.id,
    page,
    wish: part ? undefined : view.at,
    selection,
    onSelect: setSelection,
    offset: middle,
  });
  const adjusting = useAdjustedAnchor(
    source,
    frozen,
    selection,
    (span) => {
      setSelection({ anchor: span.start, head: span.end });
      page.current?.reveal(span);
      page.current?.focus();
    },
    collapse,
  );
  const { layers, stops, markedAt, fresh, freshLine } = usePainted({
    source: source.id,
    frozen,
    marked,
    suggestions,
    walked: walk.now,
    find,
    flash,
    selection,
    handles: adjusting !== null,
    narrow,
  });
  useCollapseOnFiling(collapse);

  function collapse() {
    setSelection((was) => was && caret(spanOf(was).end));
  }

  function goTo(span: Span, always = true) {
    setSelection(caret(span.start));
    page.current?.reveal(span, always);
  }

  /** The shortest record under a place, and with every further call there the next longer one. */
  function choose(offset: number): boolean {
    const here = under(marked, offset);
    const now = here.findIndex(({ evidence }) => evidence.record.id === selected?.id);
    const next = here[(now + 1) % here.length];
    if (next) select(next.evidence.kind, next.evidence.record.id);
    return next !== undefined;
  }

  /** To the next record in the text, or the one before. */
  function jump(by: 1 | -1): void {
    const next = nextTo(marked, selection ? selection.head : seen, by);
    const span = next?.spans[0];
    if (!next || !span) return;
    goTo(span, false);
    select(next.evidence.kind, next.evidence.record.id);
  }

  /** The text takes the focus first: where it had no caret it puts one at its top, and what is chosen comes after. */
  function closeTool() {
    setTool(null);
    page.current?.focus();
  }

  const { tagging, endTagging } = useReaderActions({
    source,
    frozen,
    marked,
    selection,
    walk,
    pane,
    setTool,
    onDone: collapse,
  });
  useReaderStatus({ source, pane, walking: walk.now !== null, selecting, adjusting: adjusting !== null });

  const addTo = useAddTo(source, frozen, selection, collapse);
  const press = readerKeys({
    frozen,
    selection,
    seen,
    walk,
    adjusting,
    onSelect: setSelection,
    onReveal: (offset) => page.current?.reveal({ start: offset, end: offset + 1 }),
    onChoose: choose,
    onJump: jump,
    onAdd: addTo?.onPress ?? null,
  });
  const chosenLines = selecting && !readOnly ? linesOfSpan(frozen, spanOf(selection)) : null;
  const walkedLines = walk.now && linesOfSpan(frozen, walk.now);
  return (
    <div className={styles.reading} inert={part}>
      <ReaderToolbar
        source={source}
        frozen={frozen}
        marked={marked}
        pane={pane}
        tool={tool}
        onTool={setTool}
        onJump={jump}
        onGoTo={(span) => {
          goTo(span);
          page.current?.focus();
        }}
      />
      {bar === 'find' && (
        <FindBar
          query={find.query}
          count={find.found.length}
          at={find.at}
          onQuery={(query) => {
            const first = find.look(query, seen);
            if (first) page.current?.reveal(first);
          }}
          onStep={(by) => {
            const next = find.step(by);
            if (next) page.current?.reveal(next, true);
          }}
          onClose={() => {
            closeTool();
            if (find.now) setSelection({ anchor: find.now.start, head: find.now.end });
          }}
        />
      )}
      {bar === 'line' && (
        <LineBar
          lines={layout.length}
          onClose={closeTool}
          onLine={(line) => {
            const [start, end] = frozen.lines.at(line - 1) ?? [0, 0];
            closeTool();
            goTo({ start, end });
          }}
        />
      )}
      <Spoken frozen={frozen} selection={selection} />
      <Versions source={source} />
      <div className={styles.area}>
        <Beside
          shown={original}
          onWidth={setWidth}
          original={
            <Original
              source={source}
              frozen={frozen}
              offset={inHand}
              onOffset={(at) => goTo({ start: at, end: at + 1 })}
            />
          }
        >
          <TextPage
            ref={page}
            label={t('reader.text', { title: source.title })}
            layout={layout}
            width={width}
            head={<PageHead source={source} titled={title === 0} />}
            layers={layers}
            stops={stops}
            selection={selection}
            onSelect={setSelection}
            onKey={press}
            onWord={choose}
            onHandle={(end, offset) => setSelection((was) => was && withEnd(was, end, offset))}
            onVisible={onVisible}
            marks={markedAt}
            fresh={fresh && freshLine !== null ? { kind: fresh.kind, line: freshLine } : null}
            over={(place) => (
              <>
                {chosenLines && (
                  <FloatingBar label={t('reader.bar.label')} place={place} {...chosenLines}>
                    {adjusting ? (
                      <AdjustBar adjusting={adjusting} />
                    ) : (
                      <SelectionBar active={fresh?.kind ?? null} narrow={narrow} addTo={addTo} />
                    )}
                  </FloatingBar>
                )}
                {walk.now && walkedLines && !chosenLines && (
                  <FloatingBar label={t('reader.suggestion')} place={place} {...walkedLines}>
                    <WalkBar
                      suggestion={walk.now}
                      frozen={frozen}
                      onAccept={walk.accept}
                      onDismiss={walk.dismiss}
                    />
                  </FloatingBar>
                )}
              </>
            )}
          />
          {original && frozen.repairs.length > 0 && (
            <Repairs frozen={frozen} onGoTo={(at) => goTo({ start: at, end: at + 1 })} />
          )}
        </Beside>
      </div>
      {tagging && (
        <TagDialog
          tags={[]}
          onClose={endTagging}
          onTags={(tags) => {
            if (tags.length === 0) return;
            void markWords({ source, frozen, span: tagging }, tags);
            collapse();
          }}
        />
      )}
    </div>
  );
}
