import { type RefObject, useEffect, useLayoutEffect } from 'react';
import type { Span } from '../../../core/model/frozen-text.ts';
import { OFFSET } from '../../selection/offsets.ts';
import './highlights.css';

/** Spans painted alike: `::highlight(precis-<name>)`. Later layers lie over earlier ones. */
export interface Layer {
  readonly name: string;
  readonly spans: readonly Span[];
}

/** What is painted on one page: the ranges of each line that is drawn. */
interface Painted {
  readonly layers: readonly Layer[];
  readonly lines: Map<Text, readonly (readonly [name: string, range: AbstractRange])[]>;
}

/** Highlights are the whole window's: each page adds and takes away its own ranges only. */
const painted = new WeakMap<Element, Painted>();

function highlightOf(name: string, priority: number): Highlight {
  const known = CSS.highlights.get(`precis-${name}`);
  if (known) return known;
  const highlight = new Highlight();
  highlight.priority = priority;
  CSS.highlights.set(`precis-${name}`, highlight);
  return highlight;
}

function wipeLine({ lines }: Painted, text: Text): void {
  for (const [name, range] of lines.get(text) ?? []) CSS.highlights.get(`precis-${name}`)?.delete(range);
  lines.delete(text);
}

function wipe(page: Element): void {
  const before = painted.get(page);
  for (const text of [...(before?.lines.keys() ?? [])]) if (before) wipeLine(before, text);
  painted.delete(page);
}

/**
 * Paints the lines of a page that are drawn. While the layers are the same only lines that came or went are touched,
 * so that scrolling costs what it brings into sight.
 */
function paint(page: Element, layers: readonly Layer[]): void {
  if (painted.get(page)?.layers !== layers) wipe(page);
  const now: Painted = painted.get(page) ?? { layers, lines: new Map() };
  painted.set(page, now);
  const drawn = new Map<Text, number>();
  for (const element of page.querySelectorAll(`[${OFFSET}]`))
    if (element.firstChild instanceof Text)
      drawn.set(element.firstChild, Number(element.getAttribute(OFFSET)));
  for (const text of [...now.lines.keys()]) if (!drawn.has(text)) wipeLine(now, text);
  for (const [text, start] of drawn)
    if (!now.lines.has(text)) now.lines.set(text, paintLine(text, start, layers));
}

/** A range never leaves the words of its line, so that margins stay plain. */
function paintLine(
  text: Text,
  start: number,
  layers: readonly Layer[],
): (readonly [string, AbstractRange])[] {
  const end = start + text.length;
  return layers.flatMap(({ name, spans }, priority) =>
    spans
      .filter((span) => span.start < end && span.end > start)
      .map((span) => {
        const range = new StaticRange({
          startContainer: text,
          startOffset: Math.max(span.start, start) - start,
          endContainer: text,
          endOffset: Math.min(span.end, end) - start,
        });
        highlightOf(name, priority).add(range);
        return [name, range] as const;
      }),
  );
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
