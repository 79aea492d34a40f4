import type { Anchor } from '../../../../core/model/anchor.ts';
import type { Piece } from '../evidence.ts';

/** How a chip looks for what is known of its place in the source, gravest first. */
export function stateOfPiece(piece: Piece): 'plain' | 'to-confirm' | 'lost' | 'changed' {
  const anchors: readonly Anchor[] =
    piece.kind === 'quote'
      ? piece.record.passages.map((passage) => passage.anchor)
      : piece.kind === 'fact' || piece.kind === 'mark'
        ? piece.record.anchors
        : [];
  if (anchors.some((anchor) => anchor.state === 'lost')) return 'lost';
  if (anchors.some((anchor) => anchor.state === 'changed')) return 'changed';
  return piece.record.toConfirm.length > 0 ? 'to-confirm' : 'plain';
}
