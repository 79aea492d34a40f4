import type { FrozenText, Span } from '../../core/model/frozen-text.ts';

/** Units of text read at once. An article or a report is one part; a book is read where one is. */
const PART = 100_000;

/** The part of a text that holds an offset: whole blocks, about 100,000 UTF-16 units. */
export function partAt({ text, blocks }: Pick<FrozenText, 'text' | 'blocks'>, offset: number): Span {
  if (text.length <= PART * 1.5) return { start: 0, end: text.length };
  const edge = (index: number) => blocks.find(({ end }) => end > index * PART)?.start ?? text.length;
  // The block over a border of parts belongs to the one after it: its start may lie before the border.
  const guess = Math.floor(Math.min(Math.max(offset, 0), text.length - 1) / PART);
  const index = offset >= edge(guess + 1) ? guess + 1 : offset < edge(guess) ? guess - 1 : guess;
  const start = index <= 0 ? 0 : edge(index);
  const end = edge(Math.max(0, index) + 1);
  // One block longer than a part is not cut.
  return { start, end: end > offset ? end : text.length };
}

/** All parts of a text, in order. */
export function partsOfText(frozen: Pick<FrozenText, 'text' | 'blocks'>): readonly Span[] {
  const parts: Span[] = [];
  let at = 0;
  while (at < frozen.text.length) {
    const part = partAt(frozen, at);
    if (part.end <= at) break;
    parts.push({ start: at, end: part.end });
    at = part.end;
  }
  return parts;
}
