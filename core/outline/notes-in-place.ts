import { plainText, type Run } from '../model/narrative.ts';
import type { DocumentPiece } from './piece.ts';

const MARK = /^[⁰¹²³⁴-⁹]+/u;

/**
 * Puts each note after the piece that holds its mark, since a narrative has no foot of a page. Notes stand in the
 * order of their marks; one whose mark is nowhere stays at the end.
 */
export function withNotes(pieces: readonly DocumentPiece[]): readonly DocumentPiece[] {
  const body = pieces.filter((piece) => piece.item !== 'note');
  const notes = pieces.filter((piece) => piece.item === 'note');
  if (notes.length === 0) return body;
  const after = new Map<number, DocumentPiece[]>();
  let from = 0;
  for (const note of notes) {
    const mark = MARK.exec(plainText(note.runs))?.[0];
    const whole = mark === undefined ? null : new RegExp(`(?<![⁰¹²³⁴-⁹])${mark}(?![⁰¹²³⁴-⁹])`, 'u');
    const found = whole === null ? -1 : body.findIndex((piece, i) => i >= from && whole.test(textOf(piece)));
    const at = found === -1 ? body.length - 1 : found;
    if (found !== -1) from = found;
    after.set(at, [...(after.get(at) ?? []), note]);
  }
  return body.flatMap((piece, i) => [piece, ...(after.get(i) ?? [])]);
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
