import iconv from 'iconv-lite';
import { symbolLetter } from '../symbol-letters.ts';
import { charsets } from './words.ts';

/** Character set of fonts whose letters are signs. */
const SYMBOLS = 2;

/** The fonts of a file, by their numbers: what their bytes and letters mean. */
export class RtfFonts {
  private readonly pages = new Map<number, string>();
  private readonly symbols = new Map<number, string>();

  setCharset(font: number, charset: number): void {
    const page = charsets[charset];
    if (charset === SYMBOLS) this.symbols.set(font, '');
    else if (page) this.pages.set(font, page);
  }

  /** A part of the name of a font; only those of signs need theirs. */
  addName(font: number, part: string): void {
    const name = this.symbols.get(font);
    if (name !== undefined) this.symbols.set(font, `${name}${part}`.replace(/;.*$/s, ''));
  }

  /** The text bytes are in a font; `otherwise` is the code page of the file. */
  decode(font: number, bytes: readonly number[], otherwise: string): string {
    const symbols = this.symbols.get(font);
    if (symbols)
      return bytes.map((code) => symbolLetter(symbols, code) ?? String.fromCharCode(code)).join('');
    const page = this.pages.get(font) ?? otherwise;
    return iconv.decode(Buffer.from(bytes), iconv.encodingExists(page) ? page : 'windows-1252');
  }

  /** A letter by its Unicode number; those of fonts of signs are written as private ones. */
  letter(font: number, code: number): string {
    const symbols = this.symbols.get(font);
    const isPrivate = code >= 0xf020 && code <= 0xf0ff;
    return (symbols && isPrivate ? symbolLetter(symbols, code) : null) ?? String.fromCharCode(code);
  }
}

/** The sign that a field with this code shows; null where it is for something else. */
export function signOfField(field: string): string | null {
  const [, code, font = 'Symbol'] = /^\s*SYMBOL\s+(\d{1,5})\b(?:.*?\\f\s+"([^"]+)")?/is.exec(field) ?? [];
  return code === undefined ? null : (symbolLetter(font, Number(code)) ?? String.fromCharCode(Number(code)));
}
