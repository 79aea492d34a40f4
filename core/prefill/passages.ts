import { describe as anchorOf } from '../anchoring/describe.ts';
import { trim } from '../anchoring/trim.ts';
import type { FrozenText, Span } from '../model/frozen-text.ts';
import type { Passage } from '../model/quote.ts';
import { quotationsIn } from './quotations.ts';

interface Piece {
  readonly span: Span;
  readonly mode: Passage['mode'];
}

/** Share of quoted letters above which the rest of a selection is taken for the clause that names the speaker. */
const MOSTLY_QUOTED = 0.6;

/**
 * The passages of a quote made from selected words: what stands inside quotation marks is *quoted*, what does not is
 * *reported*. Where nearly all is quoted, the clause between ("…," he said, "…") is left out.
 */
export function passagesOf(frozen: FrozenText, source: string, span: Span): readonly Passage[] {
  const pieces = piecesOf(frozen, span);
  const size = (mode: Piece['mode']) =>
    pieces
      .filter((piece) => piece.mode === mode)
      .reduce((sum, { span: { start, end } }) => sum + end - start, 0);
  const quoted = size('quoted');
  const mostly = quoted / Math.max(1, quoted + size('reported')) >= MOSTLY_QUOTED;
  return pieces
    .filter((piece) => !mostly || piece.mode === 'quoted')
    .map((piece) => ({ anchor: anchorOf(frozen, source, piece.span), mode: piece.mode }));
}

function piecesOf(frozen: FrozenText, span: Span): readonly Piece[] {
  const pieces: Piece[] = [];
  const add = (start: number, end: number, mode: Piece['mode']) => {
    const within = trim(frozen.text, { start, end });
    if (within.end > within.start) pieces.push({ span: within, mode });
  };
  let at = span.start;
  for (const quotation of quotationsIn(frozen)) {
    const start = Math.max(quotation.start, span.start);
    const end = Math.min(quotation.end, span.end);
    if (end <= start) continue;
    if (start > at) add(at, start, 'reported');
    add(start, end, 'quoted');
    at = end;
  }
  if (span.end > at) add(at, span.end, 'reported');
  return pieces;
}
