import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { type FrozenText, lineAt, linesOfSpan, type Span } from '../../../core/model/frozen-text.ts';
import type { Source } from '../../../core/model/source.ts';
import { markWords } from '../../actions/file.ts';
import { isLetter } from '../../actions/letters.ts';
import { useWidth } from '../../elements/use-width.ts';
import { move } from '../../selection/move.ts';
import { caret, isCaret, spanOf, type TextSelection } from '../../selection/text-selection.ts';
import { select, useInspector } from '../../state/inspector.ts';
import { usePreferences } from '../../state/preferences.ts';
import { type Pane, useWorkspace, type View } from '../../state/workspace.ts';
import { TagDialog } from '../inspector/tags.tsx';
import { AdjustBar, useAdjustedAnchor } from './adjust.tsx';
import { FindBar } from './find-bar.tsx';
import { FloatingBar } from './floating-bar.tsx';
import { stepOf } from './keys.ts';
import { byLine, layersOf, stopsOf } from './layers.ts';
import { layoutOf } from './layout.ts';
import { LineBar } from './line-bar.tsx';
import { Margin, NewMark } from './margin.tsx';
import { PageHead } from './page-head.tsx';
import { isNewWish, keepPlace, placeIn } from './places.ts';
import { ReaderToolbar, type Tool } from './reader-toolbar.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { evidenceKinds, spansOf, under } from './spans.ts';
import { NARROW, TextPage, type TextPageHandle, useVisible } from './text-page.tsx';
import { useMarked } from './use-evidence.ts';
import { useFind } from './use-find.ts';
import { useReaderActions } from './use-reader-actions.ts';
import { useReaderStatus } from './use-reader-status.ts';
import { useSuggestions } from './use-suggestions.ts';
import { useWalk } from './use-walk.ts';
import { WalkBar } from './walk-bar.tsx';

interface ReadingProps {
  readonly source: Source;
  readonly frozen: FrozenText;
  readonly view: Extract<View, { view: 'source' }>;
  readonly pane: Pane;
}

const FLASH = 1_400;

