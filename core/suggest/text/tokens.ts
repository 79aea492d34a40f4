import type { Span } from '../types.ts';

/** `mark` is a quotation mark or apostrophe standing free; `break` ends a paragraph. */
export type TokenKind = 'word' | 'number' | 'mark' | 'dash' | 'punct' | 'break';

/** A word, a number or a sign where it stands; UTF-16 offsets. */
export interface Token extends Span {
  readonly kind: TokenKind;
  readonly text: string;
  /** Lower case, ё as е, typographic apostrophes straight. */
  readonly lower: string;
  /** A word beginning with a capital. */
  readonly capital: boolean;
  /** White space stands before it. */
  readonly spaced: boolean;
}

const WORD = /(?:\p{Lu}\.){2,}|[\p{L}\p{M}]+(?:['’‑-][\p{L}\p{M}]+)*/uy;
const NUMBER = /\d+(?:[.,]\d+)*/y;
const THOUSAND = /[ \u00a0\u202f]\d{3}(?!\d|\.\d|,\d\d\d)(?:,\d+)?/y;
const MARKS = new Set(['“', '”', '„', '‟', '«', '»', '‹', '›', '"', '‘', '’', '‚', "'", '`', '´']);
const DASHES = new Set(['-', '–', '—', '―', '−', '‒']);
const CAPITAL = /^\p{Lu}/u;
const LETTER = /\p{L}/u;

/** Folds a word for comparison with the lexicons. */
function fold(word: string): string {
  const lower = word.toLowerCase();
  return FOLDED.test(lower) ? lower.replace(/ё/g, 'е').replace(/’/g, "'").replace(/‑/g, '-') : lower;
}
const FOLDED = /[ё’‑]/;

function isSpace(char: string): boolean {
  return (
    char === ' ' ||
    char === '\n' ||
    char === '\t' ||
    char === '\r' ||
    char === '\u00a0' ||
    char === '\u202f' ||
    char === '\ufeff' ||
    char === '\u2009'
  );
}

/** True where lines are broken at a width, so that a single line end is white space and not a paragraph. */
function isWrapped(text: string): boolean {
  return text.split('\n').every((line) => line.length <= 100);
}

/** The heads of a message stand a line each, however long. */
const HEAD_OF_MESSAGE =
  /^(?:From|To|Cc|Bcc|Sent|Date|Subject|От|Кому|Копия|Дата|Тема|Отправлено|Аз|Ба|Сана|Мавзӯъ): /;

/** "Dear Joanna,", "> Joanna,": a line of its own. */
const GREETING = /^[> ]*(?:\p{Lu}\p{Ll}+ ){0,3}\p{Lu}\p{Ll}+,$/u;

/** Offsets at which a paragraph ends (of the first line feed). */
function paragraphEnds(text: string): ReadonlySet<number> {
  const ends = new Set<number>();
  const wrapped = isWrapped(text);
  const lines = text.split('\n');
  let at = 0;
  for (let n = 0; n < lines.length - 1; n += 1) {
    const line = (lines[n] ?? '').trim();
    const next = (lines[n + 1] ?? '').trim();
    at += (lines[n] ?? '').length;
    const heading = line.length < 40 && CAPITAL.test(next) && !/[,;–—-]$/.test(line);
    if (
      !wrapped ||
      line === '' ||
      next === '' ||
      heading ||
      /^(?:[*•·▪]|[-–—] |\d{1,2}[.)] )/.test(next) ||
      HEAD_OF_MESSAGE.test(next) ||
      (GREETING.test(line) && CAPITAL.test(next.replace(/^[> ]+/, ''))) ||
      line.startsWith('>') !== next.startsWith('>')
    )
      ends.add(at);
    at += 1;
  }
  return ends;
}

/** Reads a text into one flat stream. Linear in the length of the text. */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  const ends = paragraphEnds(text);
  let spaced = true;
  let at = 0;
  const push = (kind: TokenKind, end: number): void => {
    const slice = text.slice(at, end);
    tokens.push({
      kind,
      start: at,
      end,
      text: slice,
      lower: fold(slice),
      capital: kind === 'word' && CAPITAL.test(slice),
      spaced,
    });
    spaced = false;
    at = end;
  };
  while (at < text.length) {
    const char = text.charAt(at);
    if (isSpace(char)) {
      if (ends.has(at) && tokens.length > 0 && tokens[tokens.length - 1]?.kind !== 'break')
        push('break', at + 1);
      else at += 1;
      spaced = true;
      continue;
    }
    // "> We are not in a hurry": the sign of a quoted line is no word of it
    if (char === '>' && (tokens.length === 0 || spaced) && isQuotingSign(text, at)) {
      at += 1;
      continue;
    }
    const code = char.charCodeAt(0);
    if (code >= 48 && code <= 57) {
      push('number', numberEnd(text, at));
      continue;
    }
    if (MARKS.has(char)) {
      push('mark', at + (char === "'" && text.charAt(at + 1) === "'" ? 2 : 1));
      continue;
    }
    if (DASHES.has(char)) {
      push('dash', at + (char === '-' && text.charAt(at + 1) === '-' ? 2 : 1));
      continue;
    }
    WORD.lastIndex = at;
    const word = WORD.exec(text);
    if (word) push('word', at + word[0].length);
    else push('punct', at + (code >= 0xd800 && code < 0xdc00 && at + 1 < text.length ? 2 : 1));
  }
  return tokens;
}

/** Signs that a line can open with, at most. */
const DEPTH = 20;

/** True for a ">" with nothing but its like before it on the line. */
function isQuotingSign(text: string, at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - DEPTH); back -= 1) {
    const char = text.charAt(back);
    if (char === '\n') return true;
    if (char !== '>' && char !== ' ') return false;
  }
  return at < DEPTH;
}

function numberEnd(text: string, at: number): number {
  NUMBER.lastIndex = at;
  const plain = NUMBER.exec(text);
  let end = at + (plain?.[0].length ?? 1);
  if (end - at > 3) return end;
  for (;;) {
    THOUSAND.lastIndex = end;
    const more = THOUSAND.exec(text);
    if (!more) return end;
    end += more[0].length;
    if (more[0].includes(',')) return end;
  }
}

/** True for a text of which most letters are Cyrillic. */
export function isCyrillic(text: string): boolean {
  let cyrillic = 0;
  let letters = 0;
  for (let at = 0; at < Math.min(text.length, 4000); at += 1) {
    const code = text.charCodeAt(at);
    const own = code >= 0x400 && code < 0x530;
    if (
      !own &&
      !(code < 0x80 ? (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a : LETTER.test(text.charAt(at)))
    )
      continue;
    letters += 1;
    if (own) cyrillic += 1;
  }
  return cyrillic * 2 > letters;
}
