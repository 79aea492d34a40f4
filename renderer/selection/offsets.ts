/** Carried by the element that holds the words of one line, or of one cell of it: offset of its first UTF-16 unit. */
export const OFFSET = 'data-offset';

const startOf = (line: Element): number => Number(line.getAttribute(OFFSET));
const endOf = (line: Element): number => startOf(line) + (line.textContent?.length ?? 0);

/**
 * The offset in the frozen text that a point of the document stands for; null outside the drawn lines. A point
 * beside the words (in a line's number or margin, between two lines) counts as the nearer end of its line.
 */
export function offsetAt(node: Node, offset: number, page: Element): number | null {
  if (!page.contains(node)) return null;
  const own = (node instanceof Element ? node : node.parentElement)?.closest(`[${OFFSET}]`);
  if (own) return node instanceof Text ? startOf(own) + offset : offset === 0 ? startOf(own) : endOf(own);
  const lines = [...page.querySelectorAll(`[${OFFSET}]`)];
  const point = document.createRange();
  point.setStart(node, offset);
  const after = lines.find((line) => point.comparePoint(line, 0) >= 0);
  const row = (node instanceof Element ? node : node.parentElement)?.closest('[data-line]');
  if (after && (row === null || row === undefined || row.contains(after))) return startOf(after);
  const inRow = [...(row?.querySelectorAll(`[${OFFSET}]`) ?? [])].at(-1);
  if (inRow) return endOf(inRow);
  const last = lines.at(-1);
  return last ? endOf(last) : null;
}

/** The point of the document where an offset stands, if its line is drawn. */
export function pointAt(page: Element, line: number, offset: number): readonly [Node, number] | null {
  const row = page.querySelector(`[data-line="${line}"]`);
  return row && pointIn(row, offset);
}

/** The point of a drawn line where an offset stands. */
export function pointIn(row: Element, offset: number): readonly [Text, number] | null {
  const pieces = [...row.querySelectorAll(`[${OFFSET}]`)];
  const piece = pieces.findLast((one) => startOf(one) <= offset) ?? pieces[0];
  const text = piece?.firstChild;
  if (!piece || !(text instanceof Text)) return null;
  return [text, Math.max(0, Math.min(text.length, offset - startOf(piece)))];
}