/** A source that has its text: the page, and all that is done on it. */
export function Reading({ source, frozen, view, pane }: ReadingProps) {
  const t = usePreferences((state) => state.t);
  const zoom = useWorkspace((state) => state.layout.zoom);
  const suggesting = useWorkspace((state) => state.layout.views['reader.suggestions'] !== false);
  const filing = useInspector((state) => state.filing);
  const selected = useInspector((state) => state.selected);
  const area = useRef<HTMLDivElement>(null);
  const page = useRef<TextPageHandle>(null);
  const width = useWidth(area);
  const narrow = width > 0 && width < NARROW;

  const layout = useMemo(() => layoutOf(frozen), [frozen]);
  const marked = useMarked(source.id);
  const [visible, onVisible] = useVisible();
  const [selection, setSelection] = useState<TextSelection | null>(
    () => placeIn(source.id)?.selection ?? null,
  );
  const [flash, setFlash] = useState<Span | null>(null);
  const [tool, setTool] = useState<Tool>(null);
  const find = useFind(frozen.text, tool === 'find');
  const seen = layout[visible[0]]?.start ?? 0;
  const suggestions = useSuggestions(source, frozen, marked, seen, suggesting);
  const walk = useWalk(source, frozen, suggestions, (suggestion) => {
    setSelection(caret(suggestion.start));
    page.current?.reveal(suggestion);
  });

  const fresh = useMemo(() => {
    const kind = evidenceKinds.find((name) => name === filing?.kind);
    // Kind and fields of a new record belong together, which narrowing by a found name cannot follow.
    return filing && kind
      ? { kind, spans: spansOf({ kind, record: filing.fields } as Parameters<typeof spansOf>[0], source.id) }
      : null;
  }, [filing, source.id]);

  const layers = useMemo(
    () =>
      layersOf({
        marked,
        suggestions,
        walked: walk.now,
        found: find.found,
        foundNow: find.now,
        flash,
        chosen:
          fresh && fresh.spans.length > 0
            ? fresh.spans
            : selection && !isCaret(selection)
              ? [spanOf(selection)]
              : [],
      }),
    [marked, suggestions, walk.now, find.found, find.now, flash, fresh, selection],
  );
  const stops = useMemo(() => stopsOf(frozen, marked, selection), [frozen, marked, selection]);
  const markedAt = useMemo(
    () => byLine(frozen, marked, ({ spans }) => spans[0]?.start ?? 0),
    [marked, frozen],
  );
  const freshLine = fresh?.spans[0] ? lineAt(frozen, fresh.spans[0].start) : null;

  function goTo(span: Span, always = true) {
    setSelection(caret(span.start));
    page.current?.reveal(span, always);
  }

  // Where one came from: a list, a chip, a hit. Coming back to the tab finds the place where it was left.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each wish is answered once
  useEffect(() => {
    const { at } = view;
    const place = placeIn(source.id);
    if (at && isNewWish(at)) {
      requestAnimationFrame(() => goTo(at));
      setFlash(at);
      const timer = setTimeout(() => setFlash(null), FLASH);
      return () => clearTimeout(timer);
    }
    if (place) page.current?.reveal({ start: place.offset, end: place.offset + 1 }, true);
    return undefined;
  }, [view.at]);
  const left = useRef({ selection, offset: seen });
  left.current = { selection, offset: layout[Math.round((visible[0] + visible[1]) / 2)]?.start ?? 0 };
  useEffect(() => () => keepPlace(source.id, left.current), [source.id]);

  // Once the words are filed they are no longer selected.
  const filedBefore = useRef({ filing, selected });
  useEffect(() => {
    const before = filedBefore.current;
    filedBefore.current = { filing, selected };
    if (before.filing !== null && filing === null && selected?.id !== before.selected?.id)
      setSelection((was) => was && caret(spanOf(was).end));
  }, [filing, selected]);

  /** The shortest record under a place, and with every further call there the next longer one. */
  function choose(offset: number): boolean {
    const here = under(marked, offset);
    const now = here.findIndex(({ evidence }) => evidence.record.id === selected?.id);
    const next = here[(now + 1) % here.length];
    if (!next) return false;
    select(next.evidence.kind, next.evidence.record.id);
    return true;
  }

  /** To the next record in the text, or the one before. */
  function jump(by: 1 | -1): void {
    const from = selection ? selection.head : seen;
    const next =
      by === 1
        ? marked.find(({ spans }) => (spans[0]?.start ?? 0) > from)
        : marked.findLast(({ spans }) => (spans[0]?.start ?? 0) < from);
    const span = next?.spans[0];
    if (!next || !span) return;
    goTo(span, false);
    select(next.evidence.kind, next.evidence.record.id);
  }

  function closeTool() {
    setTool(null);
    page.current?.focus();
  }

  function press(event: KeyboardEvent<HTMLElement>) {
    if (take(event)) event.preventDefault();
  }

  function take(event: KeyboardEvent<HTMLElement>): boolean {
    const bare = !event.ctrlKey && !event.metaKey && !event.altKey;
    const here = selection ?? caret(seen);
    const step = stepOf(event);
    if (step !== null) {
      const next = move(frozen, here, step, event.shiftKey);
      walk.leave();
      setSelection(next);
      page.current?.reveal({ start: next.head, end: next.head + 1 });
      return true;
    }
    if ((event.ctrlKey || event.metaKey) && (event.key === 'a' || event.code === 'KeyA')) {
      setSelection({ anchor: 0, head: frozen.text.length });
      return true;
    }
    if (!bare) return false;
    if (adjusting && (event.key === 'Enter' || event.key === 'Escape')) {
      if (event.key === 'Enter') adjusting.keep();
      else adjusting.leave();
      return true;
    }
    switch (event.key) {
      case 'Tab':
        return walk.step(event.shiftKey ? -1 : 1, here.head);
      case 'Enter':
        if (walk.now) walk.accept();
        else return choose(here.head);
        return true;
      case 'Backspace':
      case 'Delete':
        walk.dismiss();
        return walk.now !== null;
      case 'Escape':
        if (walk.now) walk.leave();
        else setSelection(caret(here.head));
        return walk.now !== null || !isCaret(here);
      default:
        if (!isLetter(event.key, 'N')) return false;
        jump(event.shiftKey ? -1 : 1);
        return true;
    }
  }

  const { tagging, endTagging } = useReaderActions({
    source,
    frozen,
    marked,
    selection,
    walk,
    pane,
    setTool,
  });
  useReaderStatus({
    source,
    pane,
    walking: walk.now !== null,
    selecting: selection !== null && !isCaret(selection),
  });

  const adjusting = useAdjustedAnchor(source, frozen, selection, (span) => {
    setSelection({ anchor: span.start, head: span.end });
    page.current?.reveal(span);
    page.current?.focus();
  });
  const chosenLines = selection && !isCaret(selection) ? linesOfSpan(frozen, spanOf(selection)) : null;
  const walkedLines = walk.now && linesOfSpan(frozen, walk.now);
  return (
    <>
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
      {tool === 'find' && (
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
            if (find.now) setSelection({ anchor: find.now.start, head: find.now.end });
            closeTool();
          }}
        />
      )}
      {tool === 'line' && (
        <LineBar
          lines={layout.length}
          onClose={closeTool}
          onLine={(line) => {
            const [start, end] = frozen.lines[line - 1] ?? [0, 0];
            goTo({ start, end });
            closeTool();
          }}
        />
      )}
      <div ref={area} style={{ display: 'flex', flex: 1, minWidth: 0, minHeight: 0 }}>
        <TextPage
          ref={page}
          label={t('reader.text', { title: source.title })}
          frozen={frozen}
          layout={layout}
          zoom={zoom}
          width={width}
          head={<PageHead source={source} />}
          layers={layers}
          stops={stops}
          selection={selection}
          onSelect={setSelection}
          onKey={press}
          onWord={choose}
          onVisible={onVisible}
          margin={(line) => (
            <>
              {freshLine === line && fresh && <NewMark kind={fresh.kind} narrow={narrow} />}
              <Margin marked={markedAt.get(line) ?? []} narrow={narrow} />
            </>
          )}
          over={(place) => (
            <>
              {chosenLines && (
                <FloatingBar label={t('reader.bar.label')} place={place} {...chosenLines}>
                  {adjusting ? (
                    <AdjustBar adjusting={adjusting} />
                  ) : (
                    <SelectionBar active={fresh?.kind ?? null} narrow={narrow} />
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
      </div>
      {tagging && (
        <TagDialog
          tags={[]}
          onClose={endTagging}
          onTags={(tags) => tags.length > 0 && void markWords({ source, frozen, span: tagging }, tags)}
        />
      )}
    </>
  );
}
