import type { Span } from '../model/frozen-text.ts';

/** What closes each opening mark, in any of the conventions in use: “…”, «…», „…“, ”…”, »…«, and straight ones. */
const closers: Readonly<Record<string, string>> = {
  '“': '”“',
  '„': '“”„',
  '«': '»',
  '»': '«»',
  '”': '”',
  '"': '"',
  '＂': '＂',
  '‟': '”',
  '〝': '〞〟',
  '「': '」',
  '『': '』',
  '《': '》',
  '〈': '〉',
  '‘': '’',
  '‚': '‘’',
  '‹': '›',
  '›': '‹›',
  "'": "'",
  '`': "'`",
};
const everyCloser = new Set(Object.values(closers).join(''));
/** Marks that are also an apostrophe: dropped in pairs only, since `the ministers’` ends in one. */
const apostrophes = new Set(["'", '’', '`', '‘']);

const leadingNoise =
  /^[\s\u00ad\u200b-\u200f\u2060\ufeff]*(?:[,.;:!?·•‣▪●◦*|/\\)\]}>–—―‒-]|[\s\u00ad\u200b-\u200f\u2060\ufeff])+/u;
const trailingNoise = /[\s,;:·•|/\\<–—―‒\u00ad\u200b-\u200f\u2060\ufeff-]+$/u;
/** A full stop that belongs to its word: initials, `т. д.`, `U.S.` */
const abbreviation = /(?:^|[^\p{L}])(?:\p{L}\.\s?)*\p{L}\.$/u;

function leading(text: string, start: number, end: number): number {
  const match = leadingNoise.exec(text.slice(start, Math.min(end, start + 200)));
  if (!match) return start;
  let length = match[0].length;
  // What the noise ends with may be a minus sign or a decimal point of the figure that follows.
  while (
    length > 0 &&
    /\p{N}/u.test(text.charAt(start + length)) &&
    /[-–−.]/.test(text.charAt(start + length - 1))
  ) {
    const sign = text.charAt(start + length - 1);
    const standing = length === 1 || /\s/.test(text.charAt(start + length - 2));
    if (!standing && sign !== '.') break;
    length -= 1;
    if (sign !== '.') break;
  }
  if (/^(?:\.{3,}|…)/.test(match[0].trimStart())) length = match[0].length - match[0].trimStart().length;
  return start + length;
}

function trailing(text: string, start: number, end: number): number {
  const tail = text.slice(Math.max(start, end - 200), end);
  const noise = trailingNoise.exec(tail);
  if (noise) return end - noise[0].length;
  const dots = /\.+$/.exec(tail)?.[0].length ?? 0;
  if (dots === 1 && !abbreviation.test(tail)) return end - 1;
  return end;
}

function count(text: string, mark: string): number {
  return text.split(mark).length - 1;
}

/** Whether the mark that opens the words is closed by the one that ends them, not by one before. */
function encloses(words: string): boolean {
  const open = words.charAt(0);
  const close = words.charAt(words.length - 1);
  const closing = closers[open];
  if (words.length < 2 || !closing?.includes(close)) return false;
  const inner = words.slice(1, -1);
  if (apostrophes.has(open)) return !new RegExp(`(?<!\\p{L})[${open}]`, 'u').test(inner);
  if (open === close) return count(inner, open) % 2 === 0 && !/^[^"”]*["”](?=[\s,.;:!?)])/u.test(inner);
  let depth = 1;
  for (const character of inner) {
    if (character === open) depth += 1;
    else if (closing.includes(character)) depth -= 1;
    if (depth === 0) return false;
  }
  return true;
}

/** Whether an opening mark at the start has no partner among the words, or a closing one at the end has none. */
function lonely(words: string, at: 'start' | 'end'): boolean {
  const mark = at === 'start' ? words.charAt(0) : words.charAt(words.length - 1);
  if (apostrophes.has(mark) && !(mark === '‘' && at === 'start')) return false;
  if (at === 'start') {
    const closing = closers[mark];
    const isCloser = everyCloser.has(mark);
    if (!closing && !isCloser) return false;
    return ![...(closing ?? '')].some((close) => words.includes(close, 1));
  }
  if (!everyCloser.has(mark) && !closers[mark]) return false;
  const rest = words.slice(0, -1);
  return !Object.entries(closers).some(([open, closing]) => closing.includes(mark) && rest.includes(open));
}

/**
 * Draws a selection in to the words meant: without white space, enclosing quotation marks of any shape, and
 * punctuation at either end. What belongs to a word or a figure stays: `−5`, `53%`, `U.S.`, `?`, `!`, `…`, and
 * quotation marks around a part of the words. Gives an empty span where nothing but punctuation was selected.
 */
export function trim(text: string, span: Span): Span {
  let start = Math.max(0, Math.min(span.start, text.length));
  let end = Math.max(start, Math.min(span.end, text.length));
  for (;;) {
    const was = end - start;
    start = Math.min(leading(text, start, end), end);
    end = Math.max(trailing(text, start, end), start);
    const words = text.slice(start, end);
    if (encloses(words)) {
      start += 1;
      end -= 1;
    } else if (words.length > 0 && lonely(words, 'start')) {
      start += 1;
    } else if (words.length > 0 && lonely(words, 'end')) {
      end -= 1;
    }
    if (end - start === was) break;
  }
  return /[\p{L}\p{N}\p{S}]/u.test(text.slice(start, end)) ? { start, end } : { start, end: start };
}
