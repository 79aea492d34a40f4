import type { Block } from '../model/frozen-text.ts';
import { listOf, type Placed } from '../model/list.ts';
import type { Run } from '../model/narrative.ts';
import type { Piece } from './piece.ts';
import { evenRows } from './table-reader.ts';

const BULLET = /^[•·–—*-]\s+/;
const NUMBER = /^\(?(?:\d{1,3}|[a-zа-я])[.)]\s+/i;

/** The pieces of a text that is known by its blocks only: no emphasis; the marks of a list are no words of it. */
export function piecesOfBlocks(read: {
  readonly text: string;
  readonly blocks: readonly Block[];
}): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < read.blocks.length; ) {
    const block = read.blocks[at];
    if (!block) break;
    let end = at + 1;
    if (block.kind === 'list-item' || block.kind === 'table-row')
      while (read.blocks[end]?.kind === block.kind) end += 1;
    pieces.push(pieceOf(read.text, block, read.blocks.slice(at, end)));
    at = end;
  }
  return pieces;
}

function pieceOf(text: string, { kind, level }: Block, blocks: readonly Block[]): Piece {
  const words = blocks.map(({ start, end }) => text.slice(start, end));
  const runs = runsOf(words[0] ?? '');
  switch (kind) {
    case 'paragraph':
    case 'preformatted':
      return { item: 'paragraph', runs };
    case 'heading':
      return { item: 'heading', level: Math.min(6, Math.max(1, level)), runs };
    case 'quotation':
      return { item: 'quotation', runs };
    case 'footnote':
      return { item: 'note', runs };
    case 'table-row': {
      const rows = words.map((row) => row.split('\t').map((cell) => runsOf(cell.trim())));
      return { item: 'table', header: false, rows: evenRows(rows) };
    }
    case 'list-item': {
      const entries = words.map((entry, i): Placed<readonly Run[]> => {
        const ordered = NUMBER.test(entry);
        return {
          depth: Math.max(0, (blocks[i]?.level ?? 1) - 1),
          ordered,
          entry: runsOf(entry.replace(ordered ? NUMBER : BULLET, '')),
        };
      });
      return { item: 'list', ...listOf(entries[0]?.ordered ?? false, entries) };
    }
  }
}

function runsOf(words: string): readonly Run[] {
  return words.split('\n').flatMap((line, i): Run[] => {
    const run: Run[] = line === '' ? [] : [{ run: 'text', text: line, bold: false, italic: false }];
    return i === 0 ? run : [{ run: 'break' }, ...run];
  });
}
