/** Words that turn a statement round: English, Russian, Tajik. */
const WORDS =
  "(?:not|no|nor|never|neither|none|nobody|nothing|nowhere|cannot|without|unable|unlikely|\\p{L}+n['’]t|не|ни|нет|нету|никогда|никто|ничто|ничего|никак\\p{L}*|нельзя|невозможно|без|нест|ҳеҷ|ҳаргиз|бе)";

/** A negation as a word of its own. Use it with `exec` or `match`; it keeps no state. */
export const NEGATION = new RegExp(`(?<![\\p{L}\\p{M}])${WORDS}(?![\\p{L}\\p{M}])`, 'iu');

/** Every negation of a text, lower case, in order. */
export function negationsIn(text: string): readonly string[] {
  return [...text.matchAll(new RegExp(NEGATION, 'giu'))].map(([word]) => word.toLowerCase());
}

/** Every number of a text as it is written, digits only: `143,000` and `143 000` are both 143000. */
export function digitsIn(text: string): readonly string[] {
  return [...text.matchAll(/\p{N}(?:[.,'’\s]?\p{N})*/gu)].map(([number]) => number.replace(/[,'’\s]/g, ''));
}
