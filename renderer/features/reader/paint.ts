import { type RefObject, useEffect, useLayoutEffect } from 'react';
import type { Span } from '../../../core/model/frozen-text.ts';
import { OFFSET } from '../../selection/offsets.ts';
import './highlights.css';

/** Spans painted alike: `::highlight(precis-<name>)`. Later layers lie over earlier ones. */
export interface Layer {
  readonly name: string;
  readonly spans: readonly Span[];
}

/** Highlights are the whole window's: each page adds and takes away its own ranges only. */
const painted = new WeakMap<Element, Map<string, readonly AbstractRange[]>>();

function highlightOf(name: string, priority: number): Highlight {
  const known = CSS.highlights.get(`precis-${name}`);
  if (known) return known;
  const highlight = new Highlight();
  highlight.priority = priority;
  CSS.highlights.set(`precis-${name}`, highlight);
  return highlight;
}

function wipe(page: Element): void {
  for (const [name, ranges] of painted.get(page) ?? [])
    for (const range of ranges) CSS.highlights.get(`precis-${name}`)?.delete(range);
  painted.delete(page);
}

/** Paints the drawn lines of a page anew. A range never leaves the words of its line, so that margins stay plain. */
function paint(page: Element, layers: readonly Layer[]): void {
  wipe(page);
  const lines = [...page.querySelectorAll(`[${OFFSET}]`)].flatMap((element) => {
    const text = element.firstChild;
    const start = Number(element.getAttribute(OFFSET));
    return text instanceof Text ? [{ text, start, end: start + text.length }] : [];
  });
  const from = Math.min(...lines.map(({ start }) => start));
  const to = Math.max(...lines.map(({ end }) => end));
  const own = new Map<string, readonly AbstractRange[]>();
  layers.forEach(({ name, spans }, priority) => {
    const near = spans.filter(({ start, end }) => start < to && end > from);
    const ranges = near.flatMap((span) =>
      lines
        .filter(({ start, end }) => span.start < end && span.end > start)
        .map(
          ({ text, start, end }) =>
            new StaticRange({
              startContainer: text,
              startOffset: Math.max(span.start, start) - start,
              endContainer: text,
              endOffset: Math.min(span.end, end) - start,
            }),
        ),
    );
    const highlight = highlightOf(name, priority);
    for (const range of ranges) highlight.add(range);
    own.set(name, ranges);
  });
  painted.set(page, own);
}

/** Keeps the drawn lines painted; `drawn` changes whenever other lines are drawn. */
export function usePaint(page: RefObject<Element | null>, layers: readonly Layer[], drawn: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: other lines drawn are other text nodes to paint
  useLayoutEffect(() => {
    if (page.current) paint(page.current, layers);
  }, [page, layers, drawn]);
  useEffect(() => {
    const element = page.current;
    return () => {
      if (element) wipe(element);
    };
  }, [page]);
}
