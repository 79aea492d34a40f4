import type { Anchor, AnchoredKind } from '../../../core/model/anchor.ts';
import type { Span } from '../../../core/model/frozen-text.ts';
import type { Id } from '../../../core/model/id.ts';
import type { FieldsOf, Records } from '../../../core/model/kinds.ts';

export type Evidence = {
  readonly [K in AnchoredKind]: { readonly kind: K; readonly record: Records[K] };
}[AnchoredKind];

/** How a span is painted: `quoted` tint and line, `own` line only, `reported` dashed. */
export type Paint = 'fact' | 'agreement' | 'quoted' | 'own' | 'reported' | 'mark' | 'changed';

export interface PaintedSpan extends Span {
  readonly paint: Paint;
  /** A bar stands before its first and after its last letter. */
  readonly bars: boolean;
}

/** A record with its spans in one source, in order. */
export interface Marked {
  readonly evidence: Evidence;
  readonly spans: readonly PaintedSpan[];
}

/** Evidence as it is painted in one source; a lost anchor has no place in the text. */
export function markedIn(source: Id, evidence: readonly Evidence[]): readonly Marked[] {
  return evidence
    .map((item) => ({ evidence: item, spans: spansOf(item, source) }))
    .filter(({ spans }) => spans.length > 0)
    .toSorted((a, b) => first(a) - first(b) || last(b) - last(a));
}

const first = ({ spans }: Marked) => spans[0]?.start ?? 0;
const last = ({ spans }: Marked) => spans.at(-1)?.end ?? 0;

/** Spans of a record (or of one not filed yet) in a source. */
export function spansOf(
  item: { readonly [K in AnchoredKind]: { readonly kind: K; readonly record: FieldsOf<K> } }[AnchoredKind],
  source: Id,
): readonly PaintedSpan[] {
  const painted = (anchor: Anchor, paint: Paint, bars = false): readonly PaintedSpan[] =>
    anchor.source !== source || anchor.state === 'lost'
      ? []
      : [
          {
            start: anchor.start,
            end: anchor.end,
            paint: anchor.state === 'changed' ? 'changed' : paint,
            bars,
          },
        ];
  const spans = ((): readonly PaintedSpan[] => {
    switch (item.kind) {
      case 'fact':
        return item.record.anchors.flatMap((anchor) => painted(anchor, 'fact'));
      case 'mark':
        return item.record.anchors.flatMap((anchor) => painted(anchor, 'mark'));
      case 'agreement':
        return item.record.mentions.flatMap(({ anchor }) => painted(anchor, 'agreement'));
      case 'quote': {
        const { voice, form } = item.record;
        return item.record.passages.flatMap(({ anchor, mode }) => {
          if (voice !== 'actor') return painted(anchor, 'own', true);
          const aside = mode === 'reported' && form !== 'indirect';
          return aside ? painted(anchor, 'reported') : painted(anchor, 'quoted', true);
        });
      }
    }
  })();
  return spans.toSorted((a, b) => a.start - b.start);
}

/**
 * For each span, 0 or 1: spans of one paint that overlap get different levels in turn, so that each is painted as a
 * highlight of its own and both tints and lines show.
 */
export function levelsOf(spans: readonly PaintedSpan[]): readonly (0 | 1)[] {
  const ends = new Map<Paint, [number, number]>();
  return spans.map(({ start, end, paint }) => {
    const taken = ends.get(paint) ?? [0, 0];
    const level = taken[0] <= start ? 0 : 1;
    taken[level] = Math.max(taken[level], end);
    ends.set(paint, taken);
    return level;
  });
}

/** Records whose words stand at an offset, the shortest span first: a click takes the first, the next click the next. */
export function under(marked: readonly Marked[], offset: number): readonly Marked[] {
  const lengthAt = ({ spans }: Marked) =>
    Math.min(
      ...spans
        .filter(({ start, end }) => start <= offset && offset < end)
        .map(({ start, end }) => end - start),
    );
  return marked
    .filter((item) => Number.isFinite(lengthAt(item)))
    .toSorted((a, b) => lengthAt(a) - lengthAt(b));
}

/** The record whose words begin next after an offset, or before it. Records are in the order of the text. */
export function nextTo(marked: readonly Marked[], offset: number, by: 1 | -1): Marked | undefined {
  const startOf = ({ spans }: Marked) => spans[0]?.start ?? 0;
  return by === 1
    ? marked.find((item) => startOf(item) > offset)
    : marked.findLast((item) => startOf(item) < offset);
}
