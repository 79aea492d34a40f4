import iconv from 'iconv-lite';

/** What TeX's own fonts draw where other fonts have control characters, if nothing in the file names their letters. */
const drawnByTex: Readonly<Record<string, string>> = {
  '\u000b': 'ff',
  '\u000c': 'fi',
  '\u000d': 'fl',
  '\u000e': 'ffi',
  '\u000f': 'ffl',
  '\u0010': '“',
  '\u0011': '”',
  '\u0012': '„',
  '\u0013': '«',
  '\u0014': '»',
  '\u0015': '–',
  '\u0016': '—',
  '\u001b': 'ff',
  '\u001c': 'fi',
  '\u001d': 'fl',
  '\u001e': 'ffi',
  '\u001f': 'ffl',
  '\u007f': '-',
};

/** Accents that fonts without accented letters draw over the letter that follows. */
const accents: Readonly<Record<string, string>> = {
  '\u00a8': '\u0308',
  '\u00b4': '\u0301',
  '\u0060': '\u0300',
  '\u02c6': '\u0302',
  '\u02dc': '\u0303',
  '\u02c7': '\u030c',
  '\u02d8': '\u0306',
  '\u02d9': '\u0307',
  '\u02da': '\u030a',
  '\u02dd': '\u030b',
};

/** Puts an accent and its letter together where there is such a letter, else leaves them as they are. */
function accented(pair: string, accent: string, letter: string): string {
  const base = letter === 'ı' ? 'i' : letter;
  const one = `${base}${accents[accent] ?? ''}`.normalize('NFC');
  return one.length === 1 && one !== base ? one : pair;
}

/** What a control character is in a font of TeX; a ligature touches a letter, and none but “fl” shares its code. */
function texSign(control: string, before: string, after: string): string {
  const sign = drawnByTex[control];
  if (sign === undefined || !/^\p{L}/u.test(sign)) return sign ?? control;
  const touches = control === '\r' ? [before, after].every(isLetter) : isLetter(before) || isLetter(after);
  return touches ? sign : control;
}

const isLetter = (character: string): boolean => /\p{L}/u.test(character);

/** The text of a piece as it is seen: ligatures, dashes and quotation marks of TeX, accents drawn beside their letter. */
export function asDrawn(text: string): string {
  // Among words; in fonts that name no letter at all, control characters are any letter.
  const isTex = /\p{Cc}/u.test(text) && /\p{L}{3}/u.test(text);
  const drawn = isTex ? text.replace(/(?<=(.?))\p{Cc}(?=(.?))/gsu, texSign) : text;
  // An accent that touches the letter before it as well: alone it is a quotation mark, or a sign of its own.
  return drawn.replace(
    /(?<=\p{Script=Latin})([\u00a8\u00b4`\u02c6\u02dc\u02c7\u02d8-\u02da\u02dd])([A-Za-zı])/gu,
    accented,
  );
}

const high = 'À-ÖØ-öø-ÿ';
/** Letters of windows-1251 that are none in windows-1252. */
const beside = '×÷¨¸¥ª¯´º¿¡¢';
const word = /\p{L}{4,}/gu;
const misreadWord = new RegExp(`^[${high}]+$`, 'u');

/**
 * Whether a text in windows-1251 was read as windows-1252, as PDFs of old programs are: words of which every letter
 * has an accent. No language has many such words of four letters or more.
 */
export function isMisread(text: string): boolean {
  const words = text.match(word) ?? [];
  const misread = words.filter((one) => misreadWord.test(one)).length;
  return misread > 0 && misread >= words.length * 0.2;
}

const read = (text: string): string => iconv.decode(iconv.encode(text, 'windows-1252'), 'windows-1251');
/** Ukrainian was set with the Latin letter where a font had no other. */
const cyrillic = (text: string): string => read(text).replaceAll('i', 'і').replaceAll('I', 'І');

const patterns = (signs: string, letters: string): readonly [RegExp, RegExp] => [
  new RegExp(`(?<![\\p{L}${signs}])(?=[iI${signs}]*[${letters}])[iI${high}${signs}]+(?!\\p{L})`, 'gu'),
  new RegExp(`[${high}${signs}]*[${high}]{2}[${high}${signs}]*`, 'gu'),
];
const inRussian = patterns(beside, high);
const inUkrainian = patterns(`${beside}²³`, `${high}²³¿º`);
/** Raised figures are letters of Ukrainian where one stands within a word; else they are marks of notes. */
const ukrainian = new RegExp(`[²³][${high}]`);

/** The text as it was written in windows-1251. Words of Latin letters stay, their single accented letters too. */
export function asCyrillic(text: string): string {
  const [whole, part] = ukrainian.test(text) ? inUkrainian : inRussian;
  return text
    .replace(whole, cyrillic)
    .replace(part, read)
    .replace(/¹(?=\s?\d)/g, '№');
}
