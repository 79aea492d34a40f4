/** Marks over letters, by the command that sets them, as characters that combine. */
const marks: Readonly<Record<string, string>> = {
  '"': '\u0308',
  "'": '\u0301',
  '`': '\u0300',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  '.': '\u0307',
  u: '\u0306',
  v: '\u030c',
  H: '\u030b',
  c: '\u0327',
  k: '\u0328',
  r: '\u030a',
  d: '\u0323',
  b: '\u0331',
};
const letters: Readonly<Record<string, string>> = {
  ss: 'ß',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  aa: 'å',
  AA: 'Å',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  i: 'ı',
  j: 'ȷ',
  textendash: '–',
  textemdash: '—',
  textquoteleft: '‘',
  textquoteright: '’',
  guillemotleft: '«',
  guillemotright: '»',
  dots: '…',
  ldots: '…',
};

/** The words of a TeX value: accents composed, commands and braces away, dashes and quotation marks as they are set. */
export function plainOfTex(tex: string): string {
  return tex
    .replace(/\\([ij])(?![a-zA-Z])\s*/g, '$1')
    .replace(
      /\\(["'`^~=.])\s*\{?\s*([\p{L}])\s*\}?/gu,
      (_, mark: string, letter: string) => letter + marks[mark],
    )
    .replace(
      /\\([uvHckrdb])(?:\s+|\s*\{\s*)([\p{L}])\s*\}?/gu,
      (_, mark: string, letter: string) => letter + marks[mark],
    )
    .replace(/\\([a-zA-Z]+)(?![a-zA-Z])(?:\s*\{\}|\s)?/g, (_, command: string) => letters[command] ?? '')
    .replace(/\\([%&$#_{}\s])/g, '$1')
    .replace(/---/g, '—')
    .replace(/--/g, '–')
    .replace(/``/g, '“')
    .replace(/''/g, '”')
    .replace(/(?<!\\)~/g, '\u00a0')
    .replace(/[{}]/g, '')
    .replace(/[ \t\r\n]+/g, ' ')
    .trim()
    .normalize('NFC');
}
