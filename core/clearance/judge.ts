import type { Touches } from '../model/change.ts';
import type { EvidenceRef } from '../model/narrative.ts';
import { alignment } from './align.ts';
import { type Piece, type PiecePart, type SentBlock, textOfPiece } from './words.ts';

/** What judging has to know of the records, as they were when the draft came back. */
export interface Known {
  /** Figures of a fact as digits: "93000", "53". Empty for anything else. */
  readonly figures: (ref: EvidenceRef) => readonly string[];
  /** Where words of a source stand in it, by the record that took them. */
  readonly line: (
    ref: EvidenceRef,
    words: string,
  ) => { readonly source: string; readonly line: number | null } | null;
}

interface Range {
  readonly start: number;
  readonly end: number;
  readonly in: string;
}

/** Says what an edit of a block touches. Verbatim words win over everything that is touched with them. */
export function judge(
  block: SentBlock,
  pieces: readonly Piece[],
  { start, end, in: put }: Range,
  known: Known,
): Touches {
  for (const index of block.pieces) {
    const piece = pieces[index];
    if (piece === undefined) continue;
    const touched = partsTouched(block.text, piece, start, end);
    const judged = judgeParts(block, piece, touched, { start, end, in: put }, known);
    if (judged) return judged;
  }
  return { of: 'outside' };
}

interface Touched {
  readonly part: PiecePart;
  /** Of the edit, in the words of the part. */
  readonly from: number;
  readonly to: number;
}

/** Parts of a piece whose words an edit of the block strikes, or inside or beside which it puts some. */
function partsTouched(block: string, piece: Piece, start: number, end: number): readonly Touched[] {
  const text = textOfPiece(piece);
  const same = alignment(block, text);
  const within = same.flatMap((one) => {
    const from = Math.max(start, one.a);
    const to = Math.min(end, one.a + one.length);
    if (start === end ? from > to : from >= to) return [];
    return [{ from: one.b + from - one.a, to: one.b + to - one.a }];
  });
  const touched: Touched[] = [];
  for (const { from, to } of within) {
    let at = 0;
    for (const part of piece.parts) {
      const [begins, ends] = [at, at + part.text.length];
      at = ends;
      // Words put at the border of verbatim words stand outside their marks.
      const inside =
        from === to
          ? part.as === 'words'
            ? from > begins && from < ends
            : from >= begins && from <= ends && begins < ends
          : from < ends && to > begins;
      if (inside)
        touched.push({ part, from: Math.max(0, from - begins), to: Math.min(part.text.length, to - begins) });
    }
  }
  return touched;
}

function judgeParts(
  block: SentBlock,
  piece: Piece,
  touched: readonly Touched[],
  edit: Range,
  known: Known,
): Touches | null {
  const words = touched.find(({ part }) => part.as === 'words');
  if (words?.part.as === 'words') {
    const { ref, text } = words.part;
    const where = known.line(ref, around(text, words.from, words.to));
    return {
      of: 'verbatim',
      ref,
      item: piece.place.item === 'gathering' ? null : (piece.at?.item ?? null),
      source: where?.source ?? null,
      at: where?.line ?? null,
      reads: around(text, words.from, words.to),
      wants: wanted(text, words, edit),
    };
  }
  const field = touched.find(({ part }) => part.as === 'field');
  if (field?.part.as === 'field') return { of: 'record', ref: field.part.ref, field: field.part.field };
  const out = block.text.slice(edit.start, edit.end);
  const figure = figureIn(out, piece, known);
  const derived = touched.find(({ part }) => part.as === 'derived');
  if (derived?.part.as === 'derived') {
    const { ref } = derived.part;
    return { of: ref.kind === 'fact' && /\p{N}/u.test(`${out}${edit.in}`) ? 'figure' : 'derived', ref };
  }
  if (piece.at === null || !touched.some(({ part }) => part.as === 'own')) return null;
  if (figure) return { of: 'figure', ref: figure };
  return { of: 'narrative', ...piece.at, line: piece.line };
}

/** So many words on each side say where one stands. */
const BESIDE = 2;

/** The words struck with two on each side: "sits badly with". */
function around(text: string, from: number, to: number): string {
  const [begins, ends] = surroundings(text, from, to);
  return text.slice(begins, ends).replace(/\s+/g, ' ').trim();
}

function wanted(text: string, { from, to }: Touched, { in: put }: Range): string {
  const [begins, ends] = surroundings(text, from, to);
  return `${text.slice(begins, from)}${put}${text.slice(to, ends)}`.replace(/\s+/g, ' ').trim();
}

function surroundings(text: string, from: number, to: number): readonly [number, number] {
  const before = [...text.slice(0, from).matchAll(/\S+\s*/g)].at(-BESIDE)?.index ?? 0;
  const after = [...text.slice(to).matchAll(/\s*\S+/g)].slice(0, BESIDE).at(-1);
  return [before, to + (after === undefined ? 0 : after.index + after[0].length)];
}

/** The fact whose figure the words struck hold, where a chip of it stands with them. */
function figureIn(out: string, { parts }: Piece, known: Known): EvidenceRef | null {
  const struck = (out.match(/\d[\d\s\u00a0\u202f.,]*/g) ?? [])
    .map(significant)
    .filter((digits) => digits !== '');
  if (struck.length === 0) return null;
  for (const part of parts)
    if (part.as === 'chip' && known.figures(part.ref).some((figure) => struck.includes(significant(figure))))
      return part.ref;
  return null;
}

/** The digits of a number without what its size is said by: 93,000, 93 тыс. and 93000 are alike. */
const significant = (number: string): string => number.replace(/\D/g, '').replace(/^0+|0+$/g, '');
