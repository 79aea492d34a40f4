import type { FrozenText, Span } from '../model/frozen-text.ts';
import type { Source } from '../model/source.ts';
import type { Suggestions } from '../suggest/types.ts';

/** What a form is prefilled from: the text, its source and what the engine reads in it. */
export interface Reading {
  readonly frozen: FrozenText;
  readonly source: Pick<Source, 'id' | 'language' | 'published' | 'publisher' | 'marking'>;
  readonly suggestions: Suggestions;
}

/** A text in which nothing was found. */
export const NOTHING_SUGGESTED: Suggestions = { quotes: [], figures: [], agreements: [], people: [] };

/** How many code units two spans share. */
export function shared(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

/** The candidate that shares most with the span, the shorter of two equals; null where none touches it. */
export function closest<C extends Span>(candidates: readonly C[], span: Span): C | null {
  let best: C | null = null;
  for (const candidate of candidates) {
    const more = shared(candidate, span) - (best === null ? 0 : shared(best, span));
    const shorter = best !== null && candidate.end - candidate.start < best.end - best.start;
    if (more > 0 || (more === 0 && shorter && shared(candidate, span) > 0)) best = candidate;
  }
  return best;
}

/** Ends in a word cut short, whose stop ends no sentence: «48,7 млн долл. США», «А. К. Иванова». */
const SHORTENED = /(?:^|[\s(])(?:долл|руб|тыс|млн|млрд|см|стр|ст|им|ул|\p{Lu})\.\s*$/u;

/** The sentence around a span, as far as full stops tell; never beyond its block. */
export function sentenceAround(frozen: FrozenText, span: Span): Span {
  const block = frozen.blocks.find(({ start, end }) => start <= span.start && span.start < end);
  if (!block) return span;
  const body = frozen.text.slice(block.start, block.end);
  const segments = new Intl.Segmenter('en', { granularity: 'sentence' }).segment(body);
  let start = block.start;
  let end = block.end;
  let shortened = false;
  for (const { index, segment } of segments) {
    const from = block.start + index;
    if (from <= span.start && !shortened) start = from;
    shortened = SHORTENED.test(segment);
    if (shortened && from + segment.length < block.end) continue;
    if (from + segment.length >= span.end) {
      end = from + segment.trimEnd().length;
      break;
    }
  }
  return { start, end: Math.max(end, Math.min(span.end, block.end)) };
}
