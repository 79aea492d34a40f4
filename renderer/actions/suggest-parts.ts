import type { FrozenText, Span } from '../../core/model/frozen-text.ts';

/** Units of text read at once. An article or a report is one part; a book is read where one is. */
const PART = 300_000;

/** The part of a text that holds an offset: whole blocks, about 300,000 UTF-16 units. */
export function partAt({ text, blocks }: Pick<FrozenText, 'text' | 'blocks'>, offset: number): Span {
  if (text.length <= PART * 1.5) return { start: 0, end: text.length };
  const index = Math.floor(Math.min(offset, text.length - 1) / PART);
  const edge = (at: number) => blocks.find(({ end }) => end > at)?.start ?? text.length;
  const start = edge(index * PART);
  const end = edge((index + 1) * PART);
  // An offset in front of the block that begins the part belongs to the part before.
  if (offset < start) return partAt({ text, blocks }, Math.max(0, index * PART - 1));
  return { start, end };
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
