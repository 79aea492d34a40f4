/** What a UTF-16 unit is to the search: nothing, a letter (or mark, or half of a rare letter), or a digit. */
const LETTER = 1;
const DIGIT = 2;
const kindOf = new Uint8Array(65_536);
for (let unit = 0; unit < kindOf.length; unit += 1) {
  const character = String.fromCharCode(unit);
  if (/[\p{L}\p{M}]/u.test(character) || (unit >= 0xd800 && unit <= 0xdfff)) kindOf[unit] = LETTER;
  else if (/\p{N}/u.test(character)) kindOf[unit] = DIGIT;
}

/** Called for each word with its offsets in the text (UTF-16, end exclusive). The walk ends where it gives false. */
export type OnWord = (start: number, end: number) => unknown;

const isDigit = (text: string, at: number) => kindOf[text.charCodeAt(at)] === DIGIT;

/** Thousands after a separator: `,143` or ` 143` (space, no-break and narrow spaces) and no fourth digit. */
function thousandsAt(text: string, at: number): boolean {
  const separator = text.charCodeAt(at);
  const separates =
    separator === 0x2c ||
    separator === 0x20 ||
    separator === 0xa0 ||
    separator === 0x202f ||
    separator === 0x2009;
  return (
    separates &&
    isDigit(text, at + 1) &&
    isDigit(text, at + 2) &&
    isDigit(text, at + 3) &&
    !isDigit(text, at + 4)
  );
}

/**
 * Walks the words of a text from an offset that is in none: runs of letters, marks and digits. A number keeps its
 * thousands: `143,000` is one word.
 */
export function eachWord(text: string, onWord: OnWord, from = 0): void {
  const { length } = text;
  let at = from;
  while (at < length) {
    const kind = kindOf[text.charCodeAt(at)];
    if (kind === 0) {
      at += 1;
      continue;
    }
    const start = at;
    let digits = kind === DIGIT;
    while (at < length) {
      const next = kindOf[text.charCodeAt(at)];
      if (next === 0) break;
      digits &&= next === DIGIT;
      at += 1;
    }
    if (digits && at - start <= 3) while (thousandsAt(text, at)) at += 4;
    if (onWord(start, at) === false) return;
  }
}

/** A word as it is compared: lower case, ё as е, Latin letters without their accents, a number without separators. */
export function fold(word: string): string {
  if (/^[A-Za-z]+$/.test(word)) return word.toLowerCase();
  const first = word.charCodeAt(0);
  if (first >= 0x30 && first <= 0x39 && /^[\d,\s]+$/.test(word)) return word.replace(/\D/g, '');
  const lower = word.normalize('NFC').toLowerCase().replaceAll('ё', 'е');
  if (/^[a-zа-я0-9]*$/.test(lower)) return lower;
  return lower.replace(/\p{Script=Latin}\p{M}*/gu, (letter) =>
    letter.normalize('NFD').replace(/\p{M}/gu, ''),
  );
}

/** The words of a text, folded. */
export function foldedWords(text: string): readonly string[] {
  const words: string[] = [];
  eachWord(text, (start, end) => words.push(fold(text.slice(start, end))));
  return words;
}
