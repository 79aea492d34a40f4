const DOUBLE = '["“”„‟«»＂〝〞〟]';
const SINGLE = "['‘’‚‛‹›ʼ`´]";
const BRACKETED = /\[[^\]]*\]/gu;
const LETTER = /[\p{L}\p{M}\p{N}]/u;

/** Quoted words as they can be looked for: stretches between brackets, in order, none empty. */
export type Sought = readonly RegExp[];

/** Patterns of words looked for many times, up to a bound. */
const known = new Map<string, Sought>();
const KEPT = 500;

/**
 * What has to stand in a text, in this order, for it to have the quoted words: what brackets leave out or put in is not
 * looked for. White space and the shape of quotation marks count for nothing, and one final `, . ; :` may have been put in.
 */
export function soughtIn(quoted: string): Sought {
  const before = known.get(quoted);
  if (before) return before;
  if (known.size >= KEPT) known.clear();
  const words = quoted.trim().replace(/(?<![.…])[,.;:]$/u, '');
  const marks = [...words.matchAll(BRACKETED)].map(
    ({ index, 0: mark }) => [index, index + mark.length] as const,
  );
  const edges = [0, ...marks.flat(), words.length];
  const sought: RegExp[] = [];
  for (let i = 0; i < edges.length; i += 2) {
    const stretch = words.slice(edges[i], edges[i + 1]);
    if (!LETTER.test(stretch)) continue;
    // `[T]his`: a bracket that touches a word stands for letters of it.
    sought.push(patternOf(stretch, i === 0, i + 2 === edges.length));
  }
  known.set(quoted, sought);
  return sought;
}

function patternOf(stretch: string, first: boolean, last: boolean): RegExp {
  const words = stretch.trim();
  const wholeStart = (first || /^\s/u.test(stretch)) && LETTER.test(words.charAt(0));
  const wholeEnd = (last || /\s$/u.test(stretch)) && LETTER.test(words.charAt(words.length - 1));
  const source = words
    .replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&')
    .replace(/\s+/gu, '\\s+')
    .replace(new RegExp(DOUBLE, 'gu'), DOUBLE)
    .replace(new RegExp(SINGLE, 'gu'), SINGLE);
  const edge = '[\\p{L}\\p{M}\\p{N}]';
  return new RegExp(`${wholeStart ? `(?<!${edge})` : ''}${source}${wholeEnd ? `(?!${edge})` : ''}`, 'gu');
}

/** True where a text has the words, each stretch after the one before. */
export function standsIn(text: string, sought: Sought): boolean {
  let from = 0;
  for (const pattern of sought) {
    pattern.lastIndex = from;
    const found = pattern.exec(text);
    if (!found) return false;
    from = found.index + found[0].length;
  }
  return sought.length > 0;
}
