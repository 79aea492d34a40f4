import type { Span } from '../../../core/model/frozen-text.ts';

/** More finds than this are not counted. */
export const MOST = 5_000;

const QUOTES = '[“”„«»"‟]';
const APOSTROPHES = "['’‘ʼ]";
const DASHES = '[-‐‑‒–—−]';

/**
 * Every place of some words in a text, in order: letters of either case, е for ё, any white space for a space, any
 * shape of quotation mark, apostrophe and dash.
 */
export function findIn(text: string, query: string): readonly Span[] {
  const words = query.trim();
  if (words === '') return [];
  const pattern = [...words]
    .map((character) => {
      if (/\s/.test(character)) return '\\s';
      if (/[её]/i.test(character)) return '[её]';
      if (/[“”„«»"‟]/.test(character)) return QUOTES;
      if (/['’‘ʼ]/.test(character)) return APOSTROPHES;
      if (/[-‐‑‒–—−]/.test(character)) return DASHES;
      return character.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
    })
    .join('')
    .replace(/(\\s)+/g, '\\s+');
  const found: Span[] = [];
  for (const { index, 0: match } of text.matchAll(new RegExp(pattern, 'giu'))) {
    found.push({ start: index, end: index + match.length });
    if (found.length === MOST) break;
  }
  return found;
}
