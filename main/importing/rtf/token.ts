/** What an RTF file is made of (RTF 1.9.1, “RTF Syntax”). */
export type Token =
  | { readonly is: 'open' | 'close' }
  | { readonly is: 'word'; readonly word: string; readonly value: number | null }
  | { readonly is: 'byte'; readonly byte: number }
  | { readonly is: 'bytes'; readonly bytes: string };

const control = /([a-zA-Z]{1,32})(-?\d{1,10})? ?/y;
const hex = /'([0-9a-fA-F]{2})/y;
const plain = /[^\\{}\r\n]+/y;

/** Reads RTF, given as one character a byte, token by token. Line ends outside words mean nothing. */
export function* tokensOf(rtf: string): Generator<Token> {
  let at = 0;
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(rtf);
    if (found) at += found[0].length;
    return found;
  };
  while (at < rtf.length) {
    const character = rtf[at];
    if (character === '{' || character === '}') {
      at += 1;
      yield { is: character === '{' ? 'open' : 'close' };
    } else if (character === '\\') {
      at += 1;
      const byte = match(hex);
      const word = byte ? null : match(control);
      if (byte?.[1]) yield { is: 'byte', byte: Number.parseInt(byte[1], 16) };
      else if (word?.[1]) {
        const value = word[2] === undefined ? null : Number(word[2]);
        // What follows is no text: so many bytes of a picture.
        if (word[1] === 'bin') at += Math.max(0, value ?? 0);
        else yield { is: 'word', word: word[1], value };
      } else {
        yield { is: 'word', word: rtf[at] ?? '', value: null };
        at += 1;
      }
    } else {
      const text = match(plain);
      if (text) yield { is: 'bytes', bytes: text[0] };
      else at += 1;
    }
  }
}
