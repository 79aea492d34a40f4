import type { JSONContent } from '@tiptap/core';
import type { Piece } from '../../../../core/outline/piece.ts';
import { piecesOfHtml } from '../../../../core/outline/pieces-of-html.ts';
import { nodeOf } from './document.ts';

/** Longest paste that is read for its structure; a longer one is taken as plain text, up to the same length. */
export const MOST_PASTED = 2_000_000;
const MOST_ITEMS = 1_500;

/**
 * The structure of pasted HTML as nodes of the editor, and nothing else of it: headings, paragraphs, lists,
 * quotations, tables, emphasis, chips of our own.
 */
export const nodesFromHtml = (html: string): JSONContent[] =>
  piecesOfHtml(html, { ours: true }).pieces.flatMap(nodesOfPiece).slice(0, MOST_ITEMS);

/** Plain text as nodes: a line a paragraph, words as they are. */
export function nodesFromText(text: string): JSONContent[] {
  return text
    .split(/\r\n?|\n|\u2029/)
    .filter((line) => line.trim() !== '')
    .slice(0, MOST_ITEMS)
    .map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line.trim() }] }));
}

/** A pasted item has no id yet. */
const unnamed = { id: '', goesTo: null };

function nodesOfPiece(piece: Piece): JSONContent[] {
  switch (piece.item) {
    case 'picture':
      return [];
    case 'paragraph':
      return [nodeOf({ ...unnamed, ...piece, ours: false })];
    case 'note':
      return [nodeOf({ ...unnamed, item: 'paragraph', ours: false, runs: piece.runs })];
    case 'heading':
      return [nodeOf({ ...unnamed, item: 'heading', runs: piece.runs })];
    default:
      return [nodeOf({ ...unnamed, ...piece })];
  }
}
