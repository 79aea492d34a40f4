import type { Block, Span } from '../model/frozen-text.ts';
import { type Reading, shared } from './reading.ts';

/** A whole number as a text in a language writes it, and nothing else; null for other words. */
export function wholeNumber(words: string, language: string): number | null {
  const grouping = language === 'en' ? /,(?=\d{3}(?:\D|$))/g : /[ \u00a0\u202f](?=\d{3}(?:\D|$))/g;
  const digits = words.trim().replace(grouping, '');
  return /^\d{1,15}$/.test(digits) ? Number(digits) : null;
}

interface Cell {
  readonly value: number;
  /** What stands over its column; empty where nothing does. */
  readonly head: string;
}

/** The first number that selected words hold in a row of a table, and the head of its column. Null outside tables. */
export function cellIn({ frozen, source }: Reading, span: Span): Cell | null {
  const at = frozen.blocks.findIndex((block) => isRow(block) && shared(block, span) > 0);
  const row = frozen.blocks[at];
  if (!row) return null;
  const own = cellsOf(frozen.text, row);
  const column = own.findIndex(
    (cell, index) =>
      (index > 0 || own.length === 1) &&
      shared(cell, span) > 0 &&
      wholeNumber(textOf(frozen.text, cell), source.language) !== null,
  );
  const cell = own[column];
  if (!cell) return null;
  let top = at;
  while (isRow(frozen.blocks[top - 1])) top -= 1;
  const head = frozen.blocks[top];
  const over = head && top < at ? cellsOf(frozen.text, head)[column] : undefined;
  const words = over ? textOf(frozen.text, over).trim() : '';
  return {
    value: wholeNumber(textOf(frozen.text, cell), source.language) ?? 0,
    head: /^[\d\s.,%−-]*$/.test(words) ? '' : words,
  };
}

const isRow = (block: Block | undefined): boolean => block?.kind === 'table-row';
const textOf = (text: string, { start, end }: Span): string => text.slice(start, end);

/** Cells of a row: tabs part them. */
function cellsOf(text: string, { start, end }: Span): readonly Span[] {
  const cells: Span[] = [];
  let from = start;
  for (const words of text.slice(start, end).split('\t')) {
    cells.push({ start: from, end: from + words.length });
    from += words.length + 1;
  }
  return cells;
}
