import { differences } from '../anchoring/difference.ts';

/** The same words in two texts: where they begin in each, and how long they are. UTF-16 units. */
export interface Same {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** Text in which every kind of space is one, and marks that are not seen are none: for comparing, unit by unit. */
export const folded = (text: string): string =>
  text.replace(/[\s\u00a0\u202f\u2007\u2009]/g, ' ').replace(/[\u2010\u2011]/g, '-');

/** Text with white space of any length as one space, none at the ends: equal where people see no difference. */
export const seen = (text: string): string =>
  folded(text)
    .replace(/[\u200b\u2060\u00ad\ufeff]/g, '')
    .replace(/ +/g, ' ')
    .trim();

/** The stretches that two texts have in common, in order, whatever space stands between their words. */
export function alignment(a: string, b: string): readonly Same[] {
  const same: Same[] = [];
  let [i, j] = [0, 0];
  for (const stretch of differences(folded(a), folded(b))) {
    const { length } = stretch.text;
    if (stretch.in === 'both') same.push({ a: i, b: j, length });
    if (stretch.in !== 'is') i += length;
    if (stretch.in !== 'was') j += length;
  }
  return same;
}

/**
 * Where a range of `a` stands in `b`; null where its words are not all there, one after the other. Of an empty range,
 * the place beside the words it stands beside.
 */
export function placeIn(
  same: readonly Same[],
  start: number,
  end: number,
): { readonly start: number; readonly end: number } | null {
  if (start === end) {
    const before = same.find((one) => start > one.a && start <= one.a + one.length);
    const at = before ?? same.find((one) => start >= one.a && start < one.a + one.length);
    return at === undefined ? null : { start: at.b + start - at.a, end: at.b + start - at.a };
  }
  const whole = same.find((one) => start >= one.a && end <= one.a + one.length);
  return whole === undefined ? null : { start: whole.b + start - whole.a, end: whole.b + end - whole.a };
}
