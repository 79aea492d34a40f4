import { useMemo } from 'react';
import { anchoredKinds } from '../../../core/model/anchor.ts';
import { type FrozenText, lineAt, type Span } from '../../../core/model/frozen-text.ts';
import type { Id } from '../../../core/model/id.ts';
import type { Suggestion } from '../../../core/suggest/index.ts';
import { isCaret, spanOf, type TextSelection } from '../../selection/text-selection.ts';
import { useInspector } from '../../state/inspector.ts';
import { byLine, layersOf, spread, stopsOf } from './layers.ts';
import { type Marked, type PaintedSpan, spansOf } from './spans.ts';
import type { Find } from './use-find.ts';

/** Marks beside one line of a wide page. */
const MOST = 3;

interface OnPage {
  readonly source: Id;
  readonly frozen: FrozenText;
  readonly marked: readonly Marked[];
  readonly suggestions: readonly Suggestion[];
  readonly walked: Suggestion | null;
  readonly find: Find;
  readonly flash: Span | null;
  readonly selection: TextSelection | null;
  /** The margin has room for one mark a line. */
  readonly narrow: boolean;
  /** The ends of the selection can be dragged. */
  readonly handles: boolean;
}

/** What is painted on the page and what stands beside its lines. */
export function usePainted(on: OnPage) {
  const { source, frozen, marked, suggestions, walked, find, flash, selection, handles, narrow } = on;
  const fresh = useFresh(source);
  const { found, now } = find;
  const layers = useMemo(() => {
    const selected = selection && !isCaret(selection) ? [spanOf(selection)] : [];
    const chosen = fresh && fresh.spans.length > 0 ? fresh.spans : selected;
    return layersOf({ marked, suggestions, walked, found, foundNow: now, flash, chosen });
  }, [marked, suggestions, walked, found, now, flash, fresh, selection]);
  const stops = useMemo(
    () => stopsOf(frozen, marked, selection, handles),
    [frozen, marked, selection, handles],
  );
  const markedAt = useMemo(() => {
    const lines = byLine(frozen, marked, ({ spans }) => spans[0]?.start ?? 0);
    return spread(lines, narrow ? 1 : MOST, frozen.lines.length);
  }, [marked, frozen, narrow]);
  const [first] = fresh?.spans ?? [];
  return { layers, stops, markedAt, fresh, freshLine: first ? lineAt(frozen, first.start) : null };
}

/** The words of the form that is open, where they are of this source. */
function useFresh(source: Id): {
  readonly kind: (typeof anchoredKinds)[number];
  readonly spans: readonly PaintedSpan[];
} | null {
  const filing = useInspector((state) => state.filing);
  return useMemo(() => {
    const kind = anchoredKinds.find((name) => name === filing?.kind);
    if (!filing || !kind) return null;
    // Kind and fields of a new record belong together, which narrowing by a found name cannot follow.
    return { kind, spans: spansOf({ kind, record: filing.fields } as Parameters<typeof spansOf>[0], source) };
  }, [filing, source]);
}
