/** A box of the window, px. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Between a bar and what it belongs to. */
const GAP = 6;

/**
 * Where a bar of a size stands beside what it belongs to and covers the least of what is written: above it or below,
 * at its start or at the right edge of the page. Gives left and top, px.
 */
export function clearPlace(
  anchor: Box,
  size: { readonly width: number; readonly height: number },
  written: readonly Box[],
  page: Box,
): { readonly left: number; readonly top: number } {
  const most = page.right - size.width;
  const lefts = [Math.max(page.left, Math.min(anchor.left, most)), Math.max(page.left, most)];
  const tops = [anchor.top - size.height - GAP, anchor.bottom + GAP].filter(
    (top) => top >= page.top && top + size.height <= page.bottom,
  );
  const places = (tops.length > 0 ? tops : [Math.max(page.top, anchor.top - size.height - GAP)]).flatMap(
    (top) => lefts.map((left) => ({ left, top })),
  );
  const covered = ({ left, top }: { left: number; top: number }) =>
    written.reduce((sum, box) => {
      const wide = Math.min(box.right, left + size.width) - Math.max(box.left, left);
      const high = Math.min(box.bottom, top + size.height) - Math.max(box.top, top);
      return wide > 0 && high > 0 ? sum + wide * high : sum;
    }, 0);
  const [first = { left: page.left, top: page.top }, ...others] = places;
  return others.reduce((best, place) => (covered(place) < covered(best) ? place : best), first);
}
