import { codePoint } from 'dingbat-to-unicode';

/** Letters of symbol fonts stand here, by the code of the sign in the font. */
const PRIVATE = 0xf000;

/**
 * The sign a letter of a symbol font (Symbol, Wingdings, Webdings…) shows, as Unicode; null where the font is none of
 * these. `code` is that of the font, or the private one Word writes it as.
 */
export function symbolLetter(font: string, code: number): string | null {
  const own = code >= PRIVATE && code <= PRIVATE + 0xff ? code - PRIVATE : code;
  return codePoint(font, own)?.string ?? null;
}
