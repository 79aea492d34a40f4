import { plainText, type Run } from '../model/narrative.ts';
import type { DocumentPiece } from './piece.ts';

const MARK = /^[⁰¹²³⁴-⁹]+/u;
const MARKS = /[⁰¹²³⁴-⁹]+/gu;

/**
 * Puts each note after the piece that holds its mark, since a narrative has no foot of a page. Notes stand in the
 * order of their marks; one whose mark is nowhere stays at the end.
 */
export function withNotes(pieces: readonly DocumentPiece[]): readonly DocumentPiece[] {
  const body = pieces.filter((piece) => piece.item !== 'note');
  const notes = pieces.filter((piece) => piece.item === 'note');
  if (notes.length === 0) return body;
  const marked = marksIn(body);
  const after = new Map<number, DocumentPiece[]>();
  let from = 0;
  for (const note of notes) {
    const [mark = ''] = MARK.exec(plainText(note.runs)) ?? [];
    const ahead = marked.get(mark) ?? [];
    while ((ahead.at(-1) ?? from) < from) ahead.pop();
    const found = ahead.at(-1);
    from = found ?? from;
    const at = found ?? body.length - 1;
    const there = after.get(at);
    if (there) there.push(note);
    else after.set(at, [note]);
  }
  return body.flatMap((piece, i) => [piece, ...(after.get(i) ?? [])]);
}

/** In which pieces each mark stands, the last first. */
function marksIn(pieces: readonly DocumentPiece[]): ReadonlyMap<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [at, piece] of [...pieces.entries()].reverse())
    for (const [mark] of textOf(piece).matchAll(MARKS)) {
      const known = places.get(mark);
      if (known) known.push(at);
      else places.set(mark, [at]);
    }
  return places;
}

function textOf(piece: DocumentPiece): string {
  const words = (lines: readonly (readonly Run[])[]) => lines.map(plainText).join(' ');
  switch (piece.item) {
    case 'picture':
      return '';
    case 'list':
      return words(piece.entries);
    case 'table':
      return piece.rows.map(words).join(' ');
    default:
      return plainText(piece.runs);
  }
}
